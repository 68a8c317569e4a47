import { callerKinds } from "../../contact/attributes.ts";
import type { SaidTurn } from "../../contact/said-turns.ts";
import type { Words } from "../../contact/words.ts";
import { findUrgent, type Urgent } from "../../intake/urgent-words/find-urgent.ts";
import { quoteOf } from "../context/heard-topics.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** Each turn is looked at when it is said; what lies further back has had its hint. */
const mostTurns = 40;

interface Danger {
  readonly urgent: Urgent;
  readonly turn: SaidTurn;
}

/** Words that may mean danger to life, from anybody, verified or not: help comes before everything else. */
export const nurseLineRedFlags: Rule = {
  id: "nurse-line-red-flags",
  version: 1,
  group: "safety",
  standing: "safety",
  speaksTo: callerKinds,
  level: "L0",
  reads: [],
  answers: [],
  answersTopics: [],
  value: { member: 1, plan: 1 },
  coolDownDays: 0,
  cites: [
    { text: "988 Suicide & Crisis Lifeline: 47 CFR 52.200 (988 by call and text)", isChecked: false },
    { text: "911, the emergency number: 47 U.S.C. 251(e)(3)", isChecked: false },
  ],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.words",
      op: "onRecord",
      otherwise: {
        en: "Nothing that was said sounds like danger.",
        es: "Nada de lo dicho suena a peligro.",
        zh: "没有听到危险的话。",
      },
    },
  ],
  find: (moment) => dangersIn(moment).map(foundOf),
};

/** Self-harm first, then what was said last: of every sign once. */
function dangersIn({ said }: Moment): readonly Danger[] {
  const bySign = new Map<string, Danger>();
  for (const turn of said
    .filter(({ from }) => from === "member")
    .slice(-mostTurns)
    .toReversed()) {
    const urgent = findUrgent(turn.text);
    if (urgent !== null && !bySign.has(aboutOf(urgent))) bySign.set(aboutOf(urgent), { urgent, turn });
  }
  const dangers = [...bySign.values()];
  const isSelfHarm = ({ urgent }: Danger) => urgent.kind === "selfHarm";
  return [...dangers.filter(isSelfHarm), ...dangers.filter((each) => !isSelfHarm(each))];
}

const aboutOf = ({ kind, code }: Urgent): string => `${kind}/${code}`;

const foundOf = (danger: Danger): Found => ({
  about: aboutOf(danger.urgent),
  facts: { words: { value: danger.turn.text, source: null } },
  isPressing: true,
  draft: () => draftOf(danger),
});

const titles = {
  redFlag: {
    en: "Possible emergency: ask about danger now, 911 or the nurse line",
    es: "Posible emergencia: pregunte ya por el peligro, 911 o línea de enfermería",
    zh: "可能有紧急情况：立即询问危险，拨911或转护士热线",
  },
  selfHarm: {
    en: "Possible danger of self-harm: stay on the line, 988, or 911 if it is now",
    es: "Posible riesgo de hacerse daño: no cuelgue, 988, o 911 si es ahora",
    zh: "可能有自伤危险：保持通话，拨988；若正在发生拨911",
  },
} as const satisfies Record<Urgent["kind"], Words>;

const draftOf = ({ urgent, turn }: Danger): HintDraft => ({
  title: titles[urgent.kind],
  reason: {
    en: `It may be nothing; ask now. The caller said: “${shortened(turn.text)}”`,
    es: `Puede no ser nada; pregunte ya. La persona dijo: «${shortened(turn.text)}»`,
    zh: `也许没事；请立即询问。来电者说：“${shortened(turn.text)}”`,
  },
  sources: [],
  heard: [quoteOf(turn)],
  accept: { en: "Act on it now", es: "Actuar ya", zh: "立即处理" },
  guide: { title: "Danger to life", steps: steps[urgent.kind] },
  does: { kind: "guide" },
});

/** The whole of it stands in the evidence. */
const mostCharacters = 120;
const shortened = (text: string): string =>
  text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters).trimEnd()}…`;

const whereAreYou: GuideStep = {
  title: "Ask where they are, and for a number to call back",
  say: {
    en: "Where are you right now? What number can I call if we are cut off?",
    es: "¿Dónde está ahora? ¿A qué número llamo si se corta?",
    zh: "您现在在哪里？如果断线，我打哪个号码？",
  },
};

const stay: GuideStep = {
  title: "Stay on the line until help is there; the verification and their question can wait",
  say: null,
};

const steps = {
  redFlag: [
    {
      title: "Ask whether it is happening now",
      say: {
        en: "Before anything else: is this happening right now, to you or to someone with you?",
        es: "Antes que nada: ¿está pasando ahora mismo, a usted o a alguien con usted?",
        zh: "先问最要紧的：这是现在正在发生的吗？是您本人还是您身边的人？",
      },
    },
    {
      title: "If yes: 911",
      say: {
        en: "Please hang up and call 911 now. If you cannot, I will call for you.",
        es: "Cuelgue y llame al 911 ahora. Si no puede, llamo yo por usted.",
        zh: "请挂断并立即拨打911。如果您不能拨打，我替您打。",
      },
    },
    {
      title: "If not now: connect the nurse line at once, and give no advice",
      say: {
        en: "I will connect you with a nurse right away.",
        es: "Le comunico de inmediato con una enfermera.",
        zh: "我马上为您转接护士。",
      },
    },
    whereAreYou,
    stay,
  ],
  selfHarm: [
    {
      title: "Ask calmly and openly",
      say: {
        en: "I am glad you told me. Are you thinking of hurting yourself right now?",
        es: "Gracias por decírmelo. ¿Está pensando en hacerse daño ahora mismo?",
        zh: "谢谢您告诉我。您现在有伤害自己的想法吗？",
      },
    },
    {
      title: "If it is now, or they have the means: 911",
      say: {
        en: "I want you to be safe. I am calling 911 to help you now.",
        es: "Quiero que esté a salvo. Llamo al 911 para que le ayuden ahora.",
        zh: "我希望您安全。我现在拨打911请人来帮助您。",
      },
    },
    {
      title: "Otherwise connect 988, with them on the line",
      say: {
        en: "People at 988 are there day and night. May I connect you and stay with you?",
        es: "En el 988 hay personas día y noche. ¿Le comunico y me quedo con usted?",
        zh: "988热线日夜有人。我帮您接通并陪着您，好吗？",
      },
    },
    whereAreYou,
    stay,
  ],
} as const satisfies Record<Urgent["kind"], readonly GuideStep[]>;
