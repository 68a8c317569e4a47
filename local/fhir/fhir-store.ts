import { statSync } from "node:fs";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Clock } from "#journey/clock.ts";
import { indexWriter } from "./index-writer.ts";
import type { IndexWriter } from "./index-writer.ts";
import { openDatabase } from "./schema.ts";

/** A resource of any type, as far as the store looks at it. */
export interface AnyResource {
  readonly resourceType: string;
  readonly id?: string | undefined;
  readonly meta?:
    | { readonly lastUpdated?: string | undefined; readonly versionId?: string | undefined }
    | undefined;
}

/** A version as it lies in the store; `json` is the whole resource with its `meta`. */
interface StoredVersion {
  readonly json: string;
  readonly version: number;
  readonly deleted: boolean;
}

export type PutOutcome = "created" | "updated" | "unchanged";

interface PutOptions {
  /** Keeps the resource's own `meta.lastUpdated`: what is seeded or loaded is as old as it says. */
  readonly keepUpdated?: boolean;
}

/** FHIR resources in one SQLite file, indexed by R4's search parameters. Calls are synchronous. */
export interface FhirStore {
  readonly database: DatabaseSync;
  readonly index: IndexWriter;
  /** The present version, also when deleted; null when there never was one. */
  readonly read: (type: string, id: string) => StoredVersion | null;
  /** All versions, newest first. */
  readonly versions: (type: string, id: string) => readonly StoredVersion[];
  /** Writes under the resource's own id; the same content again is `unchanged` and makes no version. */
  readonly put: (resource: AnyResource & { readonly id: string }, options?: PutOptions) => PutOutcome;
  /** Writes all in one transaction: all or, when one throws, none. */
  readonly putMany: (
    resources: Iterable<AnyResource & { readonly id: string }>,
    options?: PutOptions,
  ) => Readonly<Record<PutOutcome, number>>;
  /** Leaves a deleted version behind. */
  readonly remove: (type: string, id: string) => void;
  /** A word the store keeps about itself, e.g. from which day its seed is; null when there is none. */
  readonly note: (name: string) => string | null;
  readonly keepNote: (name: string, value: string) => void;
  readonly inTransaction: <T>(work: () => T) => T;
  /** Resources by type, deleted ones left out, and the file's size in bytes (0 in memory). */
  readonly size: () => {
    readonly byType: Readonly<Record<string, number>>;
    readonly total: number;
    readonly bytes: number;
  };
  readonly close: () => void;
}

interface Statements {
  readonly read: StatementSync;
  readonly past: StatementSync;
  readonly keep: StatementSync;
  readonly insert: StatementSync;
  readonly update: StatementSync;
}

/** Opens a store, or makes an empty one. `:memory:` is gone at exit. Throws `StoreUnusableError`. */
export function openStore(path: string, clock: Clock): FhirStore {
  const database = openDatabase(path);
  const index = indexWriter(database);
  const statements: Statements = {
    read: database.prepare("SELECT rid, version, deleted, json FROM resource WHERE type = ? AND id = ?"),
    past: database.prepare(
      "SELECT p.json, p.version FROM past p JOIN resource r ON r.rid = p.rid WHERE r.type = ? AND r.id = ? ORDER BY p.version DESC",
    ),
    keep: database.prepare("INSERT INTO past SELECT rid, version, json FROM resource WHERE rid = ?"),
    insert: database.prepare("INSERT INTO resource(type, id, version, updated, json) VALUES(?, ?, 1, ?, ?)"),
    update: database.prepare(
      "UPDATE resource SET version = ?, updated = ?, json = ?, deleted = ? WHERE rid = ?",
    ),
  };
  const inTransaction = <T>(work: () => T): T => transact(database, work);
  const put: FhirStore["put"] = (resource, options = {}) =>
    inTransaction(() => putOne({ statements, index, clock }, resource, options));

  return {
    database,
    index,
    inTransaction,
    put,
    putMany: (resources, options) =>
      inTransaction(() => {
        const counts = { created: 0, updated: 0, unchanged: 0 };
        for (const resource of resources) counts[put(resource, options)] += 1;
        return counts;
      }),
    read: (type, id) => toStored(statements.read.get(type, id)),
    versions: (type, id) =>
      [statements.read.get(type, id), ...statements.past.all(type, id)]
        .map(toStored)
        .filter((each) => each !== null),
    remove: (type, id) => inTransaction(() => removeOne({ statements, index, clock }, type, id)),
    note: (name) => {
      const value = database.prepare("SELECT value FROM note WHERE name = ?").get(name)?.["value"];
      return typeof value === "string" ? value : null;
    },
    keepNote: (name, value) =>
      void database.prepare("INSERT OR REPLACE INTO note VALUES(?, ?)").run(name, value),
    size: () => sizeOf(database, path),
    close: () => database.close(),
  };
}

