import type { Filter, IncludeTarget, SearchRequest, SortRule } from "@medplum/core";
import { conditions, joined, parameterOf, sql } from "./conditions.ts";
import type { Sql } from "./conditions.ts";
import type { FhirStore } from "./fhir-store.ts";
import { tableOf } from "./index-entries.ts";

/** A page of what was found: the resources' JSON, and what came along by `_include` and `_revinclude`. */
export interface Found {
  readonly matches: readonly FoundRow[];
  readonly included: readonly FoundRow[];
  /** Only where it was asked for or costs nothing. */
  readonly total: number | null;
  /** Where the next page starts, or null on the last. */
  readonly nextOffset: number | null;
}

export interface FoundRow {
  readonly rid: number;
  readonly key: string;
  readonly json: string;
}

/** What is looked at of Medplum's parsed search. */
export type Search = Pick<SearchRequest, "resourceType" | "total" | "offset" | "count"> & {
  readonly filters?: Filter[];
  readonly sortRules?: SortRule[];
  readonly include?: IncludeTarget[];
  readonly revInclude?: IncludeTarget[];
};

/** How the store behaves, as far as a search can tell. */
export interface Manners {
  /** `Type/id` of what is not in the index yet. */
  readonly hidden: readonly string[];
  readonly caseSensitiveStrings: boolean;
}

const asFhirSays: Manners = { hidden: [], caseSensitiveStrings: false };
const defaultCount = 10;

/** Runs a search. Throws an OperationOutcome on anything it cannot do. */
export function search(store: FhirStore, request: Search, manners: Manners = asFhirSays): Found {
  const { resourceType: type } = request;
  const made = { index: store.index, caseSensitiveStrings: manners.caseSensitiveStrings };
  // "+r.type" keeps SQLite from starting at the type: the parameter's own index is always the better start
  const filters = conditions(made, type, request.filters ?? []);
  const where = joined(
    [
      sql(`${filters.length > 0 ? "+" : ""}r.type = ? AND r.deleted = 0`, [type]),
      ...filters,
      ...notHidden(type, manners),
    ],
    " AND ",
  );
  const order = ordering(store, type, request.sortRules ?? []);
  const count = request.count ?? defaultCount;
  const offset = request.offset ?? 0;
  const rows =
    count === 0
      ? []
      : select(
          store,
          sql(
            `SELECT r.rid, r.type, r.id, r.json FROM resource r ${order.join.text} WHERE ${where.text}
           ORDER BY ${order.by.text} LIMIT ${count + 1} OFFSET ${offset}`,
            [...order.join.values, ...where.values, ...order.by.values],
          ),
        );
  const hasMore = rows.length > count;
  const matches = rows.slice(0, count);
  return {
    matches,
    included: [...include(store, request, matches), ...revInclude(store, request, matches)].filter(
      ({ key }) => !manners.hidden.includes(key),
    ),
    total: totalOf(store, request, where, hasMore ? null : offset + matches.length),
    nextOffset: hasMore ? offset + count : null,
  };
}

function notHidden(type: string, { hidden }: Manners): Sql[] {
  const ids = hidden.flatMap((key) => (key.startsWith(`${type}/`) ? [key.slice(type.length + 1)] : []));
  return ids.length === 0 ? [] : [sql(`r.id NOT IN (${ids.map(() => "?").join()})`, ids)];
}

function select(store: FhirStore, { text, values }: Sql): FoundRow[] {
  return prepared(store, text)
    .all(...values)
    .map((row) => ({
      rid: Number(row["rid"]),
      key: `${String(row["type"])}/${String(row["id"])}`,
      json: String(row["json"]),
    }));
}

const statements = new WeakMap<FhirStore, Map<string, ReturnType<FhirStore["database"]["prepare"]>>>();
const mostStatements = 500;

/** Preparing costs more than running a small search, and the product asks the same questions again and again. */
function prepared(store: FhirStore, text: string) {
  const known = statements.get(store) ?? new Map<string, ReturnType<FhirStore["database"]["prepare"]>>();
  statements.set(store, known);
  const before = known.get(text);
  if (before) return before;
  if (known.size >= mostStatements) known.clear();
  const statement = store.database.prepare(text);
  known.set(text, statement);
  return statement;
}

