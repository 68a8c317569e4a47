import { dateRange, earliest, latest } from "./date-range.ts";
import type { DateRange } from "./date-range.ts";
import type { ParameterKind } from "./search-table.ts";
import { field, opened } from "./values-at.ts";

/** One row of an index table, without the parameter's and the resource's number. */
export type IndexEntry =
  | { readonly table: "token"; readonly value: string; readonly system: string }
  | { readonly table: "reference"; readonly target: string }
  | { readonly table: "string"; readonly folded: string; readonly exact: string }
  | { readonly table: "date"; readonly low: number; readonly high: number }
  | { readonly table: "number"; readonly low: number; readonly high: number; readonly unit: string };

export type IndexTable = IndexEntry["table"];

/** Which table answers for a kind of parameter: addresses of things compare as exact strings, quantities as numbers. */
export const tableOf = {
  token: "token",
  reference: "reference",
  string: "string",
  uri: "string",
  date: "date",
  number: "number",
  quantity: "number",
} as const satisfies Record<ParameterKind, IndexTable>;

/** Values as found in a resource → the rows that make them findable. The JSON's shape tells the FHIR type. */
export function indexEntries(kind: ParameterKind, values: readonly unknown[]): readonly IndexEntry[] {
  return values.length === 0 ? [] : values.flatMap(readers[kind]);
}

const readers = {
  token: tokens,
  reference: references,
  string: strings,
  uri: uris,
  date: dates,
  number: numbers,
  quantity: numbers,
} as const satisfies Record<ParameterKind, (value: unknown) => IndexEntry[]>;

/** How strings compare: without case and accents (https://hl7.org/fhir/R4/search.html#string). */
export const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036F]/g, "")
    .toLowerCase();

/** Code, boolean, Coding, CodeableConcept, Identifier or ContactPoint. */
function tokens(value: unknown): IndexEntry[] {
  if (typeof value === "string" || typeof value === "boolean") {
    return [{ table: "token", value: String(value).toLowerCase(), system: "" }];
  }
  const coding = field(value, "coding");
  if (coding !== undefined) return opened(coding).flatMap(tokens);
  const code = field(value, "code") ?? field(value, "value");
  if (typeof code !== "string") return [];
  return [{ table: "token", value: code.toLowerCase(), system: textOf(field(value, "system")) }];
}

/** Reference or canonical; a canonical's version is optional in a search, so it is found with and without. */
function references(value: unknown): IndexEntry[] {
  const target = typeof value === "string" ? value : field(value, "reference");
  if (typeof target !== "string" || target.startsWith("#")) return [];
  const bare = target.split("|", 1)[0] ?? target;
  return [...new Set([target, bare])].map((each) => ({ table: "reference", target: each }));
}

const nameParts = ["text", "family", "given", "prefix", "suffix"];
const addressParts = ["text", "line", "city", "district", "state", "postalCode", "country"];

/** A string, or every part of a HumanName or an Address. */
function strings(value: unknown): IndexEntry[] {
  const texts =
    typeof value === "string"
      ? [value]
      : [...new Set([...nameParts, ...addressParts])].flatMap((part) => opened(field(value, part)));
  return texts
    .filter((text) => typeof text === "string")
    .map((text) => ({ table: "string", folded: fold(text), exact: text }));
}

function uris(value: unknown): IndexEntry[] {
  return typeof value === "string" ? [{ table: "string", folded: value, exact: value }] : [];
}

/** Date, Period or Timing. */
function dates(value: unknown): IndexEntry[] {
  return datesIn(value).map(({ low, high }) => ({ table: "date", low, high }));
}

function datesIn(value: unknown): DateRange[] {
  if (typeof value === "string") {
    const range = dateRange(value);
    return range ? [range] : [];
  }
  const start = field(value, "start");
  const end = field(value, "end");
  if (start !== undefined || end !== undefined) {
    return [{ low: edge(start)?.low ?? earliest, high: edge(end)?.high ?? latest }];
  }
  return [
    ...opened(field(value, "event")).flatMap(datesIn),
    ...opened(field(field(value, "repeat"), "boundsPeriod")).flatMap(datesIn),
  ];
}

const edge = (value: unknown): DateRange | null => (typeof value === "string" ? dateRange(value) : null);

/** Number, Quantity, Money or Range. */
function numbers(value: unknown): IndexEntry[] {
  if (typeof value === "number") return [{ table: "number", low: value, high: value, unit: "" }];
  const number = field(value, "value");
  if (typeof number === "number") {
    const unit = field(value, "code") ?? field(value, "unit") ?? field(value, "currency");
    return [{ table: "number", low: number, high: number, unit: textOf(unit) }];
  }
  const low = field(field(value, "low"), "value");
  const high = field(field(value, "high"), "value");
  if (typeof low !== "number" && typeof high !== "number") return [];
  return [
    {
      table: "number",
      low: typeof low === "number" ? low : -Number.MAX_VALUE,
      high: typeof high === "number" ? high : Number.MAX_VALUE,
      unit: textOf(field(field(value, "low"), "code") ?? field(field(value, "high"), "code")),
    },
  ];
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
