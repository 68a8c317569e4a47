import type { Words } from "../../contact/words.ts";
import { addDays, daysBetween } from "../../profile/calendar-day.ts";
import { denialWordsInChinese, denialWordsInSpanish } from "../../profile/claims/denial-words.ts";
import { dollars } from "../../profile/dollars.ts";
import type { ClaimLine, Denial, Mismatch } from "../../profile/profile.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import type { Doing } from "../doing.ts";
import { dayWords, givenWords, insideSentence, upperFirst } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";
import { remarkSteps, timeToAppeal, waysOnFor } from "./denied-claim-ways-on.ts";

/** Nobody brings up a denial older than this unless asked. */
const freshDays = 90;

/** A denied claim is explained: why, who pays, and what can be done about it. */
export const deniedClaimExplained: Rule = {
  id: "denied-claim-explained",
  version: 3,
  group: "claims",
  standing: "service",
  speaksTo: memberSide,
  level: "L1",
  reads: ["claims"],
  answers: ["claimStatus"],
  answersTopics: ["bill", "claimDenied"],
  value: { member: 0.9, plan: 0.6 },
  coolDownDays: 30,
  cites: [
    { text: "42 CFR 422.568(e): a denial says its reason and the right to appeal", isChecked: true },
    {
      text: "42 CFR 422.504(g) and 438.106: a provider in the network may not bill a member for what the plan must pay",
      isChecked: false,
    },
  ],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.isFreshOrAsked",
      op: "is",
      than: true,
      otherwise: {
        en: "The last denied claim is more than 90 days old, and the caller did not ask about a claim.",
        es: "El último reclamo denegado tiene más de 90 días y la persona no preguntó por un reclamo.",
        zh: "最近一次被拒的理赔已超过90天，而且对方没有问到理赔。",
      },
    },
  ],
  find: (moment) => inOrder(moment).map((claim) => foundOf(claim, moment)),
};

interface DeniedClaim extends ClaimLine {
  readonly serviceDate: string;
  readonly denial: Denial;
}

/** The claim the caller asked the bot about first, then the newest. */
function inOrder({ profile, mentioned }: Moment): readonly DeniedClaim[] {
  const denied = profile.claims.recent.filter(isDenied);
  const isMentioned = ({ claimId }: ClaimLine) => mentioned.some((each) => each.includes(claimId));
  return [...denied.filter(isMentioned), ...denied.filter((claim) => !isMentioned(claim))];
}

const isDenied = (claim: ClaimLine): claim is DeniedClaim =>
  (claim.status === "deniedMemberOwes" || claim.status === "deniedPlanOrProviderOwes") &&
  claim.denial !== null &&
  claim.serviceDate !== null;

function foundOf(claim: DeniedClaim, moment: Moment): Found {
  const isAsked =
    moment.matters.has("claimStatus") || moment.heard.has("bill") || moment.heard.has("claimDenied");
  const isFresh = daysBetween(claim.serviceDate, moment.today) <= freshDays;
  return {
    about: claim.source.resource,
    facts: { isFreshOrAsked: { value: isFresh || isAsked, source: claim.source } },
    ...(claim.mismatch === undefined ? {} : { doubts: [mismatchWords(claim.mismatch)] }),
    draft: () => draftOf(claim, moment),
  };
}

const mismatchWords = ({ words, difference }: Mismatch): Words => ({
  en: words,
  es: `Los importes de este reclamo no cuadran: hay una diferencia de ${dollars(difference)}.`,
  zh: `该理赔的金额对不上，相差${dollars(difference)}。`,
});

/** Who carries the amount decides what there is to say. */
type Situation = "billBarred" | "nothingOwed" | "memberOwes";

/**
 * Only where every fact is on record may an agent say that a bill is barred: the provider is in the network, the group
 * code CO binds it by contract, and the plan's own figure for the member is zero.
 */
function situationOf({ status, network, denial, memberOwes }: DeniedClaim): Situation {
  if (status === "deniedMemberOwes") return "memberOwes";
  return network === "in" && denial.group === "CO" && memberOwes === 0 ? "billBarred" : "nothingOwed";
}

