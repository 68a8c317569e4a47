import { badRequest, OperationOutcomeError, parseSearchRequest, splitSearchOnComma } from "@medplum/core";
import type { Filter } from "@medplum/core";
import { dateRange } from "./date-range.ts";
import type { DateRange } from "./date-range.ts";
import type { IndexWriter } from "./index-writer.ts";
import { fold, tableOf } from "./index-entries.ts";
import type { IndexTable } from "./index-entries.ts";
import { searchTable } from "./search-table.ts";
import type { ParameterKind, SearchParameterRow } from "./search-table.ts";

/** A piece of SQL and what its question marks stand for. */
export interface Sql {
  readonly text: string;
  readonly values: readonly (string | number)[];
}

export const sql = (text: string, values: readonly (string | number)[] = []): Sql => ({ text, values });

/** Joins pieces with a word between them, e.g. ` AND `. */
export const joined = (pieces: readonly Sql[], between: string): Sql => ({
  text: pieces.map((piece) => piece.text).join(between),
  values: pieces.flatMap((piece) => piece.values),
});

const refuse = (words: string): OperationOutcomeError => new OperationOutcomeError(badRequest(words));

/** What the conditions of one search are made with. */
export interface Conditions {
  readonly index: IndexWriter;
  readonly caseSensitiveStrings: boolean;
}

/**
 * How a condition is asked: `start` finds rows from its own index, `check` looks at rows that another one found. The
 * answer is the same.
 */
type Role = "start" | "check";

/**
 * All filters as conditions on the table alias `r`: the one that promises the fewest rows starts, the others check.
 * Throws an OperationOutcome on a parameter, modifier or prefix this store does not have: silently ignoring one would
 * answer with other people's data.
 */
export function conditions(made: Conditions, type: string, filters: readonly Filter[]): Sql[] {
  const first = filters.toSorted((a, b) => promise(type, a) - promise(type, b))[0];
  return filters.map((filter) => condition(made, type, filter, filter === first ? "start" : "check"));
}

/** The order in which kinds of parameters narrow: somebody's own rows are fewest, a code may stand in half of all. */
const narrowing: readonly ParameterKind[] = [
  "reference",
  "uri",
  "string",
  "token",
  "quantity",
  "number",
  "date",
];

function promise(type: string, { code, operator, value }: Filter): number {
  const kind = searchTable().get(type)?.get(code)?.kind;
  if (code === "_id" || code.startsWith("_has:") || code.includes(".")) return 0;
  if (!kind || operator === "not" || operator === "ne" || operator === "missing") return narrowing.length;
  // an identifier with its system is as good as an id
  return kind === "token" && value.includes("|") ? 0.5 : narrowing.indexOf(kind) + 1;
}

function condition(made: Conditions, type: string, filter: Filter, role: Role = "start"): Sql {
  if (filter.code === "_id") {
    const ids = splitSearchOnComma(filter.value);
    return sql(`r.id IN (${ids.map(() => "?").join()})`, ids);
  }
  if (filter.code === "_lastUpdated") return updatedCondition(filter);
  if (filter.code.startsWith("_has:")) return reverseChain(made, type, filter);
  if (filter.code.includes(".")) return chain(made, type, filter);
  return indexed(made, type, filter, role);
}

/** The row of a parameter; an unknown one is refused by name. */
export function parameterOf(type: string, code: string): SearchParameterRow {
  const row = searchTable().get(type)?.get(code);
  if (!row) throw refuse(`Unknown search parameter ${code} for ${type}`);
  return row;
}

const modifiers: Readonly<Record<ParameterKind, readonly string[]>> = {
  token: ["eq", "not", "ne"],
  reference: ["eq"],
  string: ["eq", "exact", "contains"],
  uri: ["eq"],
  date: ["eq", "ne", "gt", "ge", "lt", "le", "sa", "eb"],
  number: ["eq", "ne", "gt", "ge", "lt", "le"],
  quantity: ["eq", "ne", "gt", "ge", "lt", "le"],
};

