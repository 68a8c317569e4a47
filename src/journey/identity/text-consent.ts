import type { Consent } from "fhir/r4";
import { dayAt, isInForce } from "./in-force.ts";

/** What a consent to text messages, given or refused, is filed under. */
export const textConsent = {
  system: "https://careline.example/consent",
  code: "text-messages",
} as const;

/**
 * Whether the member has said no to text messages: the latest word counts. Whoever has said nothing may be sent the
 * code they ask for.
 */
export function hasRefusedTexts(consents: readonly Consent[], now: Date): boolean {
  const latest = consents
    .filter(({ status, provision }) => status === "active" && isInForce(provision?.period, dayAt(now)))
    .filter(isAboutTexts)
    .toSorted((left, right) => (left.dateTime ?? "").localeCompare(right.dateTime ?? ""))
    .at(-1);
  return latest?.provision?.type === "deny";
}

const isAboutTexts = ({ category }: Consent): boolean =>
  category
    .flatMap(({ coding = [] }) => coding)
    .some(({ system, code }) => system === textConsent.system && code === textConsent.code);
