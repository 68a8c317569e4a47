import type { ClaimSketch, Decision } from "./claim.ts";
import { systems } from "./concepts.ts";
import type { Used } from "./coverage.ts";
import { plusDays, plusMonths } from "./days.ts";
import type { SeedContext } from "./member-sketch.ts";

/** Where Rosa's year stands: what her claims below add up to. Cents. */
export const rosasUse: Used = { deductible: 1500_00, outOfPocket: 2184_00 };

const places = {
  imaging: { reference: "Organization/placeholder-imaging", name: "Placeholder Imaging" },
  orthopedics: { reference: "Organization/testwell-orthopedics", name: "Testwell Orthopedics" },
  rehab: { reference: "Organization/fixture-rehab", name: "Fixture Rehab" },
  lab: { reference: "Organization/mock-valley-labs", name: "Mock Valley Labs" },
  clinic: { reference: "Organization/samplehurst-clinic", name: "Samplehurst Clinic" },
  hospital: { reference: "Organization/mockingham-hospital", name: "Mockingham Hospital" },
  pharmacy: { reference: "Organization/dummy-pharmacy", name: "Dummy Pharmacy" },
} as const;

const paid = (
  allowed: number,
  owes: Partial<Record<"deductible" | "copay" | "coinsurance", number>>,
): Decision => ({
  kind: "paid",
  allowed,
  deductible: 0,
  copay: 0,
  coinsurance: 0,
  ...owes,
});

const denied = (carc: string, group: "CO" | "PR"): Decision => ({ kind: "denied", carc, group });

type Line = readonly [
  key: string,
  /** Days before the seed's today. */
  ago: number | "a month",
  code: string,
  words: string,
  place: keyof typeof places,
  billed: number,
  decision: Decision,
];

/** Twelve claims, newest first. The deductible is met with the emergency visit, so later ones cost a share only. */
const lines: readonly Line[] = [
  ["visit-clinic", 10, "99213", "Office visit", "clinic", 185_00, null],
  ["mri", "a month", "73721", "MRI of the left knee", "imaging", 1240_00, denied("197", "CO")],
  ["lisinopril", 39, "314076", "Lisinopril 10 mg", "pharmacy", 12_00, paid(9_00, {})],
  ["visit-orthopedics", 44, "99214", "Office visit", "orthopedics", 210_00, paid(150_00, { copay: 40_00 })],
  ["therapy", 51, "97110", "Physical therapy", "rehab", 165_00, denied("242", "PR")],
  ["lipids", 65, "80061", "Cholesterol blood test", "lab", 48_00, paid(30_00, {})],
  [
    "injection",
    95,
    "20610",
    "Injection into the knee joint",
    "orthopedics",
    640_00,
    paid(460_00, { coinsurance: 92_00 }),
  ],
  [
    "arthroscopy",
    120,
    "29881",
    "Knee arthroscopy",
    "hospital",
    3400_00,
    paid(1860_00, { coinsurance: 372_00 }),
  ],
  [
    "emergency",
    150,
    "99284",
    "Emergency department visit",
    "hospital",
    2900_00,
    paid(1840_00, { deductible: 940_00, coinsurance: 180_00 }),
  ],
  ["x-ray", 200, "73560", "X-ray of the left knee", "imaging", 420_00, paid(300_00, { deductible: 300_00 })],
  ["urgent-care", 220, "99203", "Urgent care visit", "clinic", 380_00, paid(260_00, { deductible: 260_00 })],
  ["wellness", 240, "99396", "Yearly wellness visit", "clinic", 260_00, paid(200_00, {})],
];

export const rosasClaims = (context: SeedContext): ClaimSketch[] =>
  lines.map((line, index) => claimOf(line, index, context));

function claimOf(line: Line, index: number, { today }: SeedContext): ClaimSketch {
  const [key, ago, code, words, place, billed, decision] = line;
  const isDrug = place === "pharmacy";
  return {
    id: `rosa-${key}-claim`,
    number: key === "mri" ? "CLM-2026-104417" : `CLM-2026-${104_430 - index * 617}`,
    service: {
      code,
      words,
      ...(isDrug ? { system: systems.rxnorm, type: "pharmacy" } : {}),
      ...(place === "hospital" ? { type: "institutional" } : {}),
    },
    provider: { place: places[place] },
    network: place === "rehab" ? "out" : "in",
    serviceDay: ago === "a month" ? plusMonths(today, -1) : plusDays(today, -ago),
    billed,
    diagnosis: isDrug ? "I10" : "M25.562",
    decision,
  };
}
