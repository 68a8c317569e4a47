import type { Language, ReasonCode, VerificationLevel } from "../contact/attributes.ts";
import type { ContactRow, HandOverCard } from "../contact/contact-row.ts";
import { dayAt } from "../profile/calendar-day.ts";
import type { Profile } from "../profile/profile.ts";
import { arbitrate, type Candidate } from "./arbitrate.ts";
import { callerMatters } from "./caller-matters.ts";
import type { Decision, Hint } from "./decision.ts";
import type { Moment, Rule } from "./rule.ts";
import { rules } from "./rules.ts";
import { whySilent } from "./why-silent.ts";

/** The situation a slate is made for. */
export interface SlateContext {
  readonly reasonCode: ReasonCode;
  readonly level: VerificationLevel;
  readonly channel: ContactRow["channel"];
  readonly language: Language;
  /** Helps to see the caller's matter where the reason code only says that they asked for a person. */
  readonly handOver?: HandOverCard | null;
}

export interface Stamp {
  readonly decisionId: string;
  readonly now: Date;
}

/**
 * Chooses what to offer now. Takes the profile *after* the disclosure decision, so that no title and no reason can
 * carry a fact the agent may not see, and only of an accepted contact. Same input, same slate.
 */
export function decideSlate(profile: Profile, context: SlateContext, stamp: Stamp): Decision {
  const blank = {
    decisionId: stamp.decisionId,
    contactId: profile.contactId,
    decidedAt: stamp.now.toISOString(),
  };
  const why = whySilent(profile, context);
  if (why !== null) {
    return { ...blank, card: null, quiet: [], heldBack: rules.map(({ id }) => ({ rule: id, why })) };
  }
  const { candidates, held } = considerAll(momentOf(profile, context, stamp.now));
  const { card, quiet, beaten } = arbitrate(candidates);
  const hint = toHint(stamp.decisionId);
  return {
    ...blank,
    card: card === null ? null : hint(card),
    quiet: quiet.map(hint),
    heldBack: [...held, ...beaten.map(({ rule }) => ({ rule, why: "Other things matter more right now." }))],
  };
}

function momentOf(profile: Profile, context: SlateContext, now: Date): Moment {
  const handOver = context.handOver ?? null;
  return {
    profile,
    now,
    today: dayAt(now),
    channel: context.channel,
    matters: callerMatters(context.reasonCode, handOver),
    mentioned: (handOver?.learned ?? []).map(({ value }) => value),
  };
}

interface Considered {
  readonly candidates: readonly Candidate[];
  readonly held: Decision["heldBack"];
}

function considerAll(moment: Moment): Considered {
  const candidates: Candidate[] = [];
  const held: { rule: string; why: string }[] = [];
  for (const rule of rules) {
    const considered = rule.consider(moment);
    if (considered.kind === "hold") held.push({ rule: rule.id, why: considered.why });
    if (considered.kind === "offer") {
      candidates.push({ ...considered, rule: rule.id, answersCaller: answersCaller(rule, moment) });
    }
  }
  return { candidates, held };
}

const answersCaller = (rule: Pick<Rule, "answers">, { matters }: Pick<Moment, "matters">): boolean =>
  rule.answers.some((reason) => matters.has(reason));

/** A hint is known by its decision and its rule: a rule speaks once per decision. */
const toHint =
  (decisionId: string) =>
  ({ rule, draft }: Candidate): Hint => ({ hintId: `${decisionId}.${rule}`, rule, ...draft });
