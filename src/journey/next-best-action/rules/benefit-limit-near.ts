import type { Words } from "../../contact/words.ts";
import type { Benefit, BenefitLimit, Benefits } from "../../profile/coverage/benefit.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { dayWords, insideSentence, upperFirst } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** So many or fewer left are worth a line that nobody asked for. */
const fewLeft = 3;

/** A benefit that is nearly used up is told with its arithmetic, before a visit is booked that nobody covers. */
export const benefitLimitNear: Rule = {
  id: "benefit-limit-near",
  version: 1,
  group: "money",
  standing: "service",
  speaksTo: memberSide,
  level: "L1",
  reads: ["benefits", "claims"],
  answers: ["benefits", "accumulators"],
  answersTopics: ["benefitLimit"],
  value: { member: 0.6, plan: 0.3 },
  coolDownDays: 30,
  cites: [],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.used",
      op: "atLeast",
      than: 1,
      otherwise: {
        en: "Nothing of the benefit is used yet.",
        es: "Todavía no se ha usado nada de este beneficio.",
        zh: "这项福利还没有使用过。",
      },
    },
    {
      sieve: "applicability",
      fact: "its.isNearOrAsked",
      op: "is",
      than: true,
      otherwise: {
        en: "More than 3 are left of every benefit with a limit, and the caller did not ask.",
        es: "Quedan más de 3 en cada beneficio con límite y la persona no preguntó.",
        zh: "各项有上限的福利都还剩3次以上，而且对方没有问到。",
      },
    },
  ],
  find: (moment) => {
    const { benefits } = moment.profile;
    if (benefits === null) return [];
    return benefits.services
      .flatMap((benefit) => limitedOf(benefit, moment))
      .toSorted((left, right) => left.left - right.left)
      .map((limited) => foundOf(limited, benefits, moment));
  },
};

interface Limited {
  readonly service: string;
  readonly limit: BenefitLimit;
  /** Never below zero, however many were billed. */
  readonly left: number;
  /** What would be left if all that is still decided counts. */
  readonly leftAtLeast: number;
}

/** A limit of a year that is over, or still to come, says nothing of today. */
const limitedOf = ({ service, limit }: Benefit, { today }: Moment): readonly Limited[] =>
  limit === null || limit.from > today || limit.until < today
    ? []
    : [
        {
          service,
          limit,
          left: Math.max(0, limit.allowed - limit.used),
          leftAtLeast: Math.max(0, limit.allowed - limit.used - limit.inProcess),
        },
      ];

function foundOf(limited: Limited, { source }: Benefits, moment: Moment): Found {
  const { service, limit, leftAtLeast } = limited;
  const { heard, matters, profile, reasonCode } = moment;
  const isAsked =
    heard.has("benefitLimit") ||
    matters.has("benefits") ||
    reasonCode === "benefits" ||
    reasonCode === "accumulators";
  return {
    about: `${source.resource} ${service} ${limit.from}`,
    facts: {
      used: { value: limit.used + limit.inProcess, source },
      isNearOrAsked: { value: isAsked || leftAtLeast <= fewLeft, source },
    },
    answersCaller: isAsked,
    ...(profile.claims.mayBeMore === true ? { doubts: [notAllRead] } : {}),
    draft: () => draftOf(limited, source, moment),
  };
}

const notAllRead: Words = {
  en: "Not all claims of the year were read: more may be used.",
  es: "No se leyeron todos los reclamos del año: puede haberse usado más.",
  zh: "没有读取本年的全部理赔：实际使用可能更多。",
};

