import type { Comparison } from "./compare-details.ts";

/** How often a class is seen when it is the member (`m`) and when it is somebody else (`u`). */
interface Frequencies {
  readonly m: number;
  readonly u: number;
}

type Fields = {
  readonly [Field in keyof Comparison]: Readonly<Record<Exclude<Comparison[Field], "missing">, Frequencies>>;
};

/**
 * The weights of Fellegi and Sunter (A Theory for Record Linkage, Journal of the American Statistical Association 64,
 * 1969). `m` is set near what was counted over 20,000 invented pairs of another seed than the one we are measured by
 * (`npm run identity:pairs -- --weights` counts them again), and never under 1 %. `u` is not counted there, because
 * invented names are spread otherwise than people's: it is set, each time on the careful side, from what stands beside it.
 */
export const frequencies: Fields = {
  memberId: {
    exact: { m: 0.87, u: 1e-6 }, // nine digits, few of them given out; never trusted beyond one in a million
    oneDigitOff: { m: 0.11, u: 9e-5 }, // 81 numbers are one digit off, 8 are swapped, of a million given out
    different: { m: 0.02, u: 0.9999 },
  },
  lastName: {
    exact: { m: 0.83, u: 0.01 }, // the commonest US surname is borne by 0.8 % (Census Bureau, surnames of 2010)
    former: { m: 0.01, u: 0.01 },
    onePart: { m: 0.03, u: 0.02 },
    romanised: { m: 0.01, u: 0.01 },
    close: { m: 0.05, u: 0.01 },
    different: { m: 0.07, u: 0.94 },
  },
  firstName: {
    exact: { m: 0.82, u: 0.01 }, // the commonest given names of one sex are borne by 2 to 3 %
    nickname: { m: 0.1, u: 0.015 },
    close: { m: 0.06, u: 0.01 },
    different: { m: 0.02, u: 0.965 },
  },
  birthDate: {
    exact: { m: 0.85, u: 6e-5 }, // one day of 45 years
    dayMonthSwapped: { m: 0.02, u: 3e-5 },
    oneDigitOff: { m: 0.06, u: 8e-4 }, // some fifteen days can be one slip away
    yearOff: { m: 0.06, u: 2e-4 },
    different: { m: 0.01, u: 0.999 },
  },
  zip: {
    exact: { m: 0.8, u: 0.03 }, // members of one plan live near each other
    former: { m: 0.02, u: 0.02 },
    sameArea: { m: 0.09, u: 0.3 },
    different: { m: 0.09, u: 0.65 },
  },
  number: {
    onFile: { m: 0.8, u: 0.002 }, // whoever calls from a member's number is often of the household
    different: { m: 0.2, u: 0.998 },
  },
};

/** Bits for and against, of one field. What is missing says nothing. */
export function weightOf<Field extends keyof Comparison>(comparison: Comparison, field: Field): number {
  const seen: Frequencies | undefined = rowOf(frequencies[field], comparison[field]);
  return seen === undefined ? 0 : Math.log2(seen.m / seen.u);
}

const rowOf = (rows: Readonly<Record<string, Frequencies>>, name: string): Frequencies | undefined =>
  rows[name];

export const comparedFields = [
  "memberId",
  "lastName",
  "firstName",
  "birthDate",
  "zip",
  "number",
] as const satisfies readonly (keyof Comparison)[];

/** The sum over the fields, in bits: each bit doubles the odds that it is this member. */
export const scoreOf = (comparison: Comparison): number =>
  comparedFields.reduce((sum, field) => sum + weightOf(comparison, field), 0);