function totalOf(store: FhirStore, request: Search, where: Sql, seen: number | null): number | null {
  const isAsked = request.total === "accurate" || request.count === 0;
  if (!isAsked) return seen !== null && (request.offset ?? 0) === 0 ? seen : null;
  if (seen !== null && request.count !== 0) return seen;
  const row = prepared(store, `SELECT count(*) n FROM resource r WHERE ${where.text}`).get(...where.values);
  return Number(row?.["n"] ?? 0);
}

const sortColumn = {
  token: ["value", "value"],
  reference: ["value", "value"],
  string: ["value", "value"],
  date: ["low", "high"],
  number: ["low", "high"],
} as const;

/** Resources without a value come last; equal ones in the order they were written. */
function ordering(store: FhirStore, type: string, rules: readonly SortRule[]): { join: Sql; by: Sql } {
  const joins: Sql[] = [];
  const by: Sql[] = [];
  for (const [position, rule] of rules.entries()) {
    const direction = rule.descending ? "DESC" : "ASC";
    if (rule.code === "_lastUpdated" || rule.code === "_id") {
      by.push(sql(`r.${rule.code === "_id" ? "id" : "updated"} ${direction}`));
      continue;
    }
    const table = tableOf[parameterOf(type, rule.code).kind];
    const pick = rule.descending ? `max(${sortColumn[table][1]})` : `min(${sortColumn[table][0]})`;
    const pid = store.index.parameterId(type, rule.code);
    if (table === "date") {
      by.push(
        sql(`(SELECT ${pick} FROM index_date x WHERE x.rid = r.rid AND x.pid = ?) ${direction} NULLS LAST`, [
          pid,
        ]),
      );
      continue;
    }
    const name = `sort${position}`;
    joins.push(
      sql(
        `LEFT JOIN (SELECT rid, ${pick} v FROM index_${table} WHERE pid = ? GROUP BY rid) ${name} ON ${name}.rid = r.rid`,
        [pid],
      ),
    );
    by.push(sql(`${name}.v ${direction} NULLS LAST`));
  }
  return { join: joined(joins, " "), by: joined([...by, sql("r.rid")], ", ") };
}

/** What the matches point to. */
function include(store: FhirStore, request: Search, matches: readonly FoundRow[]): FoundRow[] {
  return (request.include ?? []).flatMap((each) => {
    if (matches.length === 0 || each.resourceType !== request.resourceType) return [];
    parameterOf(each.resourceType, each.searchParam);
    return select(
      store,
      sql(
        `SELECT DISTINCT r.rid, r.type, r.id, r.json FROM index_reference x
         JOIN resource r ON r.type = substr(x.value, 1, instr(x.value, '/') - 1) AND r.id = substr(x.value, instr(x.value, '/') + 1)
       WHERE x.pid = ? AND x.rid IN (${matches.map(() => "?").join()}) AND r.deleted = 0
         ${each.targetType ? "AND r.type = ?" : ""} LIMIT 1000`,
        [
          store.index.parameterId(each.resourceType, each.searchParam),
          ...matches.map((match) => match.rid),
          ...(each.targetType ? [each.targetType] : []),
        ],
      ),
    );
  });
}

/** What points to the matches. */
function revInclude(store: FhirStore, request: Search, matches: readonly FoundRow[]): FoundRow[] {
  return (request.revInclude ?? []).flatMap((each) => {
    if (matches.length === 0) return [];
    parameterOf(each.resourceType, each.searchParam);
    return select(
      store,
      sql(
        `SELECT DISTINCT r.rid, r.type, r.id, r.json FROM index_reference x JOIN resource r ON r.rid = x.rid
       WHERE x.pid = ? AND x.value IN (${matches.map(() => "?").join()}) AND r.deleted = 0 LIMIT 1000`,
        [store.index.parameterId(each.resourceType, each.searchParam), ...matches.map((match) => match.key)],
      ),
    );
  });
}
