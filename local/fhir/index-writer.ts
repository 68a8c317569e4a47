import type { DatabaseSync, StatementSync } from "node:sqlite";
import { indexEntries } from "./index-entries.ts";
import type { IndexEntry, IndexTable } from "./index-entries.ts";
import { searchTable } from "./search-table.ts";
import type { SearchParameterRow } from "./search-table.ts";

/** Keeps the index tables in step with the resources. */
export interface IndexWriter {
  readonly add: (rid: number, resource: { readonly resourceType: string }) => void;
  /** Takes out what `add` put in: the rows are worked out again, so no second index is needed to find them. */
  readonly remove: (rid: number, resource: { readonly resourceType: string }) => void;
  /** The number of a parameter in the index tables. */
  readonly parameterId: (type: string, code: string) => number;
}

const columns = {
  token: ["value", "system"],
  reference: ["value"],
  string: ["value", "exact"],
  date: ["low", "high"],
  number: ["low", "high", "unit"],
} as const satisfies Record<IndexTable, readonly string[]>;

/** Writes and removes index rows over prepared statements. */
export function indexWriter(database: DatabaseSync): IndexWriter {
  const parameterId = parameterIds(database);
  const inserts = perTable(database, (table) => {
    const marks = [...columns[table], "pid", "rid"].map(() => "?").join();
    return `INSERT OR IGNORE INTO index_${table}(pid, ${columns[table].join()}, rid) VALUES(${marks})`;
  });
  const deletes = perTable(database, (table) => {
    const same = columns[table].map((column) => `${column} = ?`).join(" AND ");
    return `DELETE FROM index_${table} WHERE pid = ? AND ${same} AND rid = ?`;
  });
  const parameters = new Map<string, readonly (readonly [pid: number, row: SearchParameterRow])[]>();

  const parametersOf = (type: string) => {
    const known = parameters.get(type);
    if (known) return known;
    const rows = [...(searchTable().get(type)?.values() ?? [])];
    const numbered = rows.map((row) => [parameterId(type, row.code), row] as const);
    parameters.set(type, numbered);
    return numbered;
  };

  const forEachEntry = (
    resource: { readonly resourceType: string },
    run: (entry: IndexEntry, pid: number) => void,
  ): void => {
    for (const [pid, row] of parametersOf(resource.resourceType)) {
      for (const entry of indexEntries(row.kind, row.valuesAt(resource))) run(entry, pid);
    }
  };

  return {
    parameterId,
    add: (rid, resource) =>
      forEachEntry(resource, (entry, pid) => write(inserts[entry.table], pid, entry, rid)),
    remove: (rid, resource) =>
      forEachEntry(resource, (entry, pid) => write(deletes[entry.table], pid, entry, rid)),
  };
}

function write(statement: StatementSync, pid: number, entry: IndexEntry, rid: number): void {
  statement.run(pid, ...valuesOf(entry), rid);
}

function valuesOf(entry: IndexEntry): (string | number)[] {
  switch (entry.table) {
    case "token":
      return [entry.value, entry.system];
    case "reference":
      return [entry.target];
    case "string":
      return [entry.folded, entry.exact];
    case "date":
      return [entry.low, entry.high];
    case "number":
      return [entry.low, entry.high, entry.unit];
  }
}

function perTable(
  database: DatabaseSync,
  sql: (table: IndexTable) => string,
): Record<IndexTable, StatementSync> {
  return {
    token: database.prepare(sql("token")),
    reference: database.prepare(sql("reference")),
    string: database.prepare(sql("string")),
    date: database.prepare(sql("date")),
    number: database.prepare(sql("number")),
  };
}

function parameterIds(database: DatabaseSync): (type: string, code: string) => number {
  const known = new Map<string, number>();
  for (const row of database.prepare("SELECT pid, type, code FROM parameter").all()) {
    known.set(`${String(row["type"])}.${String(row["code"])}`, Number(row["pid"]));
  }
  const insert = database.prepare("INSERT INTO parameter(type, code) VALUES(?, ?)");
  return (type, code) => {
    const key = `${type}.${code}`;
    const pid = known.get(key) ?? Number(insert.run(type, code).lastInsertRowid);
    known.set(key, pid);
    return pid;
  };
}