function draftOf(limited: Limited, source: Benefits["source"], moment: Moment): HintDraft {
  const { service, limit, left } = limited;
  const { allowed, used, inProcess } = limit;
  const what = insideSentence(service);
  const unit = unitWords(limit.unit);
  const until = dayWords(limit.until, moment.today);
  const pending = pendingWords(limited);
  return {
    title: {
      en: `Say how much of the ${what} is left: ${used} of ${allowed} ${unit.en} are used`,
      es: `Diga cuánto queda (${what}): se usaron ${used} de ${allowed} ${unit.es}`,
      zh: `说明还剩多少（${what}）：已用${used}${unit.zh}，共${allowed}${unit.zh}`,
    },
    reason: {
      en: `${upperFirst(what)}: ${allowed} − ${used} = ${left} ${unit.en} left until ${until.en}${pending.en}.`,
      es: `${upperFirst(what)}: ${allowed} − ${used} = ${left} ${unit.es} hasta el ${until.es}${pending.es}.`,
      zh: `${what}：${allowed} − ${used} = ${left}${unit.zh}，有效至${until.zh}${pending.zh}。`,
    },
    sources: [
      { label: "Benefit", source },
      ...limit.counted.slice(0, 3).flatMap(({ claimId }) => claimSource(claimId, moment)),
    ],
    heard: heardOf(moment, ["benefitLimit"]),
    accept: { en: "Say what is left", es: "Decir cuánto queda", zh: "说明剩余次数" },
    guide: {
      title: "A benefit with a limit",
      steps: [sayWhatIsLeft(limited, unit, until), ...(inProcess > 0 ? [stillOpen] : []), askForMore],
    },
    does: { kind: "guide" },
  };
}

const claimSource = (claimId: string, { profile }: Moment): HintDraft["sources"] =>
  profile.claims.recent
    .filter((claim) => claim.claimId === claimId)
    .map(({ source }) => ({ label: `Claim ${claimId}`, source }));

/** The units products count in. One that is not listed stands as the product has it. */
const units: Readonly<Record<string, Words>> = {
  visits: { en: "visits", es: "visitas", zh: "次" },
  days: { en: "days", es: "días", zh: "天" },
  hours: { en: "hours", es: "horas", zh: "小时" },
  sessions: { en: "sessions", es: "sesiones", zh: "次" },
};
const unitWords = (unit: string): Words => units[unit] ?? { en: unit, es: unit, zh: ` ${unit}` };

function pendingWords({ limit: { inProcess }, leftAtLeast }: Limited): Words {
  return inProcess === 0
    ? { en: "", es: "", zh: "" }
    : {
        en: `; ${inProcess} more are being decided, and if they count ${leftAtLeast} are left`,
        es: `; ${inProcess} más están por decidirse y, si cuentan, quedan ${leftAtLeast}`,
        zh: `；另有${inProcess}次待定，若计入则剩${leftAtLeast}次`,
      };
}

const sayWhatIsLeft = ({ service, limit, left }: Limited, unit: Words, until: Words): GuideStep => ({
  title: "Say what is used and what is left",
  say: {
    en: `Your plan counts ${limit.allowed} ${unit.en} of ${insideSentence(service)} until ${until.en}. We have ${limit.used} on record, so ${left} are left.`,
    es: `Su plan cuenta ${limit.allowed} ${unit.es} (${insideSentence(service)}) hasta el ${until.es}. Tenemos ${limit.used} registradas; quedan ${left}.`,
    zh: `您的计划到${until.zh}为止共有${limit.allowed}${unit.zh}（${insideSentence(service)}）。我们记录了${limit.used}${unit.zh}，还剩${left}${unit.zh}。`,
  },
});

const stillOpen: GuideStep = {
  title: "Say that claims are still being decided",
  say: {
    en: "Some visits are still being decided. They may count too.",
    es: "Algunas visitas aún están por decidirse. También pueden contar.",
    zh: "还有几次正在审核，也可能会计入。",
  },
};

const askForMore: GuideStep = {
  title: "If they need more, the provider may ask for it; promise nothing",
  say: {
    en: "If you need more, your doctor can ask the plan before you go. I cannot promise an answer.",
    es: "Si necesita más, su médico puede pedirlo al plan antes de ir. No puedo prometer la respuesta.",
    zh: "如果您需要更多，医生可以在就诊前向计划申请。我不能保证结果。",
  },
};
