import type { Benefits, PlanLimit } from "../coverage/benefit.ts";
import { dollars } from "../dollars.ts";
import type { Accumulator } from "../profile.ts";
import type { Left } from "./share-cost.ts";

/** Hears why an answer is a range. */
export type Unsure = (words: string) => void;

interface LimitFacts {
  readonly benefits: Benefits | null;
  readonly accumulators: readonly Accumulator[];
}

interface Wanted {
  readonly kind: PlanLimit["kind"];
  readonly scope: PlanLimit["scope"];
  readonly network: PlanLimit["network"];
}

const kindWords = { deductible: "deductible", outOfPocket: "out-of-pocket maximum" } as const;

/**
 * What may be left of the deductible, in every reading the facts allow. `embedded`: whichever of one's own and the
 * family's is met first ends it; `aggregate`: only the family's counts. Nothing on record: none or all of it may be.
 */
export function deductibleLefts(
  facts: LimitFacts,
  { network, amount }: { readonly network: Wanted["network"]; readonly amount: number },
  unsure: Unsure,
): readonly (Left | null)[] {
  const own = leftsOf(facts, { kind: "deductible", scope: "individual", network }, unsure);
  const family = leftsOf(facts, { kind: "deductible", scope: "family", network }, unsure);
  if (own.length === 0 && family.length === 0) {
    unsure("We have no record of the deductible.");
    return noDeductible(facts, amount);
  }
  const embedded = smaller(own, family);
  const aggregate = family.length > 0 ? family : own;
  const tier = facts.benefits?.familyTier ?? null;
  if (tier !== null || own.length === 0 || family.length === 0) {
    return tier === "aggregate" ? aggregate : embedded;
  }
  unsure("We have no record of whether each person has a deductible of their own within the family's.");
  return [...embedded, ...aggregate];
}

/** What may be left of the out-of-pocket maximum: one's own or the family's, whichever is reached first. */
export function maximumLefts(
  facts: LimitFacts,
  network: Wanted["network"],
  unsure: Unsure,
): readonly (Left | null)[] {
  const own = leftsOf(facts, { kind: "outOfPocket", scope: "individual", network }, unsure);
  const family = leftsOf(facts, { kind: "outOfPocket", scope: "family", network }, unsure);
  const found = smaller(own, family);
  return found.length === 0 ? [null] : found;
}

/** An unknown deductible may be anything up to the whole amount. */
function noDeductible({ benefits, accumulators }: LimitFacts, amount: number): readonly (Left | null)[] {
  const source = benefits?.source ?? accumulators[0]?.source;
  return source === undefined
    ? [null]
    : [null, { scope: "individual", limit: amount, used: null, left: amount, source }];
}

/** Of every pair the one with less left; where only one side is on record, that one. */
function smaller(left: readonly Left[], right: readonly Left[]): readonly Left[] {
  if (left.length === 0) return right;
  if (right.length === 0) return left;
  return left.flatMap((one) => right.map((other) => (other.left < one.left ? other : one)));
}

/**
 * By the accumulators, which know what is used. Where they contradict themselves, or only the product's limit is on
 * record, all or nothing of it may be left.
 */
function leftsOf(facts: LimitFacts, wanted: Wanted, unsure: Unsure): readonly Left[] {
  const counted = facts.accumulators.find((each) => isWanted(each, wanted));
  if (counted === undefined || counted.doubt !== undefined) return openLefts(facts, wanted, counted, unsure);
  const { scope, limit, used, source } = counted;
  return [{ scope, limit, used, left: Math.max(0, limit - used), source }];
}

/** Both ends, where it is not known how much is used; a limit of nothing is used up by itself. */
function openLefts(
  { benefits }: LimitFacts,
  wanted: Wanted,
  counted: Accumulator | undefined,
  unsure: Unsure,
): readonly Left[] {
  const { scope } = wanted;
  const sold = benefits?.limits.find((each) => isWanted(each, wanted));
  const limit = sold?.amount ?? counted?.limit;
  const source = counted?.source ?? benefits?.source;
  if (limit === undefined || source === undefined) return [];
  if (limit <= 0) return [{ scope, limit: 0, used: 0, left: 0, source }];
  unsure(whyUnknown(wanted, limit, counted));
  return [limit, 0].map((left) => ({ scope, limit, used: null, left, source }));
}

function whyUnknown({ kind, scope }: Wanted, limit: number, counted: Accumulator | undefined): string {
  const what = `${scope === "family" ? "family " : ""}${kindWords[kind]}`;
  return counted === undefined
    ? `We have no record of how much of the ${what} of ${dollars(limit)} is used.`
    : `The figures of the ${what} contradict themselves.`;
}

const isWanted = (one: Wanted, { kind, scope, network }: Wanted): boolean =>
  one.kind === kind && one.scope === scope && one.network === network;
