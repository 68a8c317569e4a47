import type { FhirResource } from "fhir/r4";
import type { FhirReader } from "../identity/fhir-reader.ts";
import type { MemberFacts } from "../profile/member-facts.ts";

/**
 * Labels of records that need more than an agent's role: substance use (42 CFR Part 2), behavioral health, HIV,
 * domestic violence, sexual and reproductive health, and whatever is restricted as such.
 * Codes: https://terminology.hl7.org/CodeSystem-v3-ActCode.html, https://terminology.hl7.org/CodeSystem-v3-Confidentiality.html
 */
const labels: ReadonlySet<string> = new Set([
  "SUD",
  "ETH",
  "ETHUD",
  "OPIOIDUD",
  "42CFRPart2",
  "BH",
  "PSY",
  "PSYTHPN",
  "HIV",
  "STD",
  "SDV",
  "SEX",
  "SEXAST",
  "GENSEN",
  "R",
  "V",
]);

const isSensitive = (resource: FhirResource): boolean =>
  resource.meta?.security?.some(({ code }) => code !== undefined && labels.has(code)) ?? false;

const ordinary = <T extends FhirResource>(resources: readonly T[]): readonly T[] =>
  resources.filter((resource) => !isSensitive(resource));

/** The facts without what carries a sensitive label. Done before a page is built, so that no line can hint at it. */
export function withholdSensitive(facts: MemberFacts): MemberFacts {
  return {
    patient: facts.patient,
    coverages: ordinary(facts.coverages),
    products: facts.products,
    eligibilityResponses: ordinary(facts.eligibilityResponses),
    explanations: ordinary(facts.explanations),
    authorizationRequests: ordinary(facts.authorizationRequests),
    authorizationResponses: ordinary(facts.authorizationResponses),
    tasks: ordinary(facts.tasks),
    paperRequests: ordinary(facts.paperRequests),
    measureReports: ordinary(facts.measureReports),
    detectedIssues: ordinary(facts.detectedIssues),
    medicationRequests: ordinary(facts.medicationRequests),
    dispenses: ordinary(facts.dispenses),
    careTeams: ordinary(facts.careTeams),
    consents: ordinary(facts.consents),
    communications: ordinary(facts.communications),
    immunizations: ordinary(facts.immunizations),
    appointments: ordinary(facts.appointments),
    allergies: ordinary(facts.allergies),
    carePlans: ordinary(facts.carePlans),
    goals: ordinary(facts.goals),
    socialObservations: ordinary(facts.socialObservations),
    socialConditions: ordinary(facts.socialConditions),
    relations: ordinary(facts.relations),
    names: facts.names,
  };
}

/**
 * A reader that finds nothing with a sensitive label, for whoever answers without an agent's page in between: a bot. A
 * person is found whatever their own label, or they could not be served at all.
 */
export function withoutSensitive(reader: FhirReader): FhirReader {
  return {
    search: async (type, parameters, limit) => {
      const found = await reader.search(type, parameters, limit);
      return type === "Patient" ? found : ordinary(found);
    },
    read: async (type, id) => {
      const found = await reader.read(type, id);
      return found && type !== "Patient" && isSensitive(found) ? null : found;
    },
  };
}