function indexed(made: Conditions, type: string, filter: Filter, role: Role): Sql {
  const row = parameterOf(type, filter.code);
  const pid = made.index.parameterId(type, filter.code);
  const table = `index_${tableOf[row.kind]}`;
  if (filter.operator === "missing") {
    const not = filter.value === "true" ? "NOT " : "";
    return sql(`${not}EXISTS (SELECT 1 FROM ${table} x WHERE x.pid = ? AND x.rid = r.rid)`, [pid]);
  }
  if (!modifiers[row.kind].includes(filter.operator)) {
    throw refuse(`Not implemented: ${filter.operator} on ${row.kind} parameter ${filter.code}`);
  }
  const isNegated = filter.operator === "not" || filter.operator === "ne";
  const any = joined(
    splitSearchOnComma(filter.value).map((value) => comparers[row.kind](filter, value, row, made)),
    " OR ",
  );
  const not = isNegated ? "NOT " : "";
  const byRow = role === "check" ? rowIndex[tableOf[row.kind]] : null;
  const found =
    byRow === null
      ? `r.rid ${not}IN (SELECT rid FROM ${table} WHERE pid = ? AND (${any.text}))`
      : `${not}EXISTS (SELECT 1 FROM ${table} x ${byRow} WHERE x.rid = r.rid AND x.pid = ? AND (${any.text}))`;
  return sql(found, [pid, ...any.values]);
}

/** How a table is asked about one row; null where only its values lead to rows. */
const rowIndex: Readonly<Record<IndexTable, string | null>> = {
  token: "INDEXED BY index_token_of",
  date: "INDEXED BY index_date_of",
  // parameter, value and row are its whole key
  reference: "",
  string: null,
  number: null,
};

type Comparer = (filter: Filter, value: string, row: SearchParameterRow, made: Conditions) => Sql;

const comparers = {
  token: (_filter, value) => tokenComparison(value),
  reference: (_filter, value, row) => referenceComparison(value, row.targets),
  string: (filter, value, _row, made) => stringComparison(filter.operator, value, made.caseSensitiveStrings),
  uri: (_filter, value) => sql("value = ?", [value]),
  date: (filter, value) => dateComparison(filter.operator, rangeOf(value)),
  number: (filter, value) => numberComparison(filter.operator, value),
  quantity: (filter, value) => numberComparison(filter.operator, value),
} as const satisfies Record<ParameterKind, Comparer>;

/** `code`, `system|code`, `|code` (no system) or `system|` (any code). */
function tokenComparison(value: string): Sql {
  const cut = value.indexOf("|");
  if (cut < 0) return sql("value = ?", [value.toLowerCase()]);
  const system = value.slice(0, cut);
  const code = value.slice(cut + 1).toLowerCase();
  return code === "" ? sql("system = ?", [system]) : sql("(value = ? AND system = ?)", [code, system]);
}

/** `Type/id`, or a bare id, which then may be of any type that the parameter points to. */
function referenceComparison(value: string, targets: readonly string[]): Sql {
  if (value.includes("/") || value.startsWith("urn:")) return sql("value = ?", [value]);
  const types = targets[0] === "*" ? [...searchTable().keys()] : targets;
  return sql(
    `value IN (${types.map(() => "?").join()})`,
    types.map((type) => `${type}/${value}`),
  );
}

function stringComparison(operator: string, value: string, isCaseSensitive: boolean): Sql {
  if (operator === "exact") return sql("exact = ?", [value]);
  const folded = fold(value);
  const found =
    operator === "contains"
      ? sql("instr(value, ?) > 0", [folded])
      : sql("(value >= ? AND value < ?)", [folded, `${folded}\uFFFF`]);
  // the folded column leads the index, so it narrows first
  const place = operator === "contains" ? "> 0" : "= 1";
  return isCaseSensitive
    ? sql(`(${found.text} AND instr(exact, ?) ${place})`, [...found.values, value])
    : found;
}

