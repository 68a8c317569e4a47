import { verificationLevels } from "../../contact/attributes.ts";
import type { Words } from "../../contact/words.ts";
import { addDays } from "../../profile/calendar-day.ts";
import type { CoveragePeriod, LineOfBusiness } from "../../profile/coverage/coverage-period.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { givenWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** Who moved has their address put right once they are known well enough, and hears what a move can do to their plan. */
export const addressMismatch: Rule = {
  id: "address-mismatch",
  version: 1,
  group: "membership",
  standing: "service",
  speaksTo: ["member", "guardian"],
  level: "L1",
  reads: ["plan"],
  answers: ["addressChange"],
  answersTopics: ["moved"],
  value: { member: 0.7, plan: 0.6 },
  coolDownDays: 14,
  cites: [
    { text: "42 CFR 422.50(a)(3): a Medicare Advantage plan is for who lives in its area", isChecked: true },
    { text: "42 CFR 422.74(d)(4): who moves out of it for good is disenrolled", isChecked: false },
    { text: "45 CFR 155.420(d)(7): a move can open other marketplace plans for 60 days", isChecked: false },
    { text: "42 CFR 435.403: Medicaid is of the state one lives in", isChecked: false },
    { text: "45 CFR 164.522(b): a confidential address comes before any other", isChecked: false },
  ],
  conditions: [
    {
      sieve: "suitability",
      fact: "its.isUnderWay",
      op: "is",
      than: false,
      otherwise: {
        en: "A change of address is already promised: look after that promise.",
        es: "Ya se prometió un cambio de dirección: dé seguimiento a esa promesa.",
        zh: "已经承诺更改地址：请跟进那项承诺。",
      },
    },
  ],
  find: (moment) => (isAsked(moment) ? [foundOf(moment)] : []),
};

const isAsked = ({ heard, reasonCode }: Moment): boolean =>
  heard.has("moved") || reasonCode === "addressChange";

function foundOf(moment: Moment): Found {
  const { profile } = moment;
  const open = profile.pastContacts.find(
    ({ promise }) => promise?.status === "open" && /\baddress\b/i.test(promise.what),
  );
  return {
    about: profile.member?.source.resource ?? "address",
    facts: { isUnderWay: { value: open !== undefined, source: open?.source ?? null } },
    answersCaller: true,
    draft: () => draftOf(moment),
  };
}

/** An address decides where cards and letters go, so whoever only knows things may not change it. */
const mayChange = ({ level }: Moment): boolean =>
  verificationLevels.indexOf(level) >= verificationLevels.indexOf("L2");

function draftOf(moment: Moment): HintDraft {
  const { profile, today } = moment;
  const { member } = profile;
  const given = givenWords(member?.givenName);
  const coverage = profile.coverageHistory.find(({ status }) => status === "active") ?? null;
  const isSure = mayChange(moment);
  return {
    title: isSure
      ? {
          en: `Take ${given.en}’s new address, and have the plan’s area checked`,
          es: `Tome la nueva dirección de ${given.es} y pida que se verifique la zona del plan`,
          zh: `记下${given.zh}的新地址，并请人核对计划的服务地区`,
        }
      : {
          en: `Send ${given.en} a code first: only then may an address be changed`,
          es: `Envíe primero un código a ${given.es}: solo así se puede cambiar una dirección`,
          zh: `先给${given.zh}发验证码：之后才能更改地址`,
        },
    reason: reasonFor(coverage),
    sources: [
      ...(coverage === null ? [] : [{ label: "Kind of plan", source: coverage.source }]),
      ...(member === null ? [] : [{ label: "Member record", source: member.source }]),
    ],
    heard: heardOf(moment, ["moved"]),
    accept: isSure
      ? { en: "Take the address", es: "Tomar la dirección", zh: "记录新地址" }
      : { en: "Verify first", es: "Verificar primero", zh: "先验证" },
    guide: {
      title: "A new address",
      steps: [...(isSure ? [] : [sendACode]), askForIt(moment), sayTheEffect(coverage)],
    },
    does: isSure
      ? {
          kind: "task",
          queue: "enrolment",
          what: "Change the address to the one noted on this contact, and check whether it is in the plan’s area",
          dueAt: `${addDays(today, 2)}T17:00:00.000Z`,
        }
      : { kind: "guide" },
  };
}

