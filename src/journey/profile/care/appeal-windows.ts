import type { Cited } from "../cited.ts";
import type { LineOfBusiness } from "../coverage/coverage-period.ts";

/** The day on which the texts were looked up. */
const looked = "2026-11-28";

/** How long a member may wait before they appeal, and in which form the appeal counts. */
export interface AppealWindow extends Cited {
  readonly lines: readonly LineOfBusiness[];
  /** Calendar days from the day of the plan's notice. */
  readonly days: number;
  /** `counts`: said on the telephone it is an appeal. `askFirst`: the plan's own terms decide, so it is written down too. */
  readonly spoken: "counts" | "askFirst";
}

/**
 * By line of business. All are counted here from the day of the notice, though some run from its receipt: too early harms
 * nobody. Original Medicare is not a plan's to decide, and states may give more time: those rules are not here.
 */
export const appealWindows: readonly AppealWindow[] = [
  {
    lines: ["medicareAdvantage"],
    days: 65,
    spoken: "askFirst",
    // 60 days after receipt, which is presumed to be 5 days after the notice.
    citation: "42 CFR 422.582(b)",
    checkedOn: looked,
  },
  {
    lines: ["medicaid"],
    days: 60,
    spoken: "counts",
    // (c)(3)(ii) was read in an older version, which still asked for a signed letter after a call.
    citation: "42 CFR 438.402(c)(2)(ii) and (c)(3)(ii)",
    checkedOn: looked,
  },
  {
    lines: ["chip"],
    days: 60,
    spoken: "counts",
    citation: "42 CFR 457.1260, which takes over 438.402(c)(2)(ii) and (c)(3)(ii)",
    checkedOn: looked,
  },
  {
    lines: ["exchange", "commercial"],
    days: 180,
    spoken: "askFirst",
    citation: "29 CFR 2560.503-1(h)(3)(i), for insurers through 45 CFR 147.136(b)(3)(i)",
    checkedOn: looked,
  },
];

/** The window that binds; null where the line of business is not on record or has none here: a wrong day is worse than none. */
export const appealWindow = (line: LineOfBusiness | null): AppealWindow | null =>
  appealWindows.find(({ lines }) => line !== null && lines.includes(line)) ?? null;