type Row = ReturnType<StatementSync["get"]>;

const toStored = (row: Row): StoredVersion | null =>
  row
    ? {
        json: String(row["json"]),
        version: Number(row["version"]),
        deleted: Number(row["deleted"] ?? 0) === 1,
      }
    : null;

interface Writing {
  readonly statements: Statements;
  readonly index: IndexWriter;
  readonly clock: Clock;
}

function putOne(
  writing: Writing,
  resource: AnyResource & { readonly id: string },
  options: PutOptions,
): PutOutcome {
  const { statements, index } = writing;
  const row = statements.read.get(resource.resourceType, resource.id);
  const before = toStored(row);
  const previous = before && !before.deleted ? parsed(before.json) : null;
  if (previous && sameContent(previous, resource)) return "unchanged";
  const updated =
    (options.keepUpdated ? resource.meta?.lastUpdated : undefined) ?? writing.clock.now().toISOString();
  const version = (before?.version ?? 0) + 1;
  const stored = {
    ...resource,
    meta: { ...resource.meta, versionId: String(version), lastUpdated: updated },
  };
  const json = JSON.stringify(stored);
  if (!row) {
    const rid = Number(
      statements.insert.run(resource.resourceType, resource.id, updated, json).lastInsertRowid,
    );
    index.add(rid, stored);
    return "created";
  }
  const rid = Number(row["rid"]);
  statements.keep.run(rid);
  if (previous) index.remove(rid, previous);
  statements.update.run(version, updated, json, 0, rid);
  index.add(rid, stored);
  return "updated";
}

function removeOne({ statements, index, clock }: Writing, type: string, id: string): void {
  const row = statements.read.get(type, id);
  const before = toStored(row);
  if (!row || !before || before.deleted) return;
  const rid = Number(row["rid"]);
  statements.keep.run(rid);
  index.remove(rid, parsed(before.json));
  statements.update.run(before.version + 1, clock.now().toISOString(), before.json, 1, rid);
}

/** Only the store writes its rows, so what lies there is a resource. */
function parsed(json: string): AnyResource {
  const resource: unknown = JSON.parse(json);
  if (!isAnyResource(resource)) throw new Error("store.broken: a row holds no resource");
  return resource;
}

/** An object with a `resourceType`. */
export const isAnyResource = (value: unknown): value is AnyResource =>
  typeof value === "object" &&
  value !== null &&
  "resourceType" in value &&
  typeof value.resourceType === "string";

/** Version and time of writing aside. */
function sameContent(before: AnyResource, now: AnyResource): boolean {
  return JSON.stringify(withoutVersion(before)) === JSON.stringify(withoutVersion(now));
}

function withoutVersion(resource: AnyResource): unknown {
  const { versionId: _version, lastUpdated: _updated, ...meta } = resource.meta ?? {};
  const { meta: _meta, ...rest } = resource;
  return [rest, Object.keys(meta).length > 0 ? meta : null];
}

/** Runs inside the transaction that is open, or in one of its own. */
function transact<T>(database: DatabaseSync, work: () => T): T {
  if (database.isTransaction) return work();
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}

function sizeOf(database: DatabaseSync, path: string): ReturnType<FhirStore["size"]> {
  const rows = database
    .prepare("SELECT type, count(*) n FROM resource WHERE deleted = 0 GROUP BY type")
    .all();
  const byType = Object.fromEntries(rows.map((row) => [String(row["type"]), Number(row["n"])]));
  return {
    byType,
    total: Object.values(byType).reduce((sum, count) => sum + count, 0),
    bytes: path === ":memory:" ? 0 : statSync(path).size,
  };
}