interface Effect {
  /** The fact, to follow "The caller moved". */
  readonly why: Words;
  readonly say: Words;
}

const anyPlan: Effect = {
  why: {
    en: "letters and cards go to the address on record",
    es: "las cartas y tarjetas van a la dirección registrada",
    zh: "信件和卡会寄到登记的地址",
  },
  say: {
    en: "A move can change which doctors are near you. I can help you look.",
    es: "Una mudanza puede cambiar qué médicos le quedan cerca. Le ayudo a buscar.",
    zh: "搬家后附近的医生可能不同，我可以帮您找。",
  },
};

const ofTheState: Effect = {
  why: {
    en: "this cover belongs to the state one lives in",
    es: "esta cobertura depende del estado donde se vive",
    zh: "这种承保取决于居住的州",
  },
  say: {
    en: "Please tell your state’s Medicaid office too. They decide on your cover, not we.",
    es: "Avise también a la oficina de Medicaid de su estado. Ellos deciden sobre su cobertura, no nosotros.",
    zh: "也请告诉您所在州的Medicaid办公室。承保由他们决定，不是我们。",
  },
};

const effects: Readonly<Partial<Record<LineOfBusiness, Effect>>> = {
  medicareAdvantage: {
    why: {
      en: "a Medicare Advantage plan is only for people who live in its area",
      es: "un plan Medicare Advantage es solo para quienes viven en su zona",
      zh: "Medicare Advantage计划只供住在其服务地区的人参加",
    },
    say: {
      en: "Your plan is for one area. If your new home is outside it, you can choose another plan. We will check and tell you.",
      es: "Su plan es para una zona. Si su nueva casa está fuera, puede elegir otro plan. Lo verificamos y le avisamos.",
      zh: "您的计划只限一个地区。如果新家在地区之外，您可以另选计划。我们核对后告诉您。",
    },
  },
  medicaid: ofTheState,
  chip: ofTheState,
  exchange: {
    why: {
      en: "a move can open other marketplace plans for 60 days",
      es: "una mudanza puede abrir otros planes del mercado por 60 días",
      zh: "搬家可能让人在60天内改选市场上的其他计划",
    },
    say: {
      en: "Please tell the marketplace too. A move can let you change plans for 60 days.",
      es: "Avise también al mercado de seguros. Una mudanza puede permitirle cambiar de plan por 60 días.",
      zh: "也请告诉保险市场。搬家后60天内，您也许可以换计划。",
    },
  },
};

const effectOn = (coverage: CoveragePeriod | null): Effect =>
  (coverage === null || coverage.line === null ? undefined : effects[coverage.line]) ?? anyPlan;

function reasonFor(coverage: CoveragePeriod | null): Words {
  const { why } = effectOn(coverage);
  return {
    en: `The caller has a new address, and ${why.en}.`,
    es: `La persona tiene una dirección nueva, y ${why.es}.`,
    zh: `对方有新地址，而${why.zh}。`,
  };
}

const sendACode: GuideStep = {
  title: "Send a code to a number on file, and have it read back",
  say: {
    en: "To keep your record safe I will send you a code. Please read it to me.",
    es: "Para proteger sus datos le envío un código. Por favor, léamelo.",
    zh: "为了保护您的资料，我会给您发一个验证码，请念给我听。",
  },
};

/** Where a confidential address stands, the other one is not on the page, and neither is ever read out. */
const askForIt = ({ profile }: Moment): GuideStep => ({
  title:
    profile.contactPoints?.isConfidential === true
      ? "Ask for the new address, and whether it takes the place of the confidential one; read out none"
      : "Ask for the new address; read out none that is on file",
  say: {
    en: "What is your new address, and since when? Should all letters go there?",
    es: "¿Cuál es su nueva dirección y desde cuándo? ¿Enviamos ahí todas las cartas?",
    zh: "您的新地址是什么？从什么时候开始？所有信件都寄到那里吗？",
  },
});

const sayTheEffect = (coverage: CoveragePeriod | null): GuideStep => ({
  title: "Say what a move can do to the plan",
  say: effectOn(coverage).say,
});