interface Wording {
  readonly given: Words;
  readonly service: string;
  readonly day: Words;
  /** As the subject of a sentence, and in Spanish also after "de". */
  readonly provider: Words & { readonly ofEs: string };
  /** e.g. `CARC 197, CO` */
  readonly codes: string;
  readonly cause: Words;
  readonly owed: Words;
}

function draftOf(claim: DeniedClaim, moment: Moment): HintDraft {
  const situation = situationOf(claim);
  const wording = wordingOf(claim, moment);
  const time = timeToAppeal(claim, moment);
  return {
    title: titles[situation](wording),
    reason: reasons[situation](wording),
    sources: [
      { label: `Claim of ${wording.day.en}`, source: claim.source },
      ...(time === null || situation !== "memberOwes"
        ? []
        : [{ label: "Kind of plan", source: time.coverage.source }]),
    ],
    heard: heardOf(moment, ["claimDenied", "bill"]),
    accept: { en: "Explain the denial", es: "Explicar la denegación", zh: "解释拒付原因" },
    guide: {
      title: guideTitles[situation],
      steps: [
        whyDenied(wording),
        ...remarkSteps(claim),
        ...waysOn(claim, wording, moment),
        ...closing(moment),
      ],
    },
    does: doingOf(claim, situation, moment),
  };
}

/** A bill that may not be sent is stopped where it comes from, once the caller says that it came. */
const doingOf = (claim: DeniedClaim, situation: Situation, { heard, today }: Moment): Doing =>
  situation === "billBarred" && heard.has("bill")
    ? {
        kind: "task",
        queue: "providerRelations",
        what: `Tell ${claim.provider ?? "the provider"} that the member may not be billed for claim ${claim.claimId}.`,
        dueAt: `${addDays(today, 2)}T17:00:00.000Z`,
      }
    : { kind: "guide" };

function wordingOf(claim: DeniedClaim, { profile, today }: Moment): Wording {
  const { denial, serviceDate, provider } = claim;
  return {
    given: givenWords(profile.member?.givenName),
    service: insideSentence(claim.service),
    day: dayWords(serviceDate, today),
    provider:
      provider === null
        ? { en: "the provider", es: "el proveedor", ofEs: "del proveedor", zh: "医疗机构" }
        : { en: provider, es: provider, ofEs: `de ${provider}`, zh: provider },
    codes: denial.group === undefined ? `CARC ${denial.code}` : `CARC ${denial.code}, ${denial.group}`,
    cause: {
      en: denial.words,
      es: denialWordsInSpanish(denial.code) ?? `el motivo registrado es el código ${denial.code}`,
      zh: denialWordsInChinese(denial.code) ?? `记录的原因代码为${denial.code}`,
    },
    owed: owedWords(claim),
  };
}

function owedWords({ memberOwes, status }: DeniedClaim): Words {
  if (memberOwes !== null) {
    const amount = dollars(memberOwes);
    return { en: amount, es: amount, zh: amount };
  }
  return status === "deniedMemberOwes"
    ? { en: "an amount that is not on record", es: "un importe que no consta", zh: "一笔未记录的金额" }
    : { en: "no amount", es: "no consta ningún importe", zh: "没有记录任何金额" };
}

type Write = (wording: Wording) => Words;

const titles = {
  billBarred: ({ service, given }) => ({
    en: `Explain that the bill for the ${service} is not ${given.en}’s to pay`,
    es: `Explique que la factura (${service}) no le toca pagarla a ${given.es}`,
    zh: `说明这张账单（${service}）不该由${given.zh}支付`,
  }),
  nothingOwed: ({ service, given }) => ({
    en: `Explain why the ${service} was denied and that the denial is not put on ${given.en}`,
    es: `Explique por qué se denegó (${service}) y que no recae en ${given.es}`,
    zh: `说明为何被拒（${service}），且费用不由${given.zh}承担`,
  }),
  memberOwes: ({ service }) => ({
    en: `Explain why the ${service} was denied, and the right to appeal`,
    es: `Explique por qué se denegó (${service}) y el derecho a apelar`,
    zh: `说明为何被拒（${service}），以及申诉的权利`,
  }),
} as const satisfies Record<Situation, Write>;

