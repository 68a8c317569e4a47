import type { ConsentProvision } from "fhir/r4";
import type { Grant } from "../contact/grants.ts";

/** HL7's code system of the kinds of resources that a consent may name. */
export const resourceTypeSystem = "http://hl7.org/fhir/resource-types";

/** What a consent says it covers, as grants. Kinds of records that are not here are granted to nobody by a consent. */
const grantOfType: ReadonlyMap<string, Grant> = new Map<string, Grant>([
  ["Coverage", "benefits"],
  ["CoverageEligibilityResponse", "benefits"],
  ["InsurancePlan", "benefits"],
  ["Claim", "claims"],
  ["ExplanationOfBenefit", "claims"],
  ["ClaimResponse", "authorizations"],
  ["MedicationRequest", "medications"],
  ["MedicationDispense", "medications"],
  ["Appointment", "appointments"],
  ["CarePlan", "carePlan"],
]);

/**
 * What a provision that permits lets its person hear: the kinds of records that it names. One that names none does not say
 * what it covers (45 CFR 164.508(c)(1)(i) wants it said), and grants nothing by itself.
 */
export const grantsIn = (provision: Pick<ConsentProvision, "class">): readonly Grant[] =>
  (provision.class ?? []).flatMap(({ system, code }) => {
    const grant = system === resourceTypeSystem && code !== undefined ? grantOfType.get(code) : undefined;
    return grant === undefined ? [] : [grant];
  });
