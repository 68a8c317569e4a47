import type { NumberForm } from "#journey/intake/said-numbers/number-form.ts";

/** The digits without their year, apart, so that a voice reads them one by one: "1 0 4 4 1 7". */
export function spellNumber({ lengths }: NumberForm, digits: string): string {
  const length =
    lengths.find((each) => digits.length === each || digits.length === each + 4) ?? digits.length;
  return digits.slice(-length).split("").join(" ");
}
