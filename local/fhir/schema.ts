import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Counts up when tables or what is indexed change; a file of another version is refused. */
const schemaVersion = 1;

/** The store cannot be used, in words a person can act on. */
export class StoreUnusableError extends Error {
  readonly code: "store.inUse" | "store.broken";
  constructor(code: "store.inUse" | "store.broken", message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * `resource` holds every resource's present version as JSON, `past` the versions before. The index tables answer
 * searches; their keys begin with the parameter and the value, so that a search reads only what it finds. The two indexes
 * by row check a further condition on the few rows that another one found: half of the store may be `active`.
 */
const tables = `
  CREATE TABLE IF NOT EXISTS resource(
    rid INTEGER PRIMARY KEY, type TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, updated TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, json TEXT NOT NULL);
  CREATE UNIQUE INDEX IF NOT EXISTS resource_key ON resource(type, id);
  CREATE TABLE IF NOT EXISTS past(
    rid INTEGER, version INTEGER, json TEXT NOT NULL, PRIMARY KEY(rid, version)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS note(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS parameter(pid INTEGER PRIMARY KEY, type TEXT, code TEXT, UNIQUE(type, code));
  CREATE TABLE IF NOT EXISTS index_token(
    pid INTEGER, value TEXT, system TEXT, rid INTEGER, PRIMARY KEY(pid, value, system, rid)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS index_token_of ON index_token(rid, pid);
  CREATE TABLE IF NOT EXISTS index_reference(
    pid INTEGER, value TEXT, rid INTEGER, PRIMARY KEY(pid, value, rid)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS index_string(
    pid INTEGER, value TEXT, exact TEXT, rid INTEGER, PRIMARY KEY(pid, value, exact, rid)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS index_date(
    pid INTEGER, low INTEGER, high INTEGER, rid INTEGER, PRIMARY KEY(pid, low, high, rid)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS index_date_of ON index_date(rid, pid);
  CREATE TABLE IF NOT EXISTS index_number(
    pid INTEGER, low REAL, high REAL, unit TEXT, rid INTEGER, PRIMARY KEY(pid, low, high, unit, rid)) WITHOUT ROWID;
`;

const pragmas = `
  PRAGMA busy_timeout = 1000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -32768;
  PRAGMA mmap_size = 4294967296;
  PRAGMA locking_mode = EXCLUSIVE;
`;

/**
 * Opens the file, or makes it; `:memory:` makes one that is gone at exit. One process at a time: a second one gets
 * `StoreUnusableError` with what to do.
 */
export function openDatabase(path: string): DatabaseSync {
  if (path !== ":memory:" && !existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  try {
    const database = new DatabaseSync(path);
    database.exec(pragmas);
    database.exec("BEGIN IMMEDIATE");
    const version = Number(database.prepare("PRAGMA user_version").get()?.["user_version"] ?? 0);
    if (version !== 0 && version !== schemaVersion) {
      throw new StoreUnusableError(
        "store.broken",
        `${path} was written by another version. Run npm run reset.`,
      );
    }
    database.exec(tables);
    database.exec(`PRAGMA user_version = ${schemaVersion}; COMMIT`);
    return database;
  } catch (error) {
    throw unusable(path, error);
  }
}

function unusable(path: string, error: unknown): Error {
  if (error instanceof StoreUnusableError || !(error instanceof Error)) {
    return error instanceof Error ? error : new Error(String(error));
  }
  const isBusy = /locked|busy/i.test(error.message);
  return isBusy
    ? new StoreUnusableError(
        "store.inUse",
        `${path} is in use by another process. Stop it first, then try again.`,
      )
    : new StoreUnusableError(
        "store.broken",
        `${path} cannot be used (${error.message}). Run npm run reset to start over.`,
      );
}
