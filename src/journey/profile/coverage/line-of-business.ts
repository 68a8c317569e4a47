import type { Coverage, CodeableConcept, InsurancePlan } from "fhir/r4";
import { wordsOf } from "../fhir-values.ts";
import type { LineOfBusiness } from "./coverage-period.ts";

interface CodeTable {
  /** How the code system's address ends. */
  readonly system: RegExp;
  readonly codes: readonly (readonly [code: RegExp, line: LineOfBusiness])[];
}

/** Codes that name a line of business, by their system. A code that fits several kinds of plan is in no table. */
const tables: readonly CodeTable[] = [
  {
    // Source of Payment Typology, https://nahdo.org/sopt: a longer code is a kind of the shorter one.
    system: /nahdo\.org\/sopt$|221\.5$/i,
    codes: [
      [/^11/, "medicareAdvantage"],
      [/^1/, "medicare"],
      [/^2/, "medicaid"],
      [/^(5|6)/, "commercial"],
    ],
  },
  {
    // https://hl7.org/fhir/us/davinci-pdex-plan-net/CodeSystem-InsuranceProductTypeCS.html
    system: /InsuranceProductTypeCS$/,
    codes: [
      [/^mediadv$/, "medicareAdvantage"],
      [/^medicare$/, "medicare"],
      [/^medicaid$/, "medicaid"],
      [/^chip$/, "chip"],
      [/^qhp$/, "exchange"],
      [/^comm(ppo|hmo|pos)?$/, "commercial"],
    ],
  },
];

/** What a payer writes where it writes no code. Asked in this order: the narrower name first. */
const inWords: readonly (readonly [words: RegExp, line: LineOfBusiness])[] = [
  [/medicare.{0,3}(advantage|hmo|ppo|pos)\b|\badvantage (hmo|ppo)\b|\bpart c\b/i, "medicareAdvantage"],
  [/\bmedicaid\b|\bmedi-cal\b/i, "medicaid"],
  [/\bs?chip\b|children.s health insurance/i, "chip"],
  [/\bmedicare\b/i, "medicare"],
  [/\bqhp\b|qualified health plan|\bexchange\b|marketplace/i, "exchange"],
  [/\bcommercial\b|employer|^private$/i, "commercial"],
];

/**
 * The line of business of a coverage: by its type's codes, by its product's, then by what type and product say in
 * words. Null where none of them says.
 */
export function lineOfBusiness(
  coverage: Coverage | undefined,
  product: InsurancePlan | undefined,
): LineOfBusiness | null {
  const concepts = [coverage?.type, ...(product?.type ?? [])].filter((each) => each !== undefined);
  const classes = (coverage?.class ?? []).map((each) => each.name);
  const words = [...concepts.map(wordsOf), ...classes, product?.name];
  return first(concepts, byCode) ?? first(words, byWords);
}

function first<T>(all: readonly T[], find: (one: T) => LineOfBusiness | null): LineOfBusiness | null {
  for (const each of all) {
    const line = find(each);
    if (line !== null) return line;
  }
  return null;
}

function byCode(concept: CodeableConcept): LineOfBusiness | null {
  return first(concept.coding ?? [], ({ system = "", code = "" }) => {
    const table = tables.find((each) => each.system.test(system));
    return table?.codes.find(([pattern]) => pattern.test(code))?.[1] ?? null;
  });
}

const byWords = (words: string | null | undefined): LineOfBusiness | null =>
  inWords.find(([pattern]) => pattern.test(words ?? ""))?.[1] ?? null;

/** How an agent names it. */
export const lineWords: Readonly<Record<LineOfBusiness, string>> = {
  medicareAdvantage: "Medicare Advantage",
  medicare: "Medicare",
  medicaid: "Medicaid",
  chip: "CHIP",
  exchange: "Marketplace plan",
  commercial: "Commercial",
};
