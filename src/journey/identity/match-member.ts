import type { Patient } from "fhir/r4";
import { memberIdSystem } from "./member-claim.ts";
import type { MemberClaim } from "./member-claim.ts";

/** `ambiguous`: more than one living member has this ID and birth date, e.g. twins under one subscriber. */
export type Match =
  | { readonly outcome: "identified"; readonly patientId: string }
  | { readonly outcome: "ambiguous" }
  | { readonly outcome: "unknown" };

/** Who among the candidates is meant: one, several or nobody. */
export function matchMember(claim: MemberClaim, candidates: readonly Patient[]): Match {
  const [patientId, ...others] = membersMeant(claim, candidates);
  if (others.length > 0) return { outcome: "ambiguous" };
  return patientId === undefined ? { outcome: "unknown" } : { outcome: "identified", patientId };
}

/**
 * The ids of those whom the claim fits. Deceased and inactive people match nothing, like anyone unknown. Every
 * candidate is looked at in the same way, whatever the others are.
 */
export const membersMeant = (claim: MemberClaim, candidates: readonly Patient[]): readonly string[] => [
  ...new Set(
    candidates.filter((patient) => fits(claim, patient)).flatMap(({ id }) => (id === undefined ? [] : [id])),
  ),
];

function fits({ memberId, birthDate }: MemberClaim, patient: Patient): boolean {
  const hasId = patient.identifier?.some((each) => each.system === memberIdSystem && each.value === memberId);
  return hasId === true && patient.birthDate === birthDate && isLiving(patient) && patient.active !== false;
}

const isLiving = ({ deceasedBoolean, deceasedDateTime }: Patient): boolean =>
  deceasedBoolean !== true && deceasedDateTime === undefined;
