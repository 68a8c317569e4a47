import type { Benefit, Benefits, CostShare } from "../coverage/benefit.ts";
import type { Accumulator, Profile } from "../profile.ts";
import { maximumLefts, deductibleLefts, type Unsure } from "./limits-left.ts";
import { shareCost, type Left, type Share, type Terms } from "./share-cost.ts";

export interface CostQuestion {
  /** A service of the product by its name; null for anything else. */
  readonly service: string | null;
  /** What the plan allows for it, in cents: whole and not negative. */
  readonly amount: number;
  readonly network: "in" | "out";
}

/** One reading of the facts with its arithmetic. */
export interface CostCase extends Share {
  /** e.g. `At least`; empty where there is only one. */
  readonly label: string;
}

/** What the member would owe. `low` and `high` are equal where every fact is on record. */
export interface CostEstimate {
  readonly low: number;
  readonly high: number;
  /** One case, or the lowest and the highest; none where nothing of the plan's terms is known. */
  readonly cases: readonly CostCase[];
  /** Why it is a range. */
  readonly unsure: readonly string[];
  /** What the figure leaves out. */
  readonly notes: readonly string[];
}

type CostFacts = Pick<Profile, "benefits" | "accumulators">;

/** "What would I owe for …": from the product's cost share and where the year's limits stand. */
export function estimateCost({ benefits, accumulators }: CostFacts, question: CostQuestion): CostEstimate {
  const benefit = benefits?.services.find(({ service }) => service === question.service) ?? null;
  if (benefits === null && accumulators.length === 0) return nothingKnown;
  const unsure = new Set<string>();
  const cases = readings({ benefits, benefit, accumulators, question }, (words) => unsure.add(words))
    .map(shareCost)
    .toSorted((left, right) => left.owes - right.owes);
  const lowest = cases[0];
  const highest = cases.at(-1);
  if (lowest === undefined || highest === undefined) return nothingKnown;
  const isRange = lowest.owes !== highest.owes;
  return {
    low: lowest.owes,
    high: highest.owes,
    cases: isRange
      ? [
          { ...lowest, label: "At least" },
          { ...highest, label: "At most" },
        ]
      : [{ ...highest, label: "" }],
    unsure: isRange ? [...unsure] : [],
    notes: notesOn(question, benefit, highest),
  };
}

const nothingKnown: CostEstimate = {
  low: 0,
  high: 0,
  cases: [],
  unsure: ["We have no record of the plan's cost share and limits."],
  notes: [],
};

interface Known {
  readonly benefits: Benefits | null;
  readonly benefit: Benefit | null;
  readonly accumulators: readonly Accumulator[];
  readonly question: CostQuestion;
}

/** Every reading that the facts allow: each open question is answered both ways. */
function readings(known: Known, unsure: Unsure): readonly Terms[] {
  const { benefits, benefit, question } = known;
  const share = benefit?.shares.find(({ network }) => network === question.network) ?? null;
  const maxima = maximumLefts(known, question.network, unsure);
  const coverings = coveringsOf(benefit, share, unsure);
  return coverings.flatMap((isCovered) =>
    firstOrNot(share, unsure).flatMap((comesFirst) =>
      (comesFirst ? deductibleLefts(known, question, unsure) : [null]).flatMap((deductible) =>
        sharesOf(share, unsure).flatMap((percent) =>
          maxima.map((outOfPocket: Left | null) => ({
            allowed: question.amount,
            isCovered,
            deductible,
            copay: share?.copay ?? 0,
            coinsurance: percent,
            outOfPocket,
            source: benefits?.source ?? null,
          })),
        ),
      ),
    ),
  );
}

/** Covered, not covered, or both where claims in process may use up the year's limit. */
function coveringsOf(benefit: Benefit | null, share: CostShare | null, unsure: Unsure): readonly boolean[] {
  if (share?.isCovered === false) return [false];
  const limit = benefit?.limit ?? null;
  if (limit === null || limit.used + limit.inProcess < limit.allowed) return [true];
  if (limit.used >= limit.allowed) return [false];
  unsure(`${limit.used} of ${limit.allowed} ${limit.unit} are used, and claims in process may use the rest.`);
  return [true, false];
}

function firstOrNot(share: CostShare | null, unsure: Unsure): readonly boolean[] {
  if (share !== null && share.afterDeductible !== null) return [share.afterDeductible];
  unsure("We have no record of whether the deductible comes first.");
  return [true, false];
}

/** The percent the member pays; nothing or everything where the product names neither copay nor coinsurance. */
function sharesOf(share: CostShare | null, unsure: Unsure): readonly number[] {
  if (share?.coinsurance !== null && share?.coinsurance !== undefined) return [share.coinsurance];
  if (share !== null && share.copay !== null) return [0];
  unsure("We have no record of the cost share for this service.");
  return [0, 100];
}

function notesOn(question: CostQuestion, benefit: Benefit | null, { lines }: Share): readonly string[] {
  const limit = benefit?.limit ?? null;
  return [
    ...(question.network === "out"
      ? ["Outside the network the provider may also bill what is above the allowed amount."]
      : []),
    ...(benefit?.requirement ? [`Needs first: ${benefit.requirement}.`] : []),
    ...(limit !== null && limit.used >= limit.allowed
      ? [`${limit.used} of ${limit.allowed} ${limit.unit} are used this year.`]
      : []),
    ...(lines.some(({ words }) => words.startsWith("Out-of-pocket")) || lines.length === 0
      ? []
      : ["No out-of-pocket maximum limits it, as far as is on record."]),
    "An estimate: the claim decides, by what is billed and what counts by then.",
  ];
}
