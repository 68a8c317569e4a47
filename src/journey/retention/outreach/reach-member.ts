import type { Consent, ContactPoint, Patient } from "fhir/r4";
import { reachable } from "../../identity/confidential-communication.ts";
import { dayAt, isInForce } from "../../identity/in-force.ts";
import { textConsent } from "../../identity/text-consent.ts";
import { textableNumber } from "../../identity/textable-number.ts";
import { latestWord, outreachConsent } from "./outreach-consent.ts";

/** How a member is written to without having asked, or why not at all. */
export type Reach =
  | { readonly by: "text" | "email"; readonly to: string }
  | { readonly by: "none"; readonly why: "gone" | "doNotContact" | "noWay" };

/**
 * A text only to who has agreed to texts, as law wants of what nobody asked for (47 U.S.C. 227(b)(1)(A); whether a
 * plan's renewal is health care in the sense of 47 CFR 64.1200(a)(2) we do not rely on); else an e-mail. With a
 * confidential address in force nothing else is used, even where that leaves no way. Who has died, has left, or wants
 * no outreach is not written to. The order the member ranked their ways in decides where both are open.
 */
export function reachMember(patient: Patient, consents: readonly Consent[], now: Date): Reach {
  if (patient.active === false || patient.deceasedBoolean === true || patient.deceasedDateTime !== undefined)
    return { by: "none", why: "gone" };
  if (latestWord(consents, outreachConsent, now) === "deny") return { by: "none", why: "doNotContact" };
  const mayText = latestWord(consents, textConsent, now) === "permit";
  const number = mayText ? textableNumber(patient, now, consents) : null;
  const email = emailOf(patient, consents, now);
  if (number !== null && !(email !== null && isRankedFirst(patient, email)))
    return { by: "text", to: number };
  return email === null ? { by: "none", why: "noWay" } : { by: "email", to: email };
}

function emailOf(patient: Patient, consents: readonly Consent[], now: Date): string | null {
  const [first] = reachable(patient, consents, now)
    .telecom.filter(
      ({ system, use, period }) => system === "email" && use !== "old" && isInForce(period, dayAt(now)),
    )
    .toSorted((left, right) => rankOf(left) - rankOf(right));
  return first?.value ?? null;
}

const rankOf = ({ rank }: ContactPoint): number => rank ?? Number.POSITIVE_INFINITY;

/** Whether the member put this address before every other way. */
function isRankedFirst({ telecom = [] }: Patient, email: string): boolean {
  const own = telecom.find(({ value }) => value === email);
  return own?.rank !== undefined && telecom.every((each) => each === own || rankOf(each) > rankOf(own));
}
