import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { indexSearchParameter } from "@medplum/core";
import type { ResourceType } from "@medplum/fhirtypes";
import { z } from "zod";
import { compilePath } from "./values-at.ts";
import type { ValuesAt } from "./values-at.ts";

const parameterKinds = ["token", "reference", "string", "uri", "date", "number", "quantity"] as const;
export type ParameterKind = (typeof parameterKinds)[number];

/** A search parameter of one resource type: how it compares and where its values lie. */
export interface SearchParameterRow {
  readonly code: string;
  readonly kind: ParameterKind;
  readonly valuesAt: ValuesAt;
  /** Types a reference may point to; `["*"]` for any, empty for other kinds. */
  readonly targets: readonly string[];
}

/** resource type → parameter code → row. */
type SearchTable = ReadonlyMap<string, ReadonlyMap<string, SearchParameterRow>>;

/** Parameters that every resource has, beside `_id` and `_lastUpdated`, which are columns. */
const common: Readonly<Record<string, string>> = {
  _tag: "token meta.tag",
  _profile: "uri meta.profile",
  _security: "token meta.security",
  _source: "uri meta.source",
};

let table: SearchTable | null = null;

/** The table of R4's search parameters, read once a process; takes some 15 ms. */
export function searchTable(): SearchTable {
  table ??= readTable();
  return table;
}

function readTable(): SearchTable {
  const file = resolve(import.meta.dirname, "search-table.json");
  const json = z
    .record(z.string(), z.record(z.string(), z.string()))
    .parse(JSON.parse(readFileSync(file, "utf8")));
  const types = Object.entries(json).map(
    ([type, rows]) =>
      [
        type,
        new Map(Object.entries({ ...rows, ...common }).map(([code, row]) => [code, readRow(code, row)])),
      ] as const,
  );
  for (const [type, rows] of types) for (const row of rows.values()) tellRouter(type, row);
  return new Map(types);
}

/** `kind path|path >Target,Target` */
function readRow(code: string, text: string): SearchParameterRow {
  const [kindText = "", paths = "", targets] = text.split(" ");
  const kind = parameterKinds.find((each) => each === kindText);
  if (!kind) throw new Error(`search-table.json: unknown kind ${kindText} of ${code}`);
  const followed = paths.split("|").map(compilePath);
  return {
    code,
    kind,
    valuesAt: (resource) => followed.flatMap((valuesAt) => valuesAt(resource)),
    targets: targets?.slice(1).split(",") ?? [],
  };
}

/** The router parses searches (prefixes, modifiers) by the parameters it was told of. */
function tellRouter(type: string, row: SearchParameterRow): void {
  if (!isKnownType(type)) return;
  indexSearchParameter({
    resourceType: "SearchParameter",
    url: `urn:careline:search-parameter:${type}-${row.code}`,
    name: row.code,
    status: "active",
    description: row.code,
    code: row.code,
    type: row.kind,
    base: [type],
  });
}

/** The table is made from R4's own definitions, and every type in it is one of R4's. */
const isKnownType = (type: string): type is ResourceType => /^[A-Z]/.test(type);
