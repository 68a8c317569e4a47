import type { EnrolmentRow } from "#journey/retention/enrolment/enrolment-row.ts";
import { chanceFrom } from "./chance.ts";
import type { Chance } from "./chance.ts";
import { plusDays, plusMonths, yearEnd } from "./days.ts";
import type { Day } from "./days.ts";
import { buildDirectory } from "./directory.ts";
import { sketchNamed } from "./hard-cases.ts";
import { sketchMember } from "./member-sketch.ts";
import type { MemberSketch } from "./member-sketch.ts";
import { namedMembers } from "./named-members.ts";
import type { PlanKey } from "./plans.ts";
import { planTerms } from "./plans.ts";
import { sketchRosa } from "./rosa.ts";

interface Extract {
  readonly today: Day;
  readonly seed: number;
  /** How many drawn members have a line, beside everybody known by name. */
  readonly drawn: number;
}

/**
 * The plan's enrolment extract of the day, as CSV: members of commercial plans, whom renewal is a question for. What the
 * FHIR store tells of claims and contacts is not told here again, but of those whose story it is.
 */
export function enrolmentExtract(extract: Extract): string {
  const { today } = extract;
  const rows = sketches(extract)
    .filter((member) => isAsked(member, today))
    .map((member) => rowOf(member, today));
  const lines = rows.map((row) => columns.map((column) => cellOf(row[column])).join(","));
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}

const columns = [
  "patientId",
  "birthDate",
  "joinedOn",
  "renewsOn",
  "dependants",
  "payType",
  "metalTier",
  "premiumNow",
  "premiumNext",
  "subsidyNow",
  "subsidyNext",
  "householdIncomeAYear",
  "povertyPercent",
  "autopay",
  "missedPayments90Days",
  "claims12Months",
  "deniedClaims90Days",
  "contacts30Days",
  "openComplaint",
  "hasPrimaryCareProvider",
  "movedOn",
  "newJobOn",
] as const satisfies readonly (keyof EnrolmentRow)[];

const cellOf = (value: string | number | boolean | null): string => (value === null ? "" : String(value));

/** The same people as the plan draws. */
function sketches({ today, seed, drawn }: Extract): readonly MemberSketch[] {
  const chance = chanceFrom(seed);
  const context = { today, directory: buildDirectory(chance.fork("directory"), today) };
  const named = chance.fork("named");
  return [
    sketchRosa(context),
    ...namedMembers
      .filter(({ id }) => id !== "rosa-testmember")
      .map((member) => sketchNamed(named.fork(member.id), member, context)),
    ...Array.from({ length: drawn }, (_, index) =>
      sketchMember(chance.fork(`member ${index}`), index, context),
    ),
  ];
}

/** Grown-ups who are covered, of a plan that one may leave for its price, and alive. */
const isAsked = ({ id, plan, birthDate, coveredUntil }: MemberSketch, today: Day): boolean =>
  planTerms[plan].line === "commercial" &&
  birthDate <= plusMonths(today, -12 * 19) &&
  coveredUntil === null &&
  id !== "ida-dummy";

function rowOf(member: MemberSketch, today: Day): EnrolmentRow {
  const renewsOn = plusDays(yearEnd(today), 1);
  const drawn = drawnRow(chanceFrom(0).fork(`enrolment ${member.id}`), member, renewsOn);
  return { ...drawn, ...stories[member.id] };
}

const metalTier = {
  "silver-ppo": "silver",
  "gold-ppo": "gold",
  "bronze-hdhp": "bronze",
  "advantage-hmo": null,
  "medicaid-hmo": null,
} as const satisfies Record<PlanKey, EnrolmentRow["metalTier"]>;

function drawnRow(
  chance: Chance,
  { id, birthDate, plan, coveredSince }: MemberSketch,
  renewsOn: Day,
): EnrolmentRow {
  const premiumNow = chance.int(60, 380);
  const incomeAYear = chance.int(24, 120) * 1000;
  const dependants = chance.int(0, 3);
  return {
    patientId: id,
    birthDate,
    joinedOn: coveredSince,
    renewsOn,
    dependants,
    payType: chance.pick(["salary", "salary", "salary", "hourly", "hourly", "gig"]),
    metalTier: metalTier[plan],
    premiumNow,
    premiumNext: premiumNow + chance.int(-6, 24),
    subsidyNow: 0,
    subsidyNext: 0,
    householdIncomeAYear: incomeAYear,
    // HHS poverty guidelines 2025, 48 states: 15,650 dollars, and 5,500 for each further person.
    povertyPercent: Math.round((100 * incomeAYear) / (15_650 + 5_500 * dependants)),
    autopay: chance.is(0.6),
    missedPayments90Days: chance.is(0.1) ? 1 : 0,
    claims12Months: null,
    deniedClaims90Days: null,
    contacts30Days: null,
    openComplaint: null,
    hasPrimaryCareProvider: true,
    movedOn: null,
    newJobOn: null,
  };
}

/** What is so whatever was drawn, of those whose story it is. */
const stories: Readonly<Record<string, Partial<EnrolmentRow>>> = {
  // 412 dollars without help, of an income of 34,000 a year: the half he pays now becomes the whole.
  "mateo-testmember": {
    dependants: 0,
    payType: "gig",
    premiumNow: 206,
    premiumNext: 412,
    subsidyNow: 206,
    subsidyNext: 0,
    householdIncomeAYear: 34_000,
    povertyPercent: 217,
    autopay: false,
    missedPayments90Days: 1,
  },
  "tessa-sample": { dependants: 0, payType: "hourly", premiumNow: 48, premiumNext: 52 },
  "hank-placeholder": { dependants: 0, payType: "salary", premiumNow: 388, premiumNext: 402 },
  "ivy-fixture": {
    dependants: 0,
    payType: "salary",
    premiumNow: 142,
    premiumNext: 149,
    claims12Months: 0,
    deniedClaims90Days: 0,
    contacts30Days: 0,
    openComplaint: false,
    missedPayments90Days: 0,
    autopay: true,
  },
};
