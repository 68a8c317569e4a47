import type { Source } from "../source.ts";

/** What kind of plan it is by law: different rules bind each. `exchange`: a plan sold on a marketplace (QHP). */
export type LineOfBusiness =
  | "medicareAdvantage"
  | "medicare"
  | "medicaid"
  | "chip"
  | "exchange"
  | "commercial";

/** One stretch of coverage on record: in force, over, or yet to come. */
export interface CoveragePeriod {
  readonly name: string;
  readonly payer: string | null;
  /** Null where neither coverage nor product names it. */
  readonly line: LineOfBusiness | null;
  readonly status: "active" | "ended" | "future" | "cancelled";
  /** First and last day, both covered. */
  readonly since: string | null;
  readonly until: string | null;
  /** Coordination of benefits: 1 pays before 2. Null where the payer's data do not say. */
  readonly order: number | null;
  /** What the member is to whoever holds the policy; absent where the payer's data do not say. */
  readonly relationship?: "self" | "spouse" | "child" | "other" | undefined;
  /** Claims paid for days after the last one: the sign of an ending set afterwards. */
  readonly paidAfterEnd: number;
  readonly source: Source;
}
