import type { CallerKind, Language, ReasonCode, VerificationLevel } from "../contact/attributes.ts";
import type { ContactRow, HandOverCard } from "../contact/contact-row.ts";
import type { SaidTurn } from "../contact/said-turns.ts";
import type { Category } from "../disclosure/categories.ts";
import { dayAt } from "../profile/calendar-day.ts";
import type { Profile } from "../profile/profile.ts";
import type { BoardLine } from "./board-lines.ts";
import { callerMatters } from "./caller-matters.ts";
import type { CareStanding } from "./care-standing.ts";
import { heardTopics } from "./context/heard-topics.ts";
import { moodOf } from "./context/mood.ts";
import type { Learned } from "./learning/learned.ts";
import type { Moment, Tenure } from "./moment.ts";
import type { PastOffer } from "./past-offer.ts";

/**
 * Everything a decision is made of, as plain data. Kept with the decision, so that it can be made again: with the same
 * rules it comes out the same to the last bit, with others it shows what they would change.
 */
export interface DecisionInput {
  readonly decisionId: string;
  /** ISO 8601. */
  readonly now: string;
  /** The page after the disclosure decision, cut by `pageForDecision`. */
  readonly page: Profile;
  readonly open: readonly Category[];
  readonly callerKind: CallerKind;
  readonly level: VerificationLevel;
  readonly reasonCode: ReasonCode;
  readonly channel: ContactRow["channel"];
  readonly language: Language;
  readonly handOver: HandOverCard | null;
  readonly said: readonly SaidTurn[];
  readonly care: CareStanding;
  readonly past: readonly PastOffer[];
  /** The card that stands on the agent's page undecided: it keeps its place until something better is needed. */
  readonly onPage: { readonly rule: string; readonly about: string } | null;
  /** The claims on the calling practice’s board, as `boardLines` makes them; empty for everybody else. */
  readonly board: readonly BoardLine[];
  readonly tenure: Tenure;
  readonly learned: Learned;
}

/** No rule looks further back than this, and a record of the decision must fit into its row. */
const mostOfAList = 50;
const mostTurns = 200;

/** The page as far as rules read it. */
export const pageForDecision = (page: Profile): Profile => ({
  ...page,
  claims: { ...page.claims, recent: page.claims.recent.slice(0, mostOfAList) },
  timeline: [],
  pastContacts: page.pastContacts.slice(0, mostOfAList),
});

/** The bot's conversation and the people's since, in one line. Of a chat the analysis hears the bot's part too: then it counts once. */
const conversationOf = ({ handOver, said }: DecisionInput): readonly SaidTurn[] => {
  const [first] = said;
  const withBot = (handOver?.turns ?? []).map(({ at, from, text }, index): SaidTurn => ({
    turnId: `bot-${index}`,
    at,
    from,
    text,
    offsetMs: null,
    sentiment: null,
  }));
  const before = withBot.filter(({ at }) => first === undefined || at < first.at);
  return [...before, ...said].slice(-mostTurns);
};

export function momentOf(input: DecisionInput): Moment {
  const { page, reasonCode, handOver } = input;
  const now = new Date(input.now);
  const said = conversationOf(input);
  const heard = heardTopics(said);
  return {
    profile: page,
    open: new Set(input.open),
    now,
    today: dayAt(now),
    callerKind: input.callerKind,
    level: input.level,
    channel: input.channel,
    language: input.language,
    reasonCode,
    matters: callerMatters(reasonCode, handOver, heard),
    mentioned: (handOver?.learned ?? []).map(({ value }) => value),
    heard,
    mood: moodOf(said),
    said,
    care: input.care,
    past: input.past,
    board: input.board,
    tenure: input.tenure,
  };
}
