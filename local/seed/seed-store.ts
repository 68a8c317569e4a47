import type { FhirResource } from "fhir/r4";
import type { FhirStore, PutOutcome } from "#local/fhir/fhir-store.ts";
import { buildPlan } from "./build-plan.ts";
import type { PlanOptions } from "./build-plan.ts";
import { namedMembers } from "./named-members.ts";

const seededFrom = "seeded-from";

/** What a store was seeded with: a store without it holds no plan yet. */
const seedOf = (store: FhirStore): string | null => store.note(seededFrom);

/** Writes the plan. What is there already under the same id is written over; what else is there stays. */
export function seedStore(store: FhirStore, options: PlanOptions): Readonly<Record<PutOutcome, number>> {
  const counts = store.putMany(withIds(buildPlan(options)), { keepUpdated: true });
  store.keepNote(seededFrom, options.today);
  return counts;
}

/**
 * Seeds an empty store; in one that was seeded on another day it brings the people known by name up to today, so that
 * their stories (a refill nine days late, a decision due in two) stay true. Everybody else ages.
 */
export function ensureSeeded(store: FhirStore, options: PlanOptions): Readonly<Record<PutOutcome, number>> {
  const from = seedOf(store);
  if (from === null) return seedStore(store, options);
  if (from === options.today) return { created: 0, updated: 0, unchanged: 0 };
  return seedStore(store, { ...options, members: namedMembers.length });
}

/** Says of a store that it holds what it is meant to hold: no plan is written into it. */
export const leaveUnseeded = (store: FhirStore, today: string): void => store.keepNote(seededFrom, today);

function* withIds(resources: Iterable<FhirResource>): Generator<FhirResource & { readonly id: string }> {
  for (const resource of resources) {
    if (resource.id === undefined)
      throw new Error(`seed.noId: a ${resource.resourceType} of the plan has no id`);
    yield { ...resource, id: resource.id };
  }
}
