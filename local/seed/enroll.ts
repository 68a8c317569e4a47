import { createHash } from "node:crypto";
import type { Coverage, Patient } from "fhir/r4";
import type { AnyResource, FhirStore } from "#local/fhir/fhir-store.ts";
import { search } from "#local/fhir/search.ts";
import { asOf, concept, refer, systems } from "./concepts.ts";
import { insurer, planTerms } from "./plans.ts";

/** Somebody who came without a member ID of the plan and has one now. */
export interface Enrolled {
  readonly patientId: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly memberId: string;
  readonly deceased: boolean;
}

/** The first day of a coverage that nobody sent: long ago enough, and always the same. */
const firstDay = "2024-01-01";

interface Enrollment {
  /** Adds a member ID to a Patient that is about to be written; gives everything else back as it is. */
  readonly prepare: (resource: Identified) => Identified;
  /** Once all is written: gives a Coverage to those enrolled who came without one. */
  readonly finish: () => readonly Enrolled[];
}

type Identified = AnyResource & { readonly id: string };

/**
 * Makes members of loaded persons: who has no member ID of the plan gets nine digits worked out from their FHIR id,
 * and a Coverage where none came with them. A Social Security number is an identifier of another kind and is never
 * looked at. The dead are enrolled too, until the day they died: whether they are answered is not decided here.
 */
export function startEnrollment(store: FhirStore): Enrollment {
  const enrolled = new Map<string, { readonly patient: Patient; readonly memberId: string }>();
  return {
    prepare: (resource) => {
      if (!isPatient(resource) || hasMemberId(resource)) return resource;
      const memberId = memberIdFor(store, resource.id);
      enrolled.set(resource.id, { patient: resource, memberId });
      return { ...resource, identifier: [...(resource.identifier ?? []), memberIdentifier(memberId)] };
    },
    finish: () =>
      store.inTransaction(() =>
        [...enrolled].map(([id, { patient, memberId }]) => {
          if (!hasCoverage(store, id)) store.put(coverageFor(patient, id, memberId), { keepUpdated: true });
          return {
            patientId: id,
            name: nameOf(patient),
            birthDate: patient.birthDate ?? null,
            memberId,
            deceased: isDead(patient),
          };
        }),
      ),
  };
}

const isPatient = (resource: AnyResource): resource is Patient & Identified =>
  resource.resourceType === "Patient";

const hasMemberId = (patient: Patient): boolean =>
  (patient.identifier ?? []).some(({ system, value }) => system === systems.memberId && value !== undefined);

const memberIdentifier = (value: string) => ({
  type: concept(systems.identifierType, "MB", "Member ID"),
  system: systems.memberId,
  value,
});

/** Nine digits from the id's digest, above those the seed gives out; the next free one if another member has it. */
function memberIdFor(store: FhirStore, patientId: string): string {
  const digest = createHash("sha256").update(`member-id:${patientId}`).digest();
  let number = 500_000_000 + (digest.readUInt32BE(0) % 400_000_000);
  while (isTaken(store, String(number), patientId)) number += 1;
  return String(number);
}

function isTaken(store: FhirStore, memberId: string, patientId: string): boolean {
  const filters = [{ code: "identifier", operator: "eq" as const, value: `${systems.memberId}|${memberId}` }];
  const { matches } = search(store, { resourceType: "Patient", filters });
  return matches.some(({ key }) => key !== `Patient/${patientId}`);
}

function hasCoverage(store: FhirStore, patientId: string): boolean {
  const filters = [{ code: "beneficiary", operator: "eq" as const, value: `Patient/${patientId}` }];
  return search(store, { resourceType: "Coverage", filters, count: 1 }).matches.length > 0;
}

function coverageFor(patient: Patient, id: string, memberId: string): Coverage & { readonly id: string } {
  const terms = planTerms["silver-ppo"];
  const end = patient.deceasedDateTime?.slice(0, 10);
  return {
    resourceType: "Coverage",
    id: `${id.slice(0, 55)}-coverage`,
    meta: asOf(firstDay),
    identifier: [{ system: systems.memberId, value: memberId }],
    status: "active",
    type: concept(systems.actCode, "HIP", "Health insurance plan"),
    subscriberId: memberId,
    beneficiary: refer(`Patient/${id}`),
    relationship: concept("http://terminology.hl7.org/CodeSystem/subscriber-relationship", "self"),
    period: {
      start: end !== undefined && end < firstDay ? end : firstDay,
      ...(end === undefined ? {} : { end }),
    },
    payor: [insurer],
    class: [{ type: concept(systems.coverageClass, "plan"), value: terms.key, name: terms.name }],
    order: 1,
    network: terms.network,
  };
}

const isDead = (patient: Patient): boolean =>
  patient.deceasedBoolean === true || patient.deceasedDateTime !== undefined;

function nameOf(patient: Patient): string {
  const [name] = patient.name ?? [];
  return (
    [...(name?.given ?? []), name?.family].filter((part) => part !== undefined).join(" ") ||
    (name?.text ?? "")
  );
}
