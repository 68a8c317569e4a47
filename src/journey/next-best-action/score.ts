import type { Score } from "./decision.ts";
import { chanceFrom, drawBeta } from "./learning/draw.ts";
import { meanOf } from "./learning/first-probability.ts";
import { hashOf } from "./learning/hash.ts";
import { posteriorOf, segmentKey, type Learned, type Posterior } from "./learning/learned.ts";
import type { Moment } from "./moment.ts";
import type { Rule } from "./rule.ts";
import type { Tried } from "./try-rule.ts";
import { contextWeights, leverCap, levers, neverDrawn, valueShares, type Lever } from "./weights.ts";

/** What a score is made of before chance: `weight` times a propensity is the total. */
export interface Weighed {
  readonly score: Score;
  readonly weight: number;
  readonly posterior: Posterior;
  readonly isDrawn: boolean;
}

type Passed = Extract<Tried, { kind: "passed" }>;

/**
 * Propensity × context × value × lever × confidence. The propensity is drawn from what was learned of this rule in this
 * place (Thompson sampling), so that an offer seldom tried still has its turn; what is care or duty takes the mean. The
 * draw hangs on contact and rule: on one contact it is always the same.
 */
export function scoreOf({ rule, offer, confidence }: Passed, moment: Moment, learned: Learned): Weighed {
  const segment = segmentKey(rule.id, moment.channel, offer.answersCaller);
  const posterior = posteriorOf(learned, segment);
  const isDrawn = !neverDrawn.includes(rule.standing);
  const propensity = isDrawn ? drawBeta(posterior, chanceFrom(seedOf(rule, moment))) : meanOf(posterior);
  const context = contextOf(rule, moment);
  const value = valueShares.member * rule.value.member + valueShares.plan * rule.value.plan;
  const lever = leverOf(rule, moment.today);
  const weight = context * value * lever * confidence.share;
  return {
    weight,
    posterior,
    isDrawn,
    score: {
      segment,
      propensity,
      draw: isDrawn ? posterior : null,
      context,
      value,
      lever,
      confidence: confidence.share,
      total: propensity * weight,
      probability: null,
    },
  };
}

const seedOf = (rule: Rule, { profile }: Moment): number =>
  hashOf(profile.contactId, rule.id, String(rule.version));

/** The strongest of the weights that the caller's matters and topics give the rule's group. */
function contextOf({ group }: Rule, { matters, heard }: Moment): number {
  const weights = [...matters, ...heard.keys()].flatMap((matter) => contextWeights[matter]?.[group] ?? []);
  const raised = Math.max(1, ...weights);
  return raised > 1 ? raised : Math.min(1, ...weights);
}

/** The product of the levers in force for the group, within the cap. */
function leverOf({ group }: Rule, today: string): number {
  const factor = levers
    .filter((lever) => lever.group === group && isInForce(lever, today))
    .reduce((product, lever) => product * lever.factor, 1);
  return Math.min(leverCap.most, Math.max(leverCap.least, factor));
}

const isInForce = ({ from, until }: Lever, today: string): boolean => from <= today && today <= until;
