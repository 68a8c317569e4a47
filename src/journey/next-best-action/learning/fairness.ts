import type { DecisionInput } from "../decision-input.ts";
import type { Decision, Hint } from "../decision.ts";
import type { Standing } from "../standing.ts";

/** Whom an offer reached: of a group of members how many decisions there were, and in how many it was shown. */
export interface Reach {
  readonly rule: string;
  readonly dimension: Dimension;
  readonly group: string;
  readonly decisions: number;
  readonly shown: number;
}

/** An offer that reaches one group far less than another. */
export interface Unequal {
  readonly rule: string;
  readonly dimension: Dimension;
  readonly least: Reach;
  readonly most: Reach;
  /** The lowest share over the highest. */
  readonly ratio: number;
}

export const dimensions = ["age band", "sex", "language"] as const;
export type Dimension = (typeof dimensions)[number];

/**
 * The four-fifths rule of 29 CFR 1607.4(D), written for hiring and used here as a tripwire: a group reached less than this
 * much of the best reached one is looked at by a person. It proves nothing by itself: a care gap has an age.
 */
const leastRatio = 0.8;
/** Fewer decisions than this in a group say nothing. */
const leastDecisions = 100;

/** Offers that depend on age or sex by their own nature are told apart by their standing: care and duty are not counted. */
const counted: readonly Standing[] = ["service", "outreach"];

interface Made {
  readonly decision: Decision;
  readonly input: DecisionInput;
}

/** How often each offer reached each group, over many decisions. */
export function reachOf(made: readonly Made[]): readonly Reach[] {
  const rules = new Set(made.flatMap(({ decision }) => shownIn(decision).map(({ rule }) => rule)));
  return dimensions.flatMap((dimension) => {
    const byGroup = grouped(made, ({ input }) => groupOf[dimension](input));
    return [...rules].toSorted().flatMap((rule) =>
      [...byGroup].map(([group, of]) => ({
        rule,
        dimension,
        group,
        decisions: of.length,
        shown: of.filter(({ decision }) => shownIn(decision).some((hint) => hint.rule === rule)).length,
      })),
    );
  });
}

/** Offers whose reach differs by more than a fifth between groups large enough to judge. */
export function unequalIn(reach: readonly Reach[]): readonly Unequal[] {
  const judged = reach.filter(({ decisions }) => decisions >= leastDecisions);
  const offers = grouped(judged, ({ rule, dimension }) => `${rule}|${dimension}`);
  return [...offers.values()].flatMap((groups) => {
    const ranked = groups.toSorted((one, other) => share(one) - share(other));
    const [least] = ranked;
    const most = ranked.at(-1);
    if (least === undefined || most === undefined || share(most) === 0) return [];
    const ratio = share(least) / share(most);
    return ratio < leastRatio ? [{ rule: least.rule, dimension: least.dimension, least, most, ratio }] : [];
  });
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

const share = ({ shown, decisions }: Reach): number => shown / decisions;

const shownIn = ({ card, quiet }: Decision): readonly Hint[] =>
  [...(card === null ? [] : [card]), ...quiet].filter(({ standing }) => counted.includes(standing));

const groupOf: Readonly<Record<Dimension, (input: DecisionInput) => string>> = {
  "age band": ({ page }) => ageBand(page.member?.age ?? null),
  sex: ({ page }) => page.member?.gender ?? "not on record",
  language: ({ language }) => language,
};

function ageBand(age: number | null): string {
  if (age === null) return "not on record";
  if (age < 18) return "under 18";
  if (age < 40) return "18 to 39";
  return age < 65 ? "40 to 64" : "65 and over";
}
