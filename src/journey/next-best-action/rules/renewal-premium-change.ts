import type { Words } from "../../contact/words.ts";
import { addDays } from "../../profile/calendar-day.ts";
import { dollars } from "../../profile/dollars.ts";
import type { Profile } from "../../profile/profile.ts";
import type { Source } from "../../profile/source.ts";
import { retentionView, type RetentionView } from "../../retention/retention-view.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { dayWords, givenWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import { isMomentForThePlan } from "../right-moment.ts";
import type { Found, Rule } from "../rule.ts";

/** A rise of less than this a month is no news. Cents. */
const leastRise = 1_000;
/** Before that nobody can choose yet: marketplaces open in November for January. */
const aheadMonths = 3;

/** Whose premium rises hears it from the plan, with every way on; that another cover suits them better is a good end too. */
export const renewalPremiumChange: Rule = {
  id: "renewal-premium-change",
  version: 1,
  group: "retention",
  standing: "outreach",
  speaksTo: ["member"],
  level: "L1",
  reads: ["lakeFacts"],
  answers: ["premium"],
  answersTopics: ["premium", "leaving"],
  value: { member: 0.6, plan: 0.8 },
  coolDownDays: 30,
  cites: [
    {
      text: "45 CFR 147.106(f): an insurer tells of renewal and of changes in writing, in time",
      isChecked: false,
    },
    { text: "45 CFR 155.410(e): when plans may be changed", isChecked: false },
  ],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.rise",
      op: "atLeast",
      than: leastRise,
      otherwise: {
        en: "The premium rises by less than 10 dollars a month.",
        es: "La prima sube menos de 10 dólares al mes.",
        zh: "保费每月上涨不到10美元。",
      },
    },
    {
      sieve: "applicability",
      fact: "its.isNearOrAsked",
      op: "is",
      than: true,
      otherwise: {
        en: "Renewal is more than 3 months off, and the caller did not speak of the premium.",
        es: "Faltan más de 3 meses para la renovación y la persona no habló de la prima.",
        zh: "离续保还有3个月以上，而且对方没有提到保费。",
      },
    },
    {
      sieve: "suitability",
      fact: "its.isTheMoment",
      op: "is",
      than: true,
      otherwise: {
        en: "The caller has something harder on their mind: a talk of renewal is not for now.",
        es: "La persona tiene algo más difícil en mente: hablar de la renovación no es para ahora.",
        zh: "对方正为更要紧的事操心：现在不谈续保。",
      },
    },
  ],
  find: (moment) => {
    const change = changeOf(moment.profile);
    return change === null ? [] : [foundOf(change, moment)];
  },
};

/** What a member will pay more a month, net of any help. Money in cents. */
interface Change {
  readonly rise: number;
  /** What they pay now and will pay; null where only the difference is on record. */
  readonly amounts: { readonly now: number; readonly next: number } | null;
  readonly from: string | null;
  readonly monthsLeft: number | null;
  readonly sources: readonly { readonly label: string; readonly source: Source }[];
  readonly view: RetentionView | null;
  readonly doubts: readonly Words[];
}

/** Billing's figures first, because both amounts stand there; else the difference in the renewal's extract. */
function changeOf(profile: Profile): Change | null {
  const billed = billedChange(profile);
  const extracted = extractedChange(profile);
  const rise = billed.amounts === null ? extracted.rise : billed.amounts.next - billed.amounts.now;
  return rise === null
    ? null
    : {
        rise,
        amounts: billed.amounts,
        from: billed.from,
        monthsLeft: extracted.monthsLeft,
        sources: [...billed.sources, ...extracted.sources],
        view: retentionView(profile),
        doubts: isFarFrom(extracted.rise, rise) ? [twoFigures] : [],
      };
}

/** The extract counts whole dollars. */
const isFarFrom = (extracted: number | null, rise: number): boolean =>
  extracted !== null && Math.abs(extracted - rise) >= 100;

type Billed = Pick<Change, "amounts" | "from" | "sources">;

function billedChange({ lakeFacts }: Profile): Billed {
  const fact = lakeFacts?.facts.find(({ kind }) => kind === "premium");
  const { monthly, nextMonthly, nextFrom } = fact?.premium ?? nothingBilled;
  return fact === undefined || monthly === null || nextMonthly === null
    ? { amounts: null, from: null, sources: [] }
    : {
        amounts: { now: monthly, next: nextMonthly },
        from: nextFrom,
        sources: [{ label: "Billing", source: fact.source }],
      };
}

const nothingBilled = { monthly: null, nextMonthly: null, nextFrom: null };

type Extracted = Pick<Change, "monthsLeft" | "sources"> & { readonly rise: number | null };

function extractedChange({ lakeFacts }: Profile): Extracted {
  const fact = lakeFacts?.facts.find(({ kind }) => kind === "retention");
  if (fact?.retention === undefined) return { rise: null, monthsLeft: null, sources: [] };
  const { premiumChangeDollars, monthsToRenewal } = fact.retention.figures;
  return {
    rise: premiumChangeDollars === null ? null : premiumChangeDollars * 100,
    monthsLeft: monthsToRenewal,
    sources: [{ label: "Enrolment and renewal", source: fact.source }],
  };
}

