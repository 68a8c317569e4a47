import type { Words } from "../../contact/words.ts";
import type { Benefit, CostShare } from "../../profile/coverage/benefit.ts";
import { dollars } from "../../profile/dollars.ts";
import type { Accumulator } from "../../profile/profile.ts";
import { memberSide } from "../audiences.ts";
import type { Heard } from "../context/heard-topics.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { insideSentence, upperFirst } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** Who asks what something would cost is shown the way to an estimate, with what the plan's terms say of it. */
export const costEstimate: Rule = {
  id: "cost-estimate",
  version: 1,
  group: "money",
  standing: "service",
  speaksTo: memberSide,
  level: "L1",
  reads: ["benefits", "accumulators"],
  answers: [],
  answersTopics: ["cost"],
  value: { member: 0.7, plan: 0.3 },
  coolDownDays: 1,
  cites: [
    {
      text: "45 CFR 147.211 and 29 CFR 2590.715-2715A2: who asks is told what they would have to pay, as an estimate",
      isChecked: false,
    },
  ],
  conditions: [
    {
      sieve: "eligibility",
      fact: "its.terms",
      op: "onRecord",
      otherwise: {
        en: "The plan’s cost share and limits are not on record, so nothing can be estimated.",
        es: "No constan los costos ni los límites del plan, así que no se puede calcular nada.",
        zh: "没有计划的自付比例和上限记录，无法估算。",
      },
    },
  ],
  find: (moment) => {
    const asked = moment.heard.get("cost");
    return asked === undefined ? [] : [foundOf(asked, moment)];
  },
};

function foundOf(asked: Heard, moment: Moment): Found {
  const { benefits, accumulators } = moment.profile;
  const source = benefits?.source ?? accumulators[0]?.source ?? null;
  const benefit = namedIn(asked.words, benefits?.services ?? []);
  return {
    about: `cost of ${benefit?.service ?? "a service"}`,
    facts: { terms: { value: source?.resource ?? null, source } },
    doubts: accumulators.flatMap(({ doubt }) => (doubt === undefined ? [] : [sumsDoubt(doubt)])),
    draft: () => draftOf(asked, benefit, moment),
  };
}

const sumsDoubt = (words: string): Words => ({
  en: words,
  es: `Las cifras de los límites no cuadran: ${words}`,
  zh: `上限的数字对不上：${words}`,
});

/** The service whose name was said in full. Half a name is none: an estimate for the wrong service is worse than none. */
const namedIn = (said: string, services: readonly Benefit[]): Benefit | null =>
  services
    .filter(({ service }) => said.toLowerCase().includes(service.toLowerCase()))
    .toSorted((left, right) => right.service.length - left.service.length)[0] ?? null;

function draftOf(asked: Heard, benefit: Benefit | null, moment: Moment): HintDraft {
  const { benefits, accumulators } = moment.profile;
  const share = benefit?.shares.find(({ network, isCovered }) => network === "in" && isCovered) ?? null;
  const deductible = accumulators.find(isOwnDeductible) ?? null;
  return {
    title: titleFor(benefit),
    reason: reasonFor(benefit, share, deductible),
    sources: [
      ...(benefits === null ? [] : [{ label: "Benefits", source: benefits.source }]),
      ...(deductible === null ? [] : [{ label: "Deductible", source: deductible.source }]),
    ],
    heard: [asked],
    accept: { en: "Make an estimate", es: "Hacer un cálculo", zh: "进行估算" },
    guide: { title: "What it would cost", steps: stepsFor(benefit) },
    does: { kind: "guide" },
  };
}

const isOwnDeductible = ({ kind, scope, network }: Accumulator): boolean =>
  kind === "deductible" && scope === "individual" && network === "in";

const titleFor = (benefit: Benefit | null): Words =>
  benefit === null
    ? {
        en: "Ask which service it is, and estimate together what it would cost",
        es: "Pregunte qué servicio es y calculen juntos cuánto costaría",
        zh: "询问是哪项服务，一起估算费用",
      }
    : {
        en: `Estimate together what the ${insideSentence(benefit.service)} would cost`,
        es: `Calculen juntos cuánto costaría (${insideSentence(benefit.service)})`,
        zh: `一起估算费用（${insideSentence(benefit.service)}）`,
      };

function reasonFor(benefit: Benefit | null, share: CostShare | null, deductible: Accumulator | null): Words {
  const parts = [shareWords(share), deductibleWords(deductible)].filter((each) => each !== null);
  if (parts.length === 0) {
    return {
      en: "The caller asked what something would cost, and the plan’s terms are on record.",
      es: "La persona preguntó cuánto costaría algo, y constan las condiciones del plan.",
      zh: "对方问某项服务要多少钱，计划条款已有记录。",
    };
  }
  const en = parts.map((part) => part.en).join(", and ");
  const es = parts.map((part) => part.es).join(", y ");
  const zh = parts.map((part) => part.zh).join("，");
  if (benefit === null || share === null)
    return { en: `${upperFirst(en)}.`, es: `${upperFirst(es)}.`, zh: `${zh}。` };
  const name = upperFirst(insideSentence(benefit.service));
  return { en: `${name}: ${en}.`, es: `${name}: ${es}.`, zh: `${name}：${zh}。` };
}

function shareWords(share: CostShare | null): Words | null {
  if (share === null) return null;
  const { copay, coinsurance } = share;
  if (copay !== null && copay > 0) {
    return {
      en: `in the network the copay is ${dollars(copay)}`,
      es: `en la red el copago es de ${dollars(copay)}`,
      zh: `网络内定额自付为${dollars(copay)}`,
    };
  }
  return coinsurance === null
    ? null
    : {
        en: `in the network the member’s share is ${coinsurance}%`,
        es: `en la red la parte del miembro es del ${coinsurance}%`,
        zh: `网络内会员自付比例为${coinsurance}%`,
      };
}

function deductibleWords(deductible: Accumulator | null): Words | null {
  if (deductible === null) return null;
  const left = dollars(Math.max(0, deductible.limit - deductible.used));
  const limit = dollars(deductible.limit);
  return {
    en: `${left} of the ${limit} deductible is left`,
    es: `quedan ${left} del deducible de ${limit}`,
    zh: `免赔额剩余${left}，共${limit}`,
  };
}

const stepsFor = (benefit: Benefit | null): readonly GuideStep[] => [
  {
    title: "Ask what, where and at whose office",
    say: {
      en: "What is it for, and who would do it? If your doctor gave you a price or a code, please tell me.",
      es: "¿Para qué es y quién lo haría? Si su médico le dio un precio o un código, dígamelo por favor.",
      zh: "是做什么项目？由谁来做？如果医生给过价格或代码，请告诉我。",
    },
  },
  {
    title: "Open the cost estimate in Benefits and fill in service, network and amount",
    say: null,
  },
  ...(benefit?.requirement === null || benefit === null
    ? []
    : [{ title: `Say that it needs first: ${insideSentence(benefit.requirement)}`, say: null }]),
  {
    title: "Say the range, and that it is an estimate",
    say: {
      en: "This is our best estimate for today. The claim decides in the end.",
      es: "Este es nuestro mejor cálculo de hoy. Al final decide el reclamo.",
      zh: "这是我们今天的估算，最终以理赔结果为准。",
    },
  },
];
