import type { FhirResource } from "fhir/r4";
import { isResourceOf } from "#adapters/server/healthlake/search-bundle.ts";
import type { ResourceOf } from "#journey/identity/fhir-reader.ts";
import type { FhirStore } from "../fhir/fhir-store.ts";
import { search } from "../fhir/search.ts";

type Kept<T extends FhirResource["resourceType"]> = ResourceOf<T> & { readonly id: string };

/** Null where there is none. */
export function readResource<T extends FhirResource["resourceType"]>(
  store: FhirStore,
  type: T,
  id: string,
): Kept<T> | null {
  const stored = store.read(type, id);
  const resource: unknown = stored && !stored.deleted ? JSON.parse(stored.json) : null;
  return isResourceOf(type, resource) ? resource : null;
}

/** More than a page shows. */
const mostShown = 500;

/** All of one type, changed last first. */
export const listResources = <T extends "Task" | "CarePlan" | "ServiceRequest" | "Communication">(
  store: FhirStore,
  type: T,
): readonly Kept<T>[] =>
  search(store, {
    resourceType: type,
    count: mostShown,
    sortRules: [{ code: "_lastUpdated", descending: true }],
  })
    .matches.map(({ json }): unknown => JSON.parse(json))
    .filter((resource) => isResourceOf(type, resource));
