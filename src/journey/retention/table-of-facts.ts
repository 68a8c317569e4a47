import { retentionFactNames } from "./retention-facts.ts";
import type { RetentionFact, RetentionFacts } from "./retention-facts.ts";
import type { Column, Table } from "./table.ts";

type Value = RetentionFacts[RetentionFact];

/** Members as a table that a scorecard can read: figures stay figures, codes and yes or no become words. */
export function tableOfFacts(members: readonly RetentionFacts[]): Table {
  return { rowCount: members.length, columns: retentionFactNames.map((name) => columnOf(name, members)) };
}

function columnOf(name: RetentionFact, members: readonly RetentionFacts[]): Column {
  const values = members.map((member): Value => member[name]);
  const isFigures = values.every((value) => value === null || typeof value === "number");
  return isFigures && !wordFacts.has(name) ? figures(name, values) : words(name, values);
}

/** Facts that are words even in a table where all of them are missing. */
const wordFacts: ReadonlySet<RetentionFact> = new Set([
  "payType",
  "metalTier",
  "autopay",
  "openComplaint",
  "hasPrimaryCareProvider",
  "lifeEvent",
]);

const figures = (name: string, values: readonly Value[]): Column => ({
  kind: "number",
  name,
  values: Float64Array.from(values, (value) => (typeof value === "number" ? value : Number.NaN)),
});

function words(name: string, values: readonly Value[]): Column {
  const codes = new Map<string, number>();
  const codeOf = (value: Value): number => {
    if (value === null) return -1;
    const word = String(value);
    const known = codes.get(word) ?? codes.size;
    codes.set(word, known);
    return known;
  };
  const coded = Int32Array.from(values, codeOf);
  return { kind: "category", name, levels: [...codes.keys()], codes: coded };
}
