import type {
  CareAnswer,
  CareReply,
  CaseOnFile,
  ReferralOutcome,
  ReferralStatus,
  WordOnRule,
} from "./care-management.ts";
import type { CareStanding, CareWord, OpenCase, ReferralStanding } from "./care-standing.ts";
import type { Rule } from "./rule.ts";

/**
 * What care management answered, as a decision takes it. What an open case covers is as good as a veto of each rule it
 * covers. A word on a rule holds also where the member's referrals could not be read. Where `mayTell` is false the case
 * managers' sentences are about what is not open on this contact: everything holds, and nothing is told.
 */
export function toCareStanding(
  reply: CareReply,
  outcomes: CareAnswer<{ readonly referrals: readonly ReferralOutcome[] }>,
  { rules, mayTell }: { readonly rules: readonly Pick<Rule, "id" | "group">[]; readonly mayTell: boolean },
): CareStanding {
  if (reply.kind === "down") return { state: "down" };
  const cases = mayTell ? reply.cases : reply.cases.map((each) => ({ ...each, title: null }));
  const word = (each: WordOnRule): CareWord => toCareWord(mayTell ? each : { ...each, why: null });
  const referrals = outcomes.kind === "down" ? [] : outcomes.referrals.map(toStanding);
  return {
    state: "answered",
    cases: cases.map(toOpenCase),
    vetoes: [...reply.vetoes.map(word), ...cases.flatMap((each) => coveredBy(each, rules))],
    urges: reply.urges.map(word),
    referrals: mayTell ? referrals : referrals.map((each) => ({ ...each, outcome: null })),
  };
}

/** Where its title may not be told: that there is a case is told, what it is about is not. */
const toOpenCase = ({ caseId, title, since, manager }: CaseOnFile): OpenCase => ({
  caseId: `CarePlan/${caseId}`,
  what: title ?? "An open case",
  since: since?.slice(0, 10) ?? null,
  manager: manager === null ? null : [manager.name, manager.role].filter((each) => each !== null).join(", "),
});

const toCareWord = ({ rule, why, by }: WordOnRule): CareWord => ({
  rule,
  why: why ?? "the reason is not shown here.",
  by,
});

function coveredBy(
  { title, manager, covers }: CaseOnFile,
  rules: readonly Pick<Rule, "id" | "group">[],
): readonly CareWord[] {
  const who = manager?.name ?? "a case manager";
  const why = title === null ? `${who} takes care of it.` : `${who} takes care of it (${title}).`;
  return rules
    .filter(({ id, group }) => covers.rules.includes(id) || covers.groups.includes(group))
    .map(({ id }) => ({ rule: id, why, by: manager?.name ?? null }));
}

/** A word of theirs that we do not know has been looked at by somebody: it no longer waits. */
const states: Readonly<Record<ReferralStatus, ReferralStanding["state"]>> = {
  sent: "waiting",
  received: "waiting",
  accepted: "accepted",
  inProgress: "accepted",
  onHold: "accepted",
  unknown: "accepted",
  refused: "declined",
  withdrawn: "closed",
  notDone: "closed",
  done: "closed",
};

/** At the time of its last word: when it was closed, else when it was sent. */
const toStanding = (referral: ReferralOutcome): ReferralStanding => ({
  rule: referral.rule,
  about: referral.about,
  state: states[referral.status],
  outcome: referral.outcome,
  at: referral.closedAt ?? referral.sentAt,
  caseId: `Task/${referral.taskId}`,
});
