import type { FhirResource } from "fhir/r4";

/** A FHIR resource by its type's name. */
export type ResourceOf<T extends FhirResource["resourceType"]> = Extract<FhirResource, { resourceType: T }>;

/** Search parameters in order; a value may repeat. Sent as a form body, never in an address. */
export type SearchParameters = readonly (readonly [name: string, value: string])[];

/**
 * Reads from the plan's FHIR store. Fulfilled by `adapters/server/healthlake`, which pages, backs off and keeps to
 * the store's limits. Throws `FhirUnavailableError` when the store cannot answer within its budget.
 */
export interface FhirReader {
  /** Matches only (`search.mode` = match), all pages up to `limit` resources (default 100). */
  search<T extends FhirResource["resourceType"]>(
    type: T,
    parameters: SearchParameters,
    limit?: number,
  ): Promise<readonly ResourceOf<T>[]>;
  /** The resource, or null when there is none. */
  read<T extends FhirResource["resourceType"]>(type: T, id: string): Promise<ResourceOf<T> | null>;
}

export class FhirUnavailableError extends Error {}