const twoFigures: Words = {
  en: "Billing and the renewal’s extract name different changes of the premium.",
  es: "Facturación y el extracto de renovación indican cambios distintos de la prima.",
  zh: "账务记录与续保数据中的保费变化不一致。",
};

function foundOf(change: Change, moment: Moment): Found {
  const { rise, monthsLeft, from, sources, doubts } = change;
  const source = sources[0]?.source ?? null;
  const isAsked =
    moment.heard.has("premium") || moment.heard.has("leaving") || moment.reasonCode === "premium";
  const isNear = monthsLeft !== null ? monthsLeft <= aheadMonths : isWithinMonths(from, moment.today);
  return {
    about: `renewal ${from ?? moment.today.slice(0, 4)}`,
    facts: {
      rise: { value: rise, source },
      isNearOrAsked: { value: isNear || isAsked, source },
      isTheMoment: { value: isAsked || isMomentForThePlan(moment), source: null },
    },
    answersCaller: isAsked,
    doubts,
    draft: () => draftOf(change, moment),
  };
}

const isWithinMonths = (from: string | null, today: string): boolean =>
  from !== null && from >= today && from <= addDays(today, aheadMonths * 31);

function draftOf(change: Change, moment: Moment): HintDraft {
  const given = givenWords(moment.profile.member?.givenName);
  const more = dollars(change.rise);
  return {
    title: {
      en: `Go through the new premium with ${given.en}: ${more} more a month`,
      es: `Repase con ${given.es} la nueva prima: ${more} más al mes`,
      zh: `和${given.zh}一起看新保费：每月多${more}`,
    },
    reason: reasonFor(change, given, moment.today),
    sources: change.sources,
    heard: heardOf(moment, ["premium", "leaving"]),
    accept: { en: "Go through it", es: "Repasarla", zh: "一起查看" },
    guide: { title: "A premium that changes", steps: stepsFor(change) },
    does: {
      kind: "promise",
      what: "Call back with the plans that fit what the member said, this plan and others",
      dueOn: addDays(moment.today, 5),
    },
  };
}

function reasonFor({ amounts, rise, from }: Change, given: Words, today: string): Words {
  const day = from === null ? null : dayWords(from, today);
  const when = {
    en: day === null ? "At renewal" : `From ${day.en}`,
    es: day === null ? "Con la renovación" : `Desde el ${day.es}`,
    zh: day === null ? "续保后" : `从${day.zh}起`,
  };
  if (amounts === null) {
    const more = dollars(rise);
    return {
      en: `${when.en} ${given.en} pays ${more} more a month, after any help.`,
      es: `${when.es} ${given.es} paga ${more} más al mes, después de cualquier ayuda.`,
      zh: `${when.zh}，${given.zh}扣除补助后每月多付${more}。`,
    };
  }
  const [now, next] = [dollars(amounts.now), dollars(amounts.next)];
  return {
    en: `${when.en} ${given.en} pays ${next} a month instead of ${now}, after any help.`,
    es: `${when.es} ${given.es} paga ${next} al mes en vez de ${now}, después de cualquier ayuda.`,
    zh: `${when.zh}，${given.zh}扣除补助后每月付${next}，原来是${now}。`,
  };
}

/** The segment's own points, at most two: more is a speech. */
const mostPoints = 2;

function stepsFor({ view }: Change): readonly GuideStep[] {
  const points = (view?.talkingPoints ?? []).slice(0, mostPoints);
  return [
    askFirst,
    ...points.map((say) => ({ title: "If it fits, say", say })),
    ...(view === null || view.avoid === null ? [] : [{ title: view.avoid.en, say: null }]),
    everyWay,
    goodEnd,
  ];
}

const askFirst: GuideStep = {
  title: "Ask what matters to them before you say anything of plans",
  say: {
    en: "Your premium changes. What matters most to you: the monthly cost, your doctors, or your medicines?",
    es: "Su prima cambia. ¿Qué le importa más: el costo mensual, sus médicos o sus medicinas?",
    zh: "您的保费有变化。您最看重什么：每月费用、您的医生，还是您的药？",
  },
};

const everyWay: GuideStep = {
  title: "Name every way on, other insurers too; promise no price",
  say: {
    en: "You can keep this plan, choose another of ours, or look at other plans and Medicaid. I can help with each.",
    es: "Puede quedarse con este plan, elegir otro nuestro o ver otros planes y Medicaid. Le ayudo con cualquiera.",
    zh: "您可以保留这个计划，换我们的另一个计划，或者看看别家的计划和Medicaid。哪一种我都可以帮忙。",
  },
};

const goodEnd: GuideStep = {
  title: "If another cover suits them better, help them land there without a gap",
  say: null,
};
