import { metalTiers, payTypes } from "../retention-facts.ts";
import type { MetalTier, PayType } from "../retention-facts.ts";

/**
 * A member's line of the plan's enrolment extract, as the plan's own systems would write it. Money in dollars a month;
 * days as `YYYY-MM-DD`; null where there is no record.
 */
export interface EnrolmentRow {
  /** FHIR id of the Patient. */
  readonly patientId: string;
  readonly birthDate: string | null;
  readonly joinedOn: string | null;
  readonly renewsOn: string | null;
  readonly dependants: number | null;
  readonly payType: PayType | null;
  readonly metalTier: MetalTier | null;
  /** What the member pays, net of subsidy: now, and from the renewal on. */
  readonly premiumNow: number | null;
  readonly premiumNext: number | null;
  readonly subsidyNow: number | null;
  readonly subsidyNext: number | null;
  readonly householdIncomeAYear: number | null;
  /** Household income as a share of the federal poverty level. */
  readonly povertyPercent: number | null;
  readonly autopay: boolean | null;
  readonly missedPayments90Days: number | null;
  readonly claims12Months: number | null;
  readonly deniedClaims90Days: number | null;
  readonly contacts30Days: number | null;
  readonly openComplaint: boolean | null;
  readonly hasPrimaryCareProvider: boolean | null;
  readonly movedOn: string | null;
  readonly newJobOn: string | null;
}

/** Why a line cannot be scored: a code, and the column it is about. */
export interface Unreadable {
  readonly why: "noPatientId" | "noNumber" | "noDay" | "unknownWord" | "noAnswer";
  readonly column: string;
}

export type EnrolmentReading =
  | { readonly state: "read"; readonly row: EnrolmentRow }
  | { readonly state: "unreadable"; readonly unreadable: Unreadable };

type Cells = Readonly<Record<string, string>>;

/** Written for "not on record" in the files of many systems. */
const missingWords: ReadonlySet<string> = new Set(["", "na", "n/a", "nan", "null", "none", "?", "-"]);
export const isMissing = (cell: string): boolean => missingWords.has(cell.trim().toLowerCase());

class UnreadableCell extends Error {
  readonly unreadable: Unreadable;
  constructor(unreadable: Unreadable) {
    super(`retention.${unreadable.why}`);
    this.unreadable = unreadable;
  }
}

/**
 * Reads a line. A figure that is there but is no figure is refused and not taken for missing: it may be that columns
 * have slipped, and then nothing in the line is what it seems.
 */
export function readEnrolment(cells: Cells): EnrolmentReading {
  try {
    return { state: "read", row: rowOf(cells) };
  } catch (error) {
    if (error instanceof UnreadableCell) return { state: "unreadable", unreadable: error.unreadable };
    throw error;
  }
}

const patientIdForm = /^[A-Za-z0-9\-.]{1,64}$/;

function rowOf(cells: Cells): EnrolmentRow {
  const patientId = (cells["patientId"] ?? "").trim();
  if (!patientIdForm.test(patientId)) throw new UnreadableCell({ why: "noPatientId", column: "patientId" });
  return {
    patientId,
    birthDate: dayIn(cells, "birthDate"),
    joinedOn: dayIn(cells, "joinedOn"),
    renewsOn: dayIn(cells, "renewsOn"),
    dependants: numberIn(cells, "dependants"),
    payType: wordIn(cells, "payType", payTypes),
    metalTier: wordIn(cells, "metalTier", metalTiers),
    premiumNow: numberIn(cells, "premiumNow"),
    premiumNext: numberIn(cells, "premiumNext"),
    subsidyNow: numberIn(cells, "subsidyNow"),
    subsidyNext: numberIn(cells, "subsidyNext"),
    householdIncomeAYear: numberIn(cells, "householdIncomeAYear"),
    povertyPercent: numberIn(cells, "povertyPercent"),
    autopay: answerIn(cells, "autopay"),
    missedPayments90Days: numberIn(cells, "missedPayments90Days"),
    claims12Months: numberIn(cells, "claims12Months"),
    deniedClaims90Days: numberIn(cells, "deniedClaims90Days"),
    contacts30Days: numberIn(cells, "contacts30Days"),
    openComplaint: answerIn(cells, "openComplaint"),
    hasPrimaryCareProvider: answerIn(cells, "hasPrimaryCareProvider"),
    movedOn: dayIn(cells, "movedOn"),
    newJobOn: dayIn(cells, "newJobOn"),
  };
}

/** The cell, or null where it is missing. */
function cellIn(cells: Cells, column: keyof EnrolmentRow): string | null {
  const cell = cells[column] ?? "";
  return isMissing(cell) ? null : cell.trim();
}

function numberIn(cells: Cells, column: keyof EnrolmentRow): number | null {
  const cell = cellIn(cells, column);
  if (cell === null) return null;
  const value = Number(cell);
  if (!Number.isFinite(value)) throw new UnreadableCell({ why: "noNumber", column });
  return value;
}

function dayIn(cells: Cells, column: keyof EnrolmentRow): string | null {
  const cell = cellIn(cells, column);
  if (cell === null) return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(cell) && !Number.isNaN(Date.parse(cell));
  if (!isDay) throw new UnreadableCell({ why: "noDay", column });
  return cell;
}

const answers: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["yes", true],
  ["1", true],
  ["false", false],
  ["no", false],
  ["0", false],
]);

function answerIn(cells: Cells, column: keyof EnrolmentRow): boolean | null {
  const cell = cellIn(cells, column);
  if (cell === null) return null;
  const answer = answers.get(cell.toLowerCase());
  if (answer === undefined) throw new UnreadableCell({ why: "noAnswer", column });
  return answer;
}

function wordIn<Word extends string>(
  cells: Cells,
  column: keyof EnrolmentRow,
  words: readonly Word[],
): Word | null {
  const cell = cellIn(cells, column);
  if (cell === null) return null;
  const word = words.find((each) => each === cell);
  if (word === undefined) throw new UnreadableCell({ why: "unknownWord", column });
  return word;
}
