import { dollars } from "../dollars.ts";
import type { Source } from "../source.ts";

/** How much of one of the year's limits is left, in cents. */
export interface Left {
  readonly scope: "individual" | "family";
  readonly limit: number;
  /** Null where only the limit is on record. */
  readonly used: number | null;
  readonly left: number;
  readonly source: Source;
}

/** Everything that decides one share, with nothing left open. */
export interface Terms {
  /** What the plan allows for the service, in cents. */
  readonly allowed: number;
  readonly isCovered: boolean;
  /** Null: the deductible does not come into it. */
  readonly deductible: Left | null;
  readonly copay: number;
  /** The member's percent of what is left after deductible and copay. */
  readonly coinsurance: number;
  /** Null: no maximum is on record, so nothing is capped. */
  readonly outOfPocket: Left | null;
  readonly source: Source | null;
}

/** One line of the arithmetic. The parts add up to what the member would owe. */
export interface CostLine {
  readonly words: string;
  /** Cents; below zero where it takes away. */
  readonly amount: number;
  /** The fact behind it; null for what was asked. */
  readonly source: Source | null;
}

export interface Share {
  /** Cents; never negative. */
  readonly owes: number;
  readonly lines: readonly CostLine[];
}

/** Deductible first, then copay, then coinsurance on the rest, and never past the out-of-pocket maximum. */
export function shareCost(terms: Terms): Share {
  const { allowed, source } = terms;
  if (!terms.isCovered) {
    return { owes: allowed, lines: [{ words: "Not covered: the whole amount", amount: allowed, source }] };
  }
  const deductible = Math.min(allowed, terms.deductible?.left ?? 0);
  const copay = Math.min(terms.copay, allowed - deductible);
  const base = allowed - deductible - copay;
  const coinsurance = Math.round((base * terms.coinsurance) / 100);
  const full = deductible + copay + coinsurance;
  const owes = Math.min(full, terms.outOfPocket?.left ?? full);
  const lines: CostLine[] = [
    ...(terms.deductible === null ? [] : [deductibleLine(terms.deductible, deductible)]),
    ...(terms.copay > 0 ? [{ words: "Copay", amount: copay, source }] : []),
    ...(terms.coinsurance > 0 || (terms.copay === 0 && base > 0)
      ? [{ words: `Coinsurance: ${terms.coinsurance}% of ${dollars(base)}`, amount: coinsurance, source }]
      : []),
    ...(terms.outOfPocket === null ? [] : [maximumLine(terms.outOfPocket, owes - full)]),
  ];
  return { owes, lines };
}

const whose = ({ scope }: Left): string => (scope === "family" ? "family " : "");

const deductibleLine = (left: Left, amount: number): CostLine => ({
  words: `Deductible: ${standing(left)}`,
  amount,
  source: left.source,
});

const maximumLine = (left: Left, amount: number): CostLine => ({
  words: `Out-of-pocket maximum: ${standing(left)}${amount === 0 ? ", not reached" : ", so no more than that"}`,
  amount,
  source: left.source,
});

/** `$200.00 of $1,500.00 left`; what is used is said with it where it is known. */
function standing(left: Left): string {
  const { limit, used } = left;
  const rest = `${dollars(left.left)} left`;
  return used === null
    ? `if ${rest} of the ${whose(left)}${dollars(limit)}`
    : `${whose(left)}${dollars(limit)} − ${dollars(used)} used = ${rest}`;
}
