import type { Address, Consent, ContactPoint, Element, Patient } from "fhir/r4";
import { dayAt, isInForce } from "./in-force.ts";

/**
 * Confidential communication, 45 CFR 164.522(b): a plan writes to and calls another place where the member asks for it,
 * because at the usual one somebody may come to harm by what is read or heard. FHIR R4 has no element for it, so it is
 * written twice: a Consent of this category holds the request with its period, and each address and number it means is
 * marked. For addresses HL7's own mark counts too. `docs/decisions/0016-a-confidential-address.md` says why.
 */
export const confidentialCommunication = {
  system: "https://careline.example/consent",
  code: "confidential-communication",
  mark: "https://careline.example/fhir/confidential-communication",
  citation: "45 CFR 164.522(b)",
} as const;

const addressUse = "http://hl7.org/fhir/StructureDefinition/iso21090-AD-use";

/** How a member may be reached, and how not at all. */
export interface Reachable {
  readonly isConfidential: boolean;
  readonly telecom: readonly ContactPoint[];
  readonly address: readonly Address[];
}

/**
 * The ways that are left. With a request in force, or with any mark that holds, the marked ones alone, even where that
 * leaves none: whoever cannot be reached asks the member, whoever is reached at the wrong place cannot be unharmed.
 */
export function reachable(
  { telecom = [], address = [] }: Pick<Patient, "telecom" | "address">,
  consents: readonly Consent[],
  now: Date,
): Reachable {
  const today = dayAt(now);
  const marked = {
    telecom: telecom.filter((each) => isMarked(each, today)),
    address: address.filter((each) => isMarked(each, today)),
  };
  const isAsked = consents.some((consent) => isRequest(consent) && holds(consent, today));
  const isConfidential = isAsked || marked.telecom.length > 0 || marked.address.length > 0;
  return isConfidential ? { isConfidential, ...marked } : { isConfidential, telecom, address };
}

const isMarked = (point: ContactPoint | Address, today: string): boolean =>
  isInForce(point.period, today) && hasMark(point);

const hasMark = ({ extension = [] }: Element): boolean =>
  extension.some(
    ({ url, valueBoolean, valueCode }) =>
      (url === confidentialCommunication.mark && valueBoolean === true) ||
      (url === addressUse && valueCode === "CONF"),
  );

const isRequest = ({ category }: Consent): boolean =>
  listOf(category)
    .flatMap(({ coding = [] }) => coding)
    .some(
      ({ system, code }) =>
        system === confidentialCommunication.system && code === confidentialCommunication.code,
    );

/** A list that FHIR demands and bad data may lack. */
const listOf = <T>(list: readonly T[] | undefined): readonly T[] => list ?? [];

const holds = ({ status, provision }: Consent, today: string): boolean =>
  status === "active" && provision?.type !== "deny" && isInForce(provision?.period, today);
