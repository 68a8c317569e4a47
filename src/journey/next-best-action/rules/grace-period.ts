import type { Words } from "../../contact/words.ts";
import { addDays, daysBetween } from "../../profile/calendar-day.ts";
import {
  endOfMonth,
  graceEnds,
  gracePeriod,
  type GracePeriod,
} from "../../profile/coverage/grace-periods.ts";
import { dollars } from "../../profile/dollars.ts";
import type { PremiumOnFile } from "../../profile/lake/premium-on-file.ts";
import type { Source } from "../../profile/source.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { dayWords, givenWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** So near its end it comes before the caller's own question: losing cover is worse than waiting for an answer. */
const pressingDays = 7;
/** Beside grief it can wait as long as more than this is left. */
const kindDays = 14;
/** How long after its end the record may still be behind the payment. */
const overDays = 30;

/** An unpaid premium is told with the last day to pay and what happens to claims meanwhile, without a reproach. */
export const gracePeriodRunning: Rule = {
  id: "grace-period",
  version: 1,
  group: "coverage",
  standing: "obligation",
  speaksTo: memberSide,
  level: "L1",
  reads: ["lakeFacts", "plan"],
  answers: [],
  answersTopics: ["paymentTrouble"],
  value: { member: 0.9, plan: 0.7 },
  coolDownDays: 7,
  cites: [
    {
      text: "45 CFR 156.270(d)–(g): three months with the premium tax credit, with a notice; claims of the first month are paid",
      isChecked: false,
    },
    {
      text: "42 CFR 422.74(d)(1): two months in Medicare Advantage, where the plan ends cover at all",
      isChecked: false,
    },
    { text: "42 CFR 447.55(b)(2): 60 days in Medicaid", isChecked: false },
    { text: "Social Security Act 2103(e)(3)(C): 30 days in CHIP", isChecked: false },
  ],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.isLongOver",
      op: "is",
      than: false,
      otherwise: {
        en: "The time to pay ended more than 30 days ago: enrolment knows whether cover goes on.",
        es: "El plazo para pagar terminó hace más de 30 días: inscripción sabe si la cobertura sigue.",
        zh: "付款期限已过30天以上：承保是否继续请问登记部门。",
      },
    },
    {
      sieve: "suitability",
      fact: "its.isKindNow",
      op: "is",
      than: true,
      otherwise: {
        en: "The caller spoke of a death, and more than 14 days are left to pay: it can wait.",
        es: "La persona habló de una muerte y quedan más de 14 días para pagar: puede esperar.",
        zh: "来电者提到有人去世，而付款期限还有14天以上：可以等。",
      },
    },
  ],
  find: (moment) => {
    const fact = moment.profile.lakeFacts?.facts.find(({ kind }) => kind === "premium");
    const { premium, source } = fact ?? {};
    return premium === undefined || source === undefined || premium.unpaidSince === null || premium.owed === 0
      ? []
      : [foundOf(unpaidOf(premium, premium.unpaidSince, source, moment), moment)];
  },
};

interface Unpaid {
  readonly owed: number;
  readonly since: string;
  readonly period: GracePeriod | null;
  /** The last day to pay; null where only the plan's contract sets one. */
  readonly lastDay: string | null;
  readonly isAutopay: boolean;
  readonly source: Source;
}

function unpaidOf(premium: PremiumOnFile, since: string, source: Source, { profile }: Moment): Unpaid {
  const line = profile.coverageHistory.find(({ status }) => status === "active")?.line ?? null;
  const period = gracePeriod(line, premium.hasAdvanceCredit);
  return {
    owed: premium.owed,
    since,
    period,
    lastDay: period === null ? null : graceEnds(period, since),
    isAutopay: premium.autopay === true,
    source,
  };
}

function foundOf(unpaid: Unpaid, moment: Moment): Found {
  const { lastDay, since, source } = unpaid;
  const daysLeft = lastDay === null ? null : daysBetween(moment.today, lastDay);
  const isAsked = moment.heard.has("paymentTrouble");
  const isGrief = moment.mood.state === "grieving";
  return {
    about: `premium ${since}`,
    facts: {
      isLongOver: { value: daysLeft !== null && daysLeft < -overDays, source },
      isKindNow: { value: isAsked || !isGrief || (daysLeft !== null && daysLeft <= kindDays), source },
    },
    isPressing: daysLeft !== null && daysLeft <= pressingDays,
    draft: () => draftOf(unpaid, moment),
  };
}

