import type { FhirResource } from "fhir/r4";
import type { FhirReader } from "../identity/fhir-reader.ts";
import type { MemberFacts } from "../profile/member-facts.ts";
import { kindsOf } from "./sensitive-labels.ts";

const isOrdinary = (resource: FhirResource): boolean => kindsOf(resource).length === 0;

/** The facts without any sensitive record, for what is kept for everybody. What an agent may see besides, `disclose-facts.ts` says. */
export const withholdSensitive = (facts: MemberFacts): MemberFacts => factsThat(isOrdinary, facts);

/**
 * The facts of which every record passes. What refers to a record that does not goes with it: the fill of a prescription,
 * the answer to a request. Done before a page is built, so that no line, sum or hint can speak of them.
 */
export function factsThat(passes: (resource: FhirResource) => boolean, facts: MemberFacts): MemberFacts {
  const gone = new Set(
    resourcesOf(facts).flatMap((each) => (passes(each) ? [] : [`${each.resourceType}/${each.id ?? ""}`])),
  );
  const kept = <T extends FhirResource>(resources: readonly T[]): readonly T[] =>
    gone.size === 0 ? resources : resources.filter((each) => passes(each) && !refersToAny(each, gone));
  return {
    patient: facts.patient,
    coverages: kept(facts.coverages),
    products: facts.products,
    eligibilityResponses: kept(facts.eligibilityResponses),
    explanations: kept(facts.explanations),
    authorizationRequests: kept(facts.authorizationRequests),
    authorizationResponses: kept(facts.authorizationResponses),
    tasks: kept(facts.tasks),
    paperRequests: kept(facts.paperRequests),
    measureReports: kept(facts.measureReports),
    detectedIssues: kept(facts.detectedIssues),
    medicationRequests: kept(facts.medicationRequests),
    dispenses: kept(facts.dispenses),
    careTeams: kept(facts.careTeams),
    consents: kept(facts.consents),
    communications: kept(facts.communications),
    immunizations: kept(facts.immunizations),
    appointments: kept(facts.appointments),
    allergies: kept(facts.allergies),
    carePlans: kept(facts.carePlans),
    goals: kept(facts.goals),
    socialObservations: kept(facts.socialObservations),
    socialConditions: kept(facts.socialConditions),
    relations: kept(facts.relations),
    names: facts.names,
    unread: facts.unread,
  };
}

/** Everything about the member but the member: a person is shown whatever their own label, or could not be served. */
export const resourcesOf = ({
  patient: _patient,
  names: _names,
  unread: _unread,
  ...facts
}: MemberFacts): readonly FhirResource[] => Object.values(facts).flat();

/** References are looked for as text: where in a resource they stand is different for every type. */
function refersToAny(resource: FhirResource, gone: ReadonlySet<string>): boolean {
  const text = JSON.stringify(resource);
  return [...gone].some((key) => text.includes(`${key}"`) || text.includes(`${key}/_history/`));
}

/**
 * A reader that finds nothing with a sensitive label, for whoever answers without an agent's page in between: a bot. A
 * person is found whatever their own label, or they could not be served at all.
 */
export function withoutSensitive(reader: FhirReader): FhirReader {
  return {
    search: async (type, parameters, limit) => {
      const found = await reader.search(type, parameters, limit);
      return type === "Patient" ? found : found.filter(isOrdinary);
    },
    read: async (type, id) => {
      const found = await reader.read(type, id);
      return found && type !== "Patient" && !isOrdinary(found) ? null : found;
    },
  };
}
