import type { Accumulator, Plan } from "#journey/profile/profile.ts";
import { dollars } from "./in-language.ts";
import type { InLanguage } from "./in-language.ts";
import type { Copay } from "./copay.ts";

/** How one language speaks of a plan and what is used of it. */
interface PlanWords {
  readonly standing: (plan: Plan) => string;
  readonly noCoverage: string;
  /** Deductible or maximum: met, or how much is left. */
  readonly amount: (accumulator: Accumulator) => string;
  readonly noAmounts: string;
  readonly since: (day: string) => string;
  readonly until: (day: string) => string;
  readonly noEnd: string;
  /** What is paid at each visit, in the network. */
  readonly copay: (copay: Copay) => string;
  /** Where the plan names no copay, what it costs is not in these records. */
  readonly askPerson: (service: string) => string;
}

const left = ({ limit, used }: Accumulator): number => Math.max(0, limit - used);

export const planWords: InLanguage<PlanWords> = {
  "en-US": {
    standing: ({ name, status }) =>
      `Your plan, ${name}, ${{ active: "is active", ended: "has ended", future: "has not begun yet" }[status]}.`,
    noCoverage: "We have no record of coverage for you.",
    amount: (each) => {
      const what = { deductible: "deductible", outOfPocket: "out-of-pocket maximum" }[each.kind];
      return left(each) === 0
        ? `You have met your in-network ${what} of ${dollars(each.limit)}.`
        : `Of your in-network ${what} of ${dollars(each.limit)}, ${dollars(left(each))} is left.`;
    },
    noAmounts: "We have no record of how much of your deductible and maximum you have used.",
    since: (day) => `It began on ${day}.`,
    until: (day) => `It ends on ${day}.`,
    noEnd: "No end is on record.",
    copay: ({ service, cents }) => `In your network the ${service.toLowerCase()} copay is ${dollars(cents)}.`,
    askPerson: (service) =>
      `What you would pay for ${service} depends on where you go; a person can tell you before you go.`,
  },
  "es-US": {
    standing: ({ name, status }) =>
      `Su plan, ${name}, ${{ active: "está activo", ended: "ya terminó", future: "todavía no empieza" }[status]}.`,
    noCoverage: "No tenemos registro de cobertura a su nombre.",
    amount: (each) => {
      const what = { deductible: "deducible", outOfPocket: "gasto máximo de bolsillo" }[each.kind];
      return left(each) === 0
        ? `Ya cumplió su ${what} dentro de la red, de ${dollars(each.limit)}.`
        : `De su ${what} dentro de la red, de ${dollars(each.limit)}, le quedan ${dollars(left(each))}.`;
    },
    noAmounts: "No tenemos registro de cuánto ha usado de su deducible y su máximo.",
    since: (day) => `Empezó el ${day}.`,
    until: (day) => `Termina el ${day}.`,
    noEnd: "No hay una fecha de término registrada.",
    copay: ({ service, cents }) => `Dentro de la red, el copago por ${service} es de ${dollars(cents)}.`,
    askPerson: (service) =>
      `Lo que usted pagaría por ${service} depende de dónde se atienda; una persona se lo puede decir antes de que vaya.`,
  },
  "zh-CN": {
    standing: ({ name, status }) =>
      `您的计划 ${name} ${{ active: "目前有效", ended: "已经结束", future: "尚未开始" }[status]}。`,
    noCoverage: "我们没有您的承保记录。",
    amount: (each) => {
      const what = { deductible: "免赔额", outOfPocket: "自付上限" }[each.kind];
      return left(each) === 0
        ? `您的网络内${what}（${dollars(each.limit)}）已经达到。`
        : `您的网络内${what}是 ${dollars(each.limit)}，还剩 ${dollars(left(each))}。`;
    },
    noAmounts: "我们没有您的免赔额和自付上限已用多少的记录。",
    since: (day) => `从${day}开始。`,
    until: (day) => `到${day}结束。`,
    noEnd: "没有登记结束日期。",
    copay: ({ service, cents }) => `在网络内，${service}的定额自付是 ${dollars(cents)}。`,
    askPerson: (service) => `${service}要付多少取决于您去哪里就诊；客服人员可以在您去之前告诉您。`,
  },
};
