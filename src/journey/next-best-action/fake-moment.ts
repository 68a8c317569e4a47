import { emptyCard } from "../contact/contact-row.ts";
import { categoryCodes } from "../disclosure/categories.ts";
import type { Person, Profile } from "../profile/profile.ts";
import type { Words } from "../contact/words.ts";
import type { SaidTurn } from "../contact/said-turns.ts";
import type { Topic } from "./context/heard-topics.ts";
import { momentOf, type DecisionInput } from "./decision-input.ts";
import type { Decision, Hint, HintDraft } from "./decision.ts";
import { nothingLearned } from "./learning/learned.ts";
import type { Moment } from "./moment.ts";
import type { Rule } from "./rule.ts";
import { factsOf, tryRule } from "./try-rule.ts";

/** When the examples take place. */
export const exampleNow = "2026-11-20T15:00:00.000Z";

const rosa: Person = {
  patientId: "rosa-testmember",
  name: "Rosa Testmember",
  givenName: "Rosa",
  birthDate: "1979-05-14",
  age: 47,
  gender: "female",
  memberId: "412907335",
  language: null,
  source: { resource: "Patient/rosa-testmember", asOf: "2026-11-20T06:00:00Z" },
};

/** A member's page on which nothing is on record but who she is. */
export const emptyPage: Profile = {
  contactId: "contact-1",
  verification: { level: "L1", method: "memberIdAndBirthDate", expiresAt: null },
  callerKind: "member",
  scope: "accepted",
  member: rosa,
  plan: null,
  coverageHistory: [],
  benefits: null,
  accumulators: [],
  claims: { total: 0, recent: [] },
  authorizations: [],
  careGaps: [],
  medications: [],
  allergies: [],
  carePlan: [],
  careTeam: [],
  social: null,
  appointments: [],
  appeals: [],
  relatives: [],
  consents: [],
  preferences: [],
  contactPoints: null,
  pastContacts: [],
  timeline: [],
  lakeFacts: null,
  purposes: [],
  masked: [],
  notices: [],
  withheld: [],
  asOf: exampleNow,
};

/** A verified member on the phone, of whom nothing is known and who has said nothing. */
export const exampleInput = (more: Partial<DecisionInput> = {}): DecisionInput => ({
  decisionId: "decision-1",
  now: exampleNow,
  page: emptyPage,
  open: categoryCodes,
  callerKind: "member",
  level: "L1",
  reasonCode: "person",
  channel: "voice",
  language: "en-US",
  handOver: emptyCard("contact-1"),
  said: [],
  care: { state: "notAsked" },
  past: [],
  onPage: null,
  board: [],
  tenure: "new",
  learned: nothingLearned,
  ...more,
});

/** The same as a rule sees it. */
export const exampleMoment = (
  page: Partial<Profile> = {},
  more: Partial<Omit<DecisionInput, "page">> = {},
): Moment => momentOf(exampleInput({ ...more, page: { ...emptyPage, ...page } }));

/** Sentences of the caller, one a minute. */
export const said = (...sentences: readonly string[]): readonly SaidTurn[] =>
  sentences.map((text, index) => ({
    turnId: `turn-${index + 1}`,
    at: new Date(Date.parse(exampleNow) + index * 60_000).toISOString(),
    from: "member",
    text,
    offsetMs: index * 60_000,
    sentiment: null,
  }));

/** The moment after the caller brought up a topic in these words, whatever the signs of topics know of them. */
export const havingHeard = (moment: Moment, topic: Topic, words: string): Moment => ({
  ...moment,
  heard: new Map([...moment.heard, [topic, { turnId: "turn-1", at: exampleNow, offsetMs: 0, words }]]),
});

/** What one rule makes of a moment, in English, as its test reads it. */
export type Trial =
  | { readonly kind: "nothing" }
  | { readonly kind: "heldBack"; readonly why: string }
  | { readonly kind: "passed"; readonly title: string; readonly reason: string; readonly draft: HintDraft };

export function trial(rule: Rule, moment: Moment): Trial {
  const tried = tryRule(rule, moment, nothingLearned, factsOf(moment));
  if (tried.kind === "nothing") return { kind: "nothing" };
  if (tried.kind === "heldBack") return { kind: "heldBack", why: tried.why.en };
  const { draft } = tried;
  return { kind: "passed", title: draft.title.en, reason: draft.reason.en, draft };
}

const same = (words: string): Words => ({ en: words, es: words, zh: words });

/** A hint as it stands on a slate, for tests of what is done with slates. */
export const exampleHint = (hintId: string, rule = "denied-claim-explained"): Hint => ({
  hintId,
  rule,
  about: "ExplanationOfBenefit/1",
  group: "claims",
  standing: "service",
  title: same("Explain"),
  reason: same("Because."),
  sources: [{ label: "Claim", source: { resource: "ExplanationOfBenefit/1", asOf: "2026-11-20" } }],
  heard: [],
  accept: same("Explain it"),
  guide: { title: "Guide", steps: [{ title: "Say it", say: same("Hello") }] },
  does: { kind: "guide" },
  laws: [],
  doubts: [],
});

/** A decision with a card and a line. */
export const exampleDecision = (more: Partial<Decision> = {}): Decision => ({
  decisionId: "decision-1",
  contactId: "contact-1",
  decidedAt: exampleNow,
  engine: 1,
  card: exampleHint("h-1"),
  quiet: [exampleHint("h-2", "refill-late")],
  heldBack: [{ rule: "care-gap-open", why: same("Not now.") }],
  considered: [],
  care: "notAsked",
  seed: 1,
  isExploring: false,
  ...more,
});
