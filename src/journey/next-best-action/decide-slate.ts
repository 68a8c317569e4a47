import type { Words } from "../contact/words.ts";
import { arbitrate, tierOf, type Arbitration, type Beaten, type Candidate } from "./arbitrate.ts";
import { momentOf, type DecisionInput } from "./decision-input.ts";
import type { Considered, Decision, HeldBack, Hint, Outcome, Score } from "./decision.ts";
import { chanceFrom } from "./learning/draw.ts";
import { firstProbabilities } from "./learning/first-probability.ts";
import { hashOf } from "./learning/hash.ts";
import type { Moment } from "./moment.ts";
import type { Rule } from "./rule.ts";
import { rules as shippedRules } from "./rules.ts";
import { scoreOf, type Weighed } from "./score.ts";
import type { Standing } from "./standing.ts";
import { factsOf, tryRule, type Tried } from "./try-rule.ts";
import { explorationShare } from "./weights.ts";

/** Counts up with every change of how a slate is made; the rules count for themselves. */
export const engineVersion = 1;

type Passed = Extract<Tried, { kind: "passed" }>;

interface Ranked extends Candidate {
  readonly passed: Passed;
  readonly weighed: Weighed;
}

/**
 * Chooses what to offer now: every rule is put through the sieves, what passes is scored, and the slate is arbitrated. Takes
 * the page *after* the disclosure decision, so that no sentence can carry a fact the agent may not see. Pure: the same input
 * and rules give the same decision, to the last bit.
 */
export function decideSlate(input: DecisionInput, rules: readonly Rule[] = shippedRules): Decision {
  const moment = momentOf(input);
  const asked = factsOf(moment);
  const tried = rules.map((rule) => tryRule(rule, moment, input.learned, asked));
  const seed = hashOf(moment.profile.contactId, String(engineVersion));
  const ranked = tried.flatMap((each) => (each.kind === "passed" ? [rankedOf(each, moment, input)] : []));
  const isExploring = chanceFrom(seed)() < explorationShare && ranked.filter(isScored).length > 1;
  const candidates = isExploring ? shuffled(ranked, seed) : ranked;
  const slate = arbitrate(candidates);
  return {
    decisionId: input.decisionId,
    contactId: moment.profile.contactId,
    decidedAt: input.now,
    engine: engineVersion,
    card: slate.card === null ? null : hintOf(moment.profile.contactId, slate.card),
    quiet: slate.quiet.map((each) => hintOf(moment.profile.contactId, each)),
    heldBack: [...heldBackOf(tried), ...slate.beaten.map(beatenWords)],
    considered: consideredOf(tried, slate, probabilitiesOf(candidates)),
    care: input.care.state,
    seed,
    isExploring,
  };
}

function rankedOf(passed: Passed, moment: Moment, { onPage, care, learned }: DecisionInput): Ranked {
  const { rule, offer } = passed;
  const weighed = scoreOf(passed, moment, learned);
  return {
    passed,
    weighed,
    rule: rule.id,
    group: rule.group,
    standing: rule.standing,
    outranks: rule.outranks ?? [],
    answersCaller: offer.answersCaller,
    askedAt: offer.askedAt,
    isPressing: offer.found.isPressing ?? false,
    isUrged:
      (offer.found.isAwaited ?? false) ||
      (care.state === "answered" && care.urges.some((urge) => urge.rule === rule.id)),
    isOnPage: onPage?.rule === rule.id && onPage.about === offer.found.about,
    score: weighed.score.total,
  };
}

const isScored = (candidate: Ranked): boolean => tierOf(candidate) === "scored" && candidate.weighed.isDrawn;

/** Puts the scored offers in an order of chance, each as likely as the other; every other tier stays as it is. */
function shuffled(ranked: readonly Ranked[], seed: number): readonly Ranked[] {
  const chance = chanceFrom(seed ^ 0xe5_eed);
  return ranked.map((each) => (isScored(each) ? { ...each, score: 1e3 + chance() } : each));
}

/** How likely each scored offer was to come first of them. */
function probabilitiesOf(ranked: readonly Ranked[]): ReadonlyMap<string, number> {
  const scored = ranked.filter((each) => tierOf(each) === "scored");
  const shares = firstProbabilities(
    scored.map(({ weighed }) => weighed),
    explorationShare,
  );
  return new Map(scored.map(({ rule }, index) => [rule, shares[index] ?? 0]));
}

/** What the law asks for says so on the card. */
const bound: readonly Standing[] = ["safety", "obligation"];

/** A hint is known by its rule and what it is about: made again on the same contact it is the same hint. */
function hintOf(contactId: string, { passed, rule, group, standing }: Ranked): Hint {
  const { found } = passed.offer;
  return {
    hintId: `${rule}.${hashOf(contactId, found.about).toString(36)}`,
    rule,
    about: found.about,
    group,
    standing,
    ...passed.draft,
    laws: bound.includes(standing) ? passed.rule.cites.map(({ text }) => text) : [],
    doubts: passed.confidence.doubts,
  };
}

const heldBackOf = (tried: readonly Tried[]): readonly HeldBack[] =>
  tried.flatMap((each) => (each.kind === "heldBack" ? [{ rule: each.rule.id, why: each.why }] : []));

const lostWords: Readonly<Record<Beaten, Words>> = {
  danger: {
    en: "Somebody may be in danger: everything else waits.",
    es: "Alguien puede estar en peligro: todo lo demás espera.",
    zh: "可能有人处于危险之中：其他一切都先放下。",
  },
  sameGroup: {
    en: "Another suggestion of the same kind matters more right now.",
    es: "Ahora importa más otra sugerencia del mismo tipo.",
    zh: "同类建议中另一项此刻更重要。",
  },
  oneUnasked: {
    en: "One thing the caller did not ask for is enough.",
    es: "Basta con una cosa que la persona no pidió.",
    zh: "对方没有问的事，提一件就够了。",
  },
  noRoom: {
    en: "Other things matter more right now.",
    es: "Ahora hay cosas más importantes.",
    zh: "此刻其他事情更重要。",
  },
};

const beatenWords = ({ candidate, how }: Arbitration<Ranked>["beaten"][number]): HeldBack => ({
  rule: candidate.rule,
  why: lostWords[how],
});

function consideredOf(
  tried: readonly Tried[],
  slate: Arbitration<Ranked>,
  probabilities: ReadonlyMap<string, number>,
): readonly Considered[] {
  const outcomes = new Map<string, { outcome: Outcome; score: Score }>();
  const settle = ({ rule, weighed }: Ranked, outcome: Outcome): void => {
    const probability = probabilities.get(rule) ?? null;
    outcomes.set(rule, { outcome, score: { ...weighed.score, probability } });
  };
  if (slate.card !== null) settle(slate.card, { kind: "card" });
  for (const each of slate.quiet) settle(each, { kind: "quiet" });
  for (const { candidate, by, how } of slate.beaten) {
    settle(candidate, { kind: "beaten", by, why: lostWords[how] });
  }
  return tried.map((each) => ({
    rule: each.rule.id,
    version: each.rule.version,
    about: aboutOf(each),
    checks: each.checks,
    ...(outcomes.get(each.rule.id) ?? { outcome: outcomeOf(each), score: null }),
  }));
}

function aboutOf(tried: Tried): string | null {
  if (tried.kind === "passed") return tried.offer.found.about;
  return tried.kind === "heldBack" ? (tried.found?.about ?? null) : null;
}

const outcomeOf = (tried: Tried): Outcome =>
  tried.kind === "heldBack" ? { kind: "heldBack", sieve: tried.sieve, why: tried.why } : { kind: "nothing" };