function rangeOf(value: string): DateRange {
  const range = dateRange(value);
  if (!range) throw refuse("Invalid date");
  return range;
}

/** https://hl7.org/fhir/R4/search.html#prefix, with both sides as stretches of time. */
function dateComparison(operator: string, { low, high }: DateRange): Sql {
  switch (operator) {
    case "gt":
      return sql("high > ?", [high]);
    case "ge":
      return sql("high >= ?", [low]);
    case "lt":
      return sql("low < ?", [low]);
    case "le":
      return sql("low <= ?", [high]);
    case "sa":
      return sql("low > ?", [high]);
    case "eb":
      return sql("high < ?", [low]);
    default:
      return sql("(low >= ? AND high <= ?)", [low, high]);
  }
}

/** `9`, `9.0` or `9|system|unit`; as precise as it is written. */
function numberComparison(operator: string, value: string): Sql {
  const [text = "", , unit] = value.split("|");
  const number = Number(text);
  if (text === "" || Number.isNaN(number)) throw refuse("Invalid number");
  const half = 0.5 * 10 ** -(text.split(".")[1]?.length ?? 0);
  const found =
    numberTests[operator]?.(number) ?? sql("(low >= ? AND high < ?)", [number - half, number + half]);
  return unit ? sql(`(${found.text} AND unit = ?)`, [...found.values, unit]) : found;
}

const numberTests: Readonly<Record<string, (number: number) => Sql>> = {
  gt: (number) => sql("high > ?", [number]),
  ge: (number) => sql("high >= ?", [number]),
  lt: (number) => sql("low < ?", [number]),
  le: (number) => sql("low <= ?", [number]),
};

function updatedCondition(filter: Filter): Sql {
  const { low, high } = rangeOf(filter.value);
  const at = "CAST(round((julianday(r.updated) - 2440587.5) * 86400000) AS INTEGER)";
  const { text, values } = dateComparison(filter.operator, { low, high });
  return sql(text.replaceAll(/\b(?:low|high)\b/g, at), values);
}

/** `patient.identifier=…`: those that point to one which the rest of the chain finds. */
function chain(made: Conditions, type: string, filter: Filter): Sql {
  const [link = "", ...rest] = filter.code.split(".");
  const [code = "", named] = link.split(":");
  const row = parameterOf(type, code);
  const target = named ?? (row.targets.length === 1 ? row.targets[0] : undefined);
  if (row.kind !== "reference" || !target || target === "*") throw refuse(`Cannot chain ${filter.code}`);
  const inner = innerConditions(made, target, rest.join("."), filter.value);
  return sql(
    `r.rid IN (SELECT x.rid FROM index_reference x JOIN resource r2 ON x.value = r2.type || '/' || r2.id
      WHERE x.pid = ? AND r2.type = ? AND r2.deleted = 0 AND ${inner.text})`,
    [made.index.parameterId(type, code), target, ...inner.values],
  );
}

/** `_has:Coverage:beneficiary:class-value=…`: those to which one points that the rest finds. */
function reverseChain(made: Conditions, type: string, filter: Filter): Sql {
  const [, from = "", code = "", ...rest] = filter.code.split(":");
  parameterOf(from, code);
  const inner = innerConditions(made, from, rest.join(":"), filter.value);
  return sql(
    `? || r.id IN (SELECT x.value FROM index_reference x JOIN resource r2 ON x.rid = r2.rid
      WHERE x.pid = ? AND r2.type = ? AND r2.deleted = 0 AND ${inner.text})`,
    [`${type}/`, made.index.parameterId(from, code), from, ...inner.values],
  );
}

function innerConditions(made: Conditions, type: string, code: string, value: string): Sql {
  const filters = parseSearchRequest(type, { [code]: value }).filters ?? [];
  const inner = joined(
    filters.map((each) => condition(made, type, each)),
    " AND ",
  );
  return sql(inner.text.replaceAll(/\br\./g, "r2."), inner.values);
}
