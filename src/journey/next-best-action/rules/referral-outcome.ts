import type { Words } from "../../contact/words.ts";
import { memberSide } from "../audiences.ts";
import type { ReferralStanding } from "../care-standing.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { dayWords, givenWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

type Settled = Exclude<ReferralStanding["state"], "waiting">;
interface SettledReferral extends ReferralStanding {
  readonly state: Settled;
}

/** What came of a referral is told at the next contact, in the case manager's words: nobody should have to ask. */
export const referralOutcome: Rule = {
  id: "referral-outcome",
  version: 1,
  group: "caseManagement",
  standing: "service",
  speaksTo: memberSide,
  level: "L1",
  reads: ["pastContacts"],
  answers: [],
  answersTopics: [],
  value: { member: 0.85, plan: 0.5 },
  coolDownDays: 365,
  cites: [],
  outranks: ["open-case", "case-management-referral"],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.isNews",
      op: "is",
      than: true,
      otherwise: {
        en: "It was settled before the last contact: the member has had the chance to hear of it.",
        es: "Se resolvió antes del último contacto: el miembro ya pudo saberlo.",
        zh: "在上次联系之前已有结果：会员应已知悉。",
      },
    },
  ],
  find: (moment) => settledIn(moment).map((referral) => foundOf(referral, moment)),
};

const isSettled = (referral: ReferralStanding): referral is SettledReferral => referral.state !== "waiting";

/** The newest word first. */
const settledIn = ({ care }: Moment): readonly SettledReferral[] =>
  care.state === "answered"
    ? care.referrals.filter(isSettled).toSorted((left, right) => (left.at < right.at ? 1 : -1))
    : [];

const foundOf = (referral: SettledReferral, moment: Moment): Found => ({
  about: `${referral.caseId} ${referral.state}`,
  isAwaited: true,
  facts: { isNews: { value: isNews(referral, moment), source: sourceOf(referral) } },
  draft: () => draftOf(referral, moment),
});

/** Later than the last conversation with the plan; letters and texts do not ask back. */
function isNews({ at }: SettledReferral, { profile, now }: Moment): boolean {
  const last = profile.pastContacts
    .filter(({ channel, at: when }) => (channel === "call" || channel === "chat") && when < now.toISOString())
    .map(({ at: when }) => when)
    .toSorted()
    .at(-1);
  return last === undefined || at > last;
}

const sourceOf = ({ caseId, at }: SettledReferral) => ({ resource: caseId, asOf: at });

const states = {
  accepted: { en: "was accepted", es: "fue aceptada", zh: "已被接受" },
  declined: { en: "was declined", es: "fue rechazada", zh: "被谢绝" },
  closed: { en: "was finished", es: "se concluyó", zh: "已完成" },
} as const satisfies Record<Settled, Words>;

function draftOf(referral: SettledReferral, { profile, today }: Moment): HintDraft {
  const given = givenWords(profile.member?.givenName);
  const day = dayWords(referral.at.slice(0, 10), today);
  const state = states[referral.state];
  const { outcome } = referral;
  return {
    title: {
      en: `Tell ${given.en} what came of the referral`,
      es: `Cuente a ${given.es} qué resultó de la remisión`,
      zh: `告诉${given.zh}转介的结果`,
    },
    reason: {
      en: `The referral ${state.en} on ${day.en}${outcome === null ? "." : `; the case manager writes: “${outcome}”`}`,
      es: `La remisión ${state.es} el ${day.es}${outcome === null ? "." : `; el gestor de casos escribe: «${outcome}»`}`,
      zh: `转介于${day.zh}${state.zh}${outcome === null ? "。" : `；个案经理写道：“${outcome}”`}`,
    },
    sources: [{ label: "Case", source: sourceOf(referral) }],
    heard: [],
    accept: { en: "Tell them", es: "Informar", zh: "告知" },
    guide: { title: "What came of the referral", steps: steps[referral.state] },
    does: { kind: "guide" },
  };
}

const askBack: GuideStep = {
  title: "Ask whether it helped, and note what they say for the case manager",
  say: {
    en: "Did they reach you, and did it help?",
    es: "¿Le llamaron, y le sirvió?",
    zh: "他们联系到您了吗？有帮助吗？",
  },
};

const steps = {
  accepted: [
    {
      title: "Say that somebody looks after it",
      say: {
        en: "When we last spoke we asked our care team to help. A case manager has taken it on.",
        es: "La última vez pedimos ayuda a nuestro equipo. Un gestor de casos ya se ocupa.",
        zh: "上次我们请护理团队帮忙。现在已有个案经理在负责。",
      },
    },
    askBack,
  ],
  declined: [
    {
      title: "Say so plainly, and what else there is",
      say: {
        en: "We asked our care team to help, and they could not take it on. Let us see what else we can do.",
        es: "Pedimos ayuda a nuestro equipo y no pudieron aceptarlo. Veamos qué más podemos hacer.",
        zh: "我们请护理团队帮忙，但他们未能接受。我们看看还能做什么。",
      },
    },
    { title: "Note what is still needed; refer anew only if something has changed", say: null },
  ],
  closed: [
    {
      title: "Say what was done, in the case manager’s words",
      say: {
        en: "Our care team has finished what we asked them for. I have their note here.",
        es: "Nuestro equipo terminó lo que le pedimos. Aquí tengo su nota.",
        zh: "我们请护理团队办的事已完成。我这里有他们的记录。",
      },
    },
    askBack,
  ],
} as const satisfies Record<Settled, readonly GuideStep[]>;
