import type { Consent } from "fhir/r4";
import { dayAt, isInForce } from "../../identity/in-force.ts";
import { textConsent } from "../../identity/text-consent.ts";

/** What a wish not to be written to about the plan at all is filed under. */
export const outreachConsent = { system: textConsent.system, code: "outreach" } as const;

interface Wish {
  readonly system: string;
  readonly code: string;
}

/** The latest word in force on a matter; null where nothing was said. */
export function latestWord(consents: readonly Consent[], wish: Wish, now: Date): "permit" | "deny" | null {
  const latest = consents
    .filter(({ status, provision }) => status === "active" && isInForce(provision?.period, dayAt(now)))
    .filter((consent) => isAbout(consent, wish))
    .toSorted((left, right) => (left.dateTime ?? "").localeCompare(right.dateTime ?? ""))
    .at(-1);
  return latest === undefined ? null : latest.provision?.type === "deny" ? "deny" : "permit";
}

const isAbout = ({ category }: Consent, wish: Wish): boolean =>
  category
    .flatMap(({ coding = [] }) => coding)
    .some(({ system, code }) => system === wish.system && code === wish.code);
