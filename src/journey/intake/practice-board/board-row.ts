import type { ClaimLine, Plan, Source } from "../../profile/profile.ts";
import type { ClaimFinding, ToldClaim } from "./find-claims.ts";
import type { PatientFinding } from "./find-patients.ts";
import { nextStepAfter } from "./next-steps.ts";
import type { BoardNumber } from "./read-board.ts";

type BoardStatus = ToldClaim["kind"] | "covered" | "notCovered" | "noPlanOnRecord" | "several" | "notFound";

/** One number of a practice's board, as an agent reads it. Money in whole cents. */
export interface BoardRow {
  readonly kind: BoardNumber["kind"];
  /** The digits that were asked for. */
  readonly asked: string;
  /** The number as it stands on record; as it was asked for where nothing is told. */
  readonly number: string;
  readonly status: BoardStatus;
  /** Why it stands so, in plain words. */
  readonly reason: string;
  /** What the practice can do, in plain words. */
  readonly next: string;
  readonly service: string | null;
  /** YYYY-MM-DD. */
  readonly serviceDate: string | null;
  readonly billed: number | null;
  readonly paid: number | null;
  readonly memberOwes: number | null;
  readonly sources: readonly Source[];
}

const blank = {
  service: null,
  serviceDate: null,
  billed: null,
  paid: null,
  memberOwes: null,
  sources: [],
} as const;

/** Said alike of another practice's number, of a record that is not to be told, and of one that does not exist. */
const notFound = {
  claim: {
    reason: "No claim of this practice by that number.",
    next: "Check the number against the remittance or the practice’s own system.",
  },
  member: {
    reason: "No patient of this practice by that member ID.",
    next: "Check the ID against the member’s card.",
  },
} as const satisfies Record<BoardNumber["kind"], { reason: string; next: string }>;

const several = {
  status: "several",
  reason: "More than one year has a claim with that number.",
  next: "Ask for the year of service and put it before the number.",
} as const;

const untold = (kind: BoardNumber["kind"], asked: string): BoardRow => ({
  ...blank,
  kind,
  asked,
  number: asked,
  status: "notFound",
  ...notFound[kind],
});

export function claimRow(finding: ClaimFinding): BoardRow {
  const { said } = finding;
  if (!("line" in finding))
    return { ...untold("claim", said), ...(finding.kind === "several" ? several : {}) };
  const { line, paid, kind } = finding;
  return {
    kind: "claim",
    asked: said,
    number: line.claimId,
    status: kind,
    reason: reasonOf(finding),
    next: nextStepAfter(kind, line.denial?.code ?? null),
    service: line.service,
    serviceDate: line.serviceDate,
    billed: line.billed,
    paid,
    memberOwes: line.memberOwes,
    sources: [line.source],
  };
}

function reasonOf({ kind, line }: ToldClaim): string {
  const why = whyDenied(line);
  const reasons = {
    paid: "Processed and paid.",
    paidInPart: `Paid in part; the rest was denied${why}.`,
    noPayment: "Processed; no payment is on record for it.",
    denied: `Denied${why}.`,
    inProcess: "Received; no decision is on record yet.",
  } as const satisfies Record<ToldClaim["kind"], string>;
  return reasons[kind];
}

const whyDenied = ({ denial }: ClaimLine): string =>
  denial === null
    ? "; we have no record of a reason"
    : ` because ${denial.words} (reason code ${denial.code})`;

export function patientRow(finding: PatientFinding): BoardRow {
  if (finding.kind === "notFound") return untold("member", finding.said);
  const { said, plan, claims } = finding;
  return {
    ...blank,
    kind: "member",
    asked: said,
    number: said,
    status: standingOf(plan),
    reason: `${planWords(plan)} ${claimsWords(claims)}`,
    next: nextForPatient(claims),
    sources: [...(plan === null ? [] : [plan.source]), ...claims.map(({ line }) => line.source)],
  };
}

const standingOf = (plan: Plan | null): BoardStatus => {
  if (plan === null) return "noPlanOnRecord";
  return plan.status === "active" ? "covered" : "notCovered";
};

function planWords(plan: Plan | null): string {
  if (plan === null) return "We have no record of a plan.";
  if (plan.status === "active") return `Covered today by ${plan.name}.`;
  if (plan.status === "future") return `${plan.name} begins on ${plan.since ?? "a day not on record"}.`;
  return `${plan.name} ended on ${plan.until ?? "a day not on record"}.`;
}

/** In the order in which somebody at the practice has something to do. */
const counted = [
  ["denied", "denied"],
  ["paidInPart", "paid in part"],
  ["noPayment", "without a payment"],
  ["inProcess", "in process"],
  ["paid", "paid"],
] as const satisfies readonly (readonly [ToldClaim["kind"], string])[];

function claimsWords(claims: readonly ToldClaim[]): string {
  if (claims.length === 0) return "We have no record of claims of this practice.";
  const counts = counted.flatMap(([kind, words]) => {
    const count = claims.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  const head = claims.length === 1 ? "1 claim of this practice" : `${claims.length} claims of this practice`;
  return `${head}: ${counts.join(", ")}.`;
}

function nextForPatient(claims: readonly ToldClaim[]): string {
  const open = claims.filter(({ kind }) => kind === "denied" || kind === "paidInPart");
  if (open.length === 0) return "Nothing to do.";
  return `Look up ${open.map(({ line }) => line.claimId).join(", ")}.`;
}

/** The patient of whom the row tells something, for the audit entry; null where it tells nothing. */
export const patientOf = (finding: ClaimFinding | PatientFinding): string | null =>
  "patientId" in finding ? finding.patientId : null;
