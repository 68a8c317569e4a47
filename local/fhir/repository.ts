import {
  applyPatch,
  gone,
  isResource,
  notFound,
  OperationOutcomeError,
  preconditionFailed,
} from "@medplum/core";
import type { Operation, SearchRequest, WithId } from "@medplum/core";
import type { Bundle, Parameters, Reference, Resource } from "@medplum/fhirtypes";
import { FhirRepository } from "@medplum/fhir-router";
import type { CreateResourceOptions, UpdateResourceOptions } from "@medplum/fhir-router";
import type { Ids } from "#journey/ids.ts";
import type { FhirStore } from "./fhir-store.ts";
import { invalid, notImplemented } from "./outcomes.ts";
import { search } from "./search.ts";
import type { FoundRow } from "./search.ts";

/**
 * Our store as Medplum's router knows stores: the router owns the REST rules (conditional writes, bundles, references
 * between entries), this class reads and writes.
 */
export class SqliteRepository extends FhirRepository {
  readonly #store: FhirStore;
  readonly #ids: Ids;
  readonly #written: (key: string) => void;

  /** `written` is told the `Type/id` of everything that is written. */
  constructor(store: FhirStore, ids: Ids, written: (key: string) => void) {
    super();
    this.#store = store;
    this.#ids = ids;
    this.#written = written;
  }

  setMode(): void {
    // one connection reads and writes
  }

  generateId(): string {
    return this.#ids.next();
  }

  createResource<T extends Resource>(resource: T, options?: CreateResourceOptions): Promise<WithId<T>> {
    const id = options?.assignedId === true && resource.id ? resource.id : this.generateId();
    return settle(() => this.#write<T>({ ...resource, id }));
  }

  updateResource<T extends Resource>(resource: T, options?: UpdateResourceOptions): Promise<WithId<T>> {
    return settle(() => {
      if (!resource.id) throw new OperationOutcomeError(invalid("Missing id"));
      this.#checkVersion(resource.resourceType, resource.id, options?.ifMatch);
      return this.#write<T>({ ...resource, id: resource.id });
    });
  }

  patchResource<T extends Resource>(
    resourceType: T["resourceType"],
    id: string,
    patch: Operation[] | Parameters,
    options?: UpdateResourceOptions,
  ): Promise<WithId<T>> {
    return settle(() => {
      if (!Array.isArray(patch)) throw new OperationOutcomeError(notImplemented("FHIRPath Patch"));
      this.#checkVersion(resourceType, id, options?.ifMatch);
      const resource = this.#read<T>(resourceType, id);
      const [problem] = applyPatch(resource, patch).filter((each) => each !== null);
      if (problem) throw new OperationOutcomeError(invalid("The patch does not fit the resource"));
      return this.#write<T>({ ...resource, id });
    });
  }

  readResource<T extends Resource>(resourceType: string, id: string): Promise<WithId<T>> {
    return settle(() => this.#read<T>(resourceType, id));
  }

  readReference<T extends Resource>(reference: Reference<T>): Promise<WithId<T>> {
    return settle(() => {
      const [type, id] = (reference.reference ?? "").split("/");
      if (!type || !id) throw new OperationOutcomeError(notFound);
      return this.#read<T>(type, id);
    });
  }

  readReferences<T extends Resource>(references: readonly Reference<T>[]): Promise<(T | Error)[]> {
    return Promise.all(references.map((each) => this.readReference(each).catch(asError)));
  }

  readHistory<T extends Resource>(resourceType: string, id: string): Promise<Bundle<WithId<T>>> {
    return settle(() => {
      const versions = this.#store.versions(resourceType, id);
      if (versions.length === 0) throw new OperationOutcomeError(notFound);
      const entry = versions
        .filter((version) => !version.deleted)
        .map((version) => ({ resource: asResource<T>(version.json) }));
      return { resourceType: "Bundle", type: "history", entry };
    });
  }

  readVersion<T extends Resource>(resourceType: string, id: string, version: string): Promise<WithId<T>> {
    return settle(() => {
      const found = this.#store
        .versions(resourceType, id)
        .find((each) => String(each.version) === version && !each.deleted);
      if (!found) throw new OperationOutcomeError(notFound);
      return asResource<T>(found.json);
    });
  }

  deleteResource(resourceType: string, id: string, options?: { ifMatch?: string }): Promise<void> {
    return settle(() => {
      this.#checkVersion(resourceType, id, options?.ifMatch);
      this.#read(resourceType, id);
      this.#store.remove(resourceType, id);
    });
  }

  search<T extends Resource>(request: SearchRequest<T>): Promise<Bundle<WithId<T>>> {
    return settle(() => {
      const found = search(this.#store, request);
      const entry = [
        ...found.matches.map((row) => asEntry<T>(row, "match")),
        ...found.included.map((row) => asEntry<T>(row, "include")),
      ];
      return {
        resourceType: "Bundle",
        type: "searchset",
        ...(found.total === null ? {} : { total: found.total }),
        ...(found.nextOffset === null
          ? {}
          : { link: [{ relation: "next", url: `${request.resourceType}?_offset=${found.nextOffset}` }] }),
        ...(entry.length > 0 ? { entry } : {}),
      };
    });
  }

  searchByReference<T extends Resource>(): Promise<Record<string, WithId<T>[]>> {
    return Promise.reject(new OperationOutcomeError(notImplemented("GraphQL")));
  }

  /** The connection is one, so the caller sees to it that only one bundle runs at a time. */
  async withTransaction<TResult>(callback: (repository: this) => Promise<TResult>): Promise<TResult> {
    const { database } = this.#store;
    if (database.isTransaction) return callback(this);
    database.exec("BEGIN IMMEDIATE");
    try {
      const result = await callback(this);
      database.exec("COMMIT");
      return result;
    } catch (error) {
      database.exec("ROLLBACK");
      throw error;
    }
  }

  #read<T extends Resource>(resourceType: string, id: string): WithId<T> {
    const stored = this.#store.read(resourceType, id);
    if (!stored || stored.deleted) throw new OperationOutcomeError(stored ? gone : notFound);
    return asResource<T>(stored.json);
  }

  #write<T extends Resource>(resource: Resource & { id: string }): WithId<T> {
    this.#store.put(resource);
    this.#written(`${resource.resourceType}/${resource.id}`);
    return this.#read<T>(resource.resourceType, resource.id);
  }

  #checkVersion(resourceType: string, id: string, ifMatch: string | undefined): void {
    if (ifMatch === undefined) return;
    const stored = this.#store.read(resourceType, id);
    if (!stored || String(stored.version) !== ifMatch) throw new OperationOutcomeError(preconditionFailed);
  }
}

/** The store is synchronous and the router is not; a throw becomes a rejection. */
const settle = <T>(work: () => T): Promise<T> => new Promise((resolve) => resolve(work()));

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** The type a caller reads as is the caller's word; that a resource lies here with an id is checked. */
const isStored = <T extends Resource>(value: unknown): value is WithId<T> =>
  isResource(value) && value.id !== undefined;

function asResource<T extends Resource>(json: string): WithId<T> {
  const resource: unknown = JSON.parse(json);
  if (!isStored<T>(resource)) throw new Error("store.broken: a row holds no resource");
  return resource;
}

const asEntry = <T extends Resource>(row: FoundRow, mode: "match" | "include") => ({
  fullUrl: row.key,
  search: { mode },
  resource: asResource<T>(row.json),
});