function draftOf(unpaid: Unpaid, moment: Moment): HintDraft {
  const { owed, since, lastDay, period, source } = unpaid;
  const given = givenWords(moment.profile.member?.givenName);
  const from = dayWords(since, moment.today);
  const last = lastDay === null ? null : dayWords(lastDay, moment.today);
  const amount = dollars(owed);
  return {
    title:
      last === null
        ? {
            en: `Tell ${given.en} that ${amount} of the premium is unpaid, and offer ways to pay`,
            es: `Diga a ${given.es} que faltan ${amount} de la prima y ofrezca formas de pagar`,
            zh: `告诉${given.zh}还有${amount}保费未付，并说明付款办法`,
          }
        : {
            en: `Tell ${given.en} that the premium can still be paid until ${last.en}`,
            es: `Diga a ${given.es} que aún puede pagar la prima hasta el ${last.es}`,
            zh: `告诉${given.zh}保费可以付到${last.zh}`,
          },
    reason: {
      en: `${amount} is unpaid since ${from.en}${last === null ? ", and the plan’s contract says how long it waits" : `, and the law gives time until ${last.en}`}.`,
      es: `Faltan ${amount} desde el ${from.es}${last === null ? ", y el contrato del plan dice cuánto espera" : `, y la ley da plazo hasta el ${last.es}`}.`,
      zh: `自${from.zh}起有${amount}未付${last === null ? "，计划合同写明可以等多久" : `，法律给的期限到${last.zh}`}。`,
    },
    sources: [{ label: "Billing", source }],
    heard: heardOf(moment, ["paymentTrouble"]),
    accept: { en: "Help them pay", es: "Ayudar a pagar", zh: "协助付款" },
    guide: {
      title: "A premium that is not paid",
      steps: [
        sayWhere(unpaid, amount, from),
        ...(last === null ? [] : [sayTheDay(last, period, since, moment)]),
        waysToPay,
        ifItIsTooMuch,
      ],
    },
    does: {
      kind: "promise",
      what: "Check whether the premium has come in, and tell the member",
      dueOn: checkOn(lastDay, moment.today),
    },
  };
}

/** A week, or the last day where that is sooner. */
function checkOn(lastDay: string | null, today: string): string {
  const week = addDays(today, 7);
  return lastDay !== null && lastDay >= today && lastDay < week ? lastDay : week;
}

const sayWhere = ({ isAutopay }: Unpaid, amount: string, from: Words): GuideStep => ({
  title: isAutopay
    ? "Say what is open; autopay is on, so ask whether the bank or card changed"
    : "Say what is open, as a fact and not as a fault",
  say: isAutopay
    ? {
        en: `We have no payment since ${from.en}; ${amount} is open. Did your bank or card change?`,
        es: `No tenemos un pago desde el ${from.es}; faltan ${amount}. ¿Cambió su banco o su tarjeta?`,
        zh: `自${from.zh}起我们没有收到付款，还差${amount}。您的银行账户或卡换了吗？`,
      }
    : {
        en: `We have no payment since ${from.en}; ${amount} is open. It may have crossed in the mail.`,
        es: `No tenemos un pago desde el ${from.es}; faltan ${amount}. Puede que esté en camino.`,
        zh: `自${from.zh}起我们没有收到付款，还差${amount}。也可能款项还在路上。`,
      },
});

function sayTheDay(last: Words, period: GracePeriod | null, since: string, { today }: Moment): GuideStep {
  const ended = dayWords(endOfMonth(since), today);
  if (period?.laterClaimsWait !== true) {
    return {
      title: "Say the last day, and that the plan may wait longer but need not",
      say: {
        en: `Please pay all of it by ${last.en}. After that your cover can end.`,
        es: `Por favor, pague todo a más tardar el ${last.es}. Después su cobertura puede terminar.`,
        zh: `请在${last.zh}前全部付清。之后您的承保可能会终止。`,
      },
    };
  }
  return {
    title: "Say the last day; claims after the first month may wait until then",
    say: {
      en: `Please pay all of it by ${last.en}. If not, your cover can end, back to ${ended.en}, and you may have to pay for care after that day.`,
      es: `Por favor, pague todo a más tardar el ${last.es}. Si no, su cobertura puede terminar con fecha del ${ended.es}, y quizá deba pagar la atención posterior.`,
      zh: `请在${last.zh}前全部付清。否则承保可能追溯到${ended.zh}终止，那之后的医疗费可能要您自己付。`,
    },
  };
}

const waysToPay: GuideStep = {
  title: "Offer the ways to pay; pause the recording before any card number is spoken",
  say: {
    en: "You can pay on our website, by phone, or by mail. Would you like to do it now?",
    es: "Puede pagar en nuestro sitio web, por teléfono o por correo. ¿Quiere hacerlo ahora?",
    zh: "您可以在网站上、电话里或通过邮寄付款。现在办理好吗？",
  },
};

const ifItIsTooMuch: GuideStep = {
  title: "If it is too much, ask whether their income changed; promise no help and no price",
  say: {
    en: "If your income went down, you may get more help with the premium. I can show you where to ask.",
    es: "Si sus ingresos bajaron, quizá reciba más ayuda con la prima. Le digo dónde pedirla.",
    zh: "如果您的收入减少了，也许可以得到更多保费补助。我告诉您去哪里申请。",
  },
};