const because: Write = ({ service, day, cause, codes }) => ({
  en: `The ${service} on ${day.en} was denied because ${cause.en} (${codes})`,
  es: `El servicio del ${day.es} (${service}) se denegó porque ${cause.es} (${codes})`,
  zh: `${day.zh}的服务（${service}）被拒，因为${cause.zh}（${codes}）`,
});

function reasonWith(wording: Wording, rest: Words): Words {
  const start = because(wording);
  return { en: `${start.en}${rest.en}`, es: `${start.es}${rest.es}`, zh: `${start.zh}${rest.zh}` };
}

const reasons = {
  billBarred: (wording) =>
    reasonWith(wording, {
      en: `, so an in-network provider may not bill ${wording.given.en}.`,
      es: `, así que un proveedor de la red no puede cobrarle a ${wording.given.es}.`,
      zh: `，因此网络内的医疗机构不得向${wording.given.zh}收费。`,
    }),
  nothingOwed: (wording) =>
    reasonWith(wording, {
      en: `; the plan’s record puts ${wording.owed.en} on ${wording.given.en}.`,
      es: `; según el plan le corresponde a ${wording.given.es}: ${wording.owed.es}.`,
      zh: `；按计划记录，${wording.given.zh}应付：${wording.owed.zh}。`,
    }),
  memberOwes: (wording) =>
    reasonWith(wording, {
      en: `, and the plan’s record puts ${wording.owed.en} on ${wording.given.en}.`,
      es: `, y según el plan le corresponde a ${wording.given.es}: ${wording.owed.es}.`,
      zh: `，按计划记录，${wording.given.zh}应付：${wording.owed.zh}。`,
    }),
} as const satisfies Record<Situation, Write>;

const guideTitles = {
  billBarred: "A bill that is not the member’s",
  nothingOwed: "A denied claim",
  memberOwes: "A denied claim that the member owes",
} as const satisfies Record<Situation, string>;

const whyDenied = ({ day, provider, cause }: Wording): GuideStep => ({
  title: "Say why it was denied",
  say: {
    en: `I looked at your claim of ${day.en} from ${provider.en}. It was denied because ${cause.en}.`,
    es: `Revisé su reclamo del ${day.es} ${provider.ofEs}. Fue denegado porque ${cause.es}.`,
    zh: `我看了您${day.zh}在${provider.zh}的理赔。被拒是因为${cause.zh}。`,
  },
});

const notToPay = ({ provider }: Wording): GuideStep => ({
  title: "Say that the bill is not theirs to pay",
  say: {
    en: `That is not your doing. ${upperFirst(provider.en)} is in your plan’s network and may not charge you for it: your share is zero.`,
    es: `Eso no depende de usted. ${upperFirst(provider.es)} está en la red de su plan y no puede cobrarle por esto: su parte es cero.`,
    zh: `这不是您的责任。${provider.zh}在您计划的网络内，不得为此向您收费：您应付为零。`,
  },
});

const askForTheBill: GuideStep = {
  title: "Ask whether a bill came",
  say: {
    en: "Have you received a bill for this? If so, please tell me who sent it, the date and the amount.",
    es: "¿Ha recibido una factura por esto? Si es así, dígame por favor quién la envió, la fecha y el importe.",
    zh: "您收到过这笔费用的账单吗？如果有，请告诉我是谁寄的、日期和金额。",
  },
};

const noteTheBill: GuideStep = {
  title: "Note who sent the bill, its date and amount, and send it to provider relations",
  say: null,
};

/** What can be done about it depends on who carries the amount. */
function waysOn(claim: DeniedClaim, wording: Wording, moment: Moment): readonly GuideStep[] {
  const situation = situationOf(claim);
  if (situation === "memberOwes") return waysOnFor(claim, timeToAppeal(claim, moment), moment.today);
  return situation === "billBarred" ? [notToPay(wording), noteTheBill] : [askForTheBill, noteTheBill];
}

/** In a chat the thread itself is the recap. */
const closing = ({ channel }: Moment): readonly GuideStep[] => {
  const ask: GuideStep = {
    title: "Check for anything else",
    say: {
      en: "Is anything about this still unclear?",
      es: "¿Le queda alguna duda sobre esto?",
      zh: "关于这件事，还有什么不清楚的吗？",
    },
  };
  return channel === "chat" ? [ask] : [ask, { title: "Recap and close", say: null }];
};
