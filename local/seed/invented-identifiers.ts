/**
 * The nth invented NPI: valid by its check digit, and nobody's. All NPIs given out so far begin with 1, though 2 is
 * allowed; ours begin with 29999.
 */
export function inventedNpi(index: number): string {
  const digits = String(299_990_000 + index);
  return digits + luhnDigit(`80840${digits}`);
}

/** The digit that makes the whole divisible by ten: from the right, every other digit doubled and its digits added up. */
function luhnDigit(digits: string): string {
  const sum = Array.from(digits, Number)
    .toReversed()
    .map((digit, place) => (place % 2 === 0 ? digit * 2 : digit))
    .reduce((total, each) => total + (each > 9 ? each - 9 : each), 0);
  return String((10 - (sum % 10)) % 10);
}

/** The nth invented tax number: the tax office gives no employer one that begins with 97, and no person one with 97000. */
export const inventedTin = (index: number): string => String(970_000_001 + index);
