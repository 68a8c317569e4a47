import type { Words } from "../../contact/words.ts";
import { addDays, daysBetween } from "../../profile/calendar-day.ts";
import { appealWindow, type AppealWindow } from "../../profile/care/appeal-windows.ts";
import { coverageOn } from "../../profile/coverage/coverage-on.ts";
import type { CoveragePeriod } from "../../profile/coverage/coverage-period.ts";
import { byText } from "../../profile/in-order.ts";
import type { Source } from "../../profile/source.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { dayWords, daysWords, givenWords, insideSentence } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** Inside this the last day is worth a line that nobody asked for: papers for an appeal take their time. */
const nearDays = 14;
/** Inside this it comes before the caller's own question. */
const pressingDays = 3;

/** A denial whose time to appeal runs out is told with its last day, and the appeal is taken there and then. */
export const appealDeadline: Rule = {
  id: "appeal-deadline",
  version: 2,
  group: "appeals",
  standing: "obligation",
  speaksTo: memberSide,
  level: "L1",
  reads: ["claims", "authorizations", "appeals", "plan"],
  answers: ["appealOrGrievance"],
  answersTopics: ["appeal"],
  value: { member: 0.9, plan: 0.4 },
  coolDownDays: 7,
  // Who wants to appeal knows that it was denied.
  outranks: ["denied-claim-explained"],
  cites: [
    {
      text: "42 CFR 422.582(b): in Medicare Advantage 60 days after receipt, presumed 5 days after the notice",
      isChecked: true,
    },
    { text: "42 CFR 438.402(c)(2)(ii): 60 days in Medicaid, from the day on the notice", isChecked: true },
    { text: "42 CFR 438.402(c)(3)(ii): there by word of mouth too", isChecked: false },
    {
      text: "29 CFR 2560.503-1(h)(3)(i): 180 days in group plans, and through 45 CFR 147.136(b)(3)(i) in insurers’",
      isChecked: true,
    },
    { text: "42 CFR 457.1260: CHIP as Medicaid", isChecked: true },
  ],
  conditions: [
    {
      sieve: "eligibility",
      fact: "its.lastDay",
      op: "onRecord",
      otherwise: {
        en: "The last day to appeal is not known: the day of the decision or the kind of plan is not on record.",
        es: "No se sabe el último día para apelar: no consta el día de la decisión o el tipo de plan.",
        zh: "不知道申诉的最后期限：没有决定日期或计划类型的记录。",
      },
    },
    {
      sieve: "applicability",
      fact: "its.daysLeft",
      op: "atLeast",
      than: 0,
      otherwise: {
        en: "The time to appeal has passed; a late appeal needs a good reason.",
        es: "El plazo para apelar ya pasó; una apelación tardía necesita un buen motivo.",
        zh: "申诉期限已过；逾期申诉需要正当理由。",
      },
    },
    {
      sieve: "applicability",
      fact: "its.isNearOrAsked",
      op: "is",
      than: true,
      otherwise: {
        en: "There are more than 14 days left to appeal, and the caller did not speak of an appeal.",
        es: "Quedan más de 14 días para apelar y la persona no habló de apelar.",
        zh: "申诉期限还有14天以上，而且对方没有提到申诉。",
      },
    },
    {
      sieve: "suitability",
      fact: "its.isAppealed",
      op: "is",
      than: false,
      otherwise: {
        en: "An appeal came in after this decision: speak of that one.",
        es: "Después de esta decisión llegó una apelación: hable de esa.",
        zh: "该决定之后已收到一项申诉：请谈那一项。",
      },
    },
  ],
  find: (moment) =>
    [...deniedClaims(moment), ...deniedAuthorizations(moment)]
      .toSorted((left, right) => byText(left.lastDay ?? "9999", right.lastDay ?? "9999"))
      .map((denied) => foundOf(denied, moment)),
};

/** A decision that went against the member. */
interface Denied {
  readonly kind: "claim" | "authorization";
  readonly service: string;
  readonly decidedOn: string | null;
  readonly window: AppealWindow | null;
  /** YYYY-MM-DD; null where the day of the decision or the window is not known. */
  readonly lastDay: string | null;
  readonly source: Source;
  /** Whose line of business names the window. */
  readonly coverage: CoveragePeriod | null;
}

/** What the member owes nothing on is not theirs to appeal. */
const deniedClaims = (moment: Moment): readonly Denied[] =>
  moment.profile.claims.recent
    .filter(({ status }) => status === "deniedMemberOwes")
    .map(({ service, decidedOn, serviceDate, source }) =>
      deniedOf(
        { kind: "claim", service, decidedOn, source },
        coverageAt(serviceDate ?? moment.today, moment),
      ),
    );

const deniedAuthorizations = (moment: Moment): readonly Denied[] =>
  moment.profile.authorizations
    .filter(({ status }) => status === "denied" || status === "partlyApproved")
    .map(({ service, decidedOn, source }) =>
      deniedOf(
        { kind: "authorization", service, decidedOn, source },
        coverageAt(decidedOn ?? moment.today, moment),
      ),
    );

function coverageAt(day: string, { profile }: Moment): CoveragePeriod | null {
  const answer = coverageOn(profile.coverageHistory, day);
  return answer.kind === "covered" ? (answer.by[0] ?? null) : null;
}

interface Decided {
  readonly kind: Denied["kind"];
  readonly service: string;
  readonly decidedOn?: string | undefined;
  readonly source: Source;
}

function deniedOf({ kind, service, decidedOn, source }: Decided, coverage: CoveragePeriod | null): Denied {
  const window = appealWindow(coverage?.line ?? null);
  return {
    kind,
    service: insideSentence(service),
    decidedOn: decidedOn ?? null,
    window,
    lastDay: window === null || decidedOn === undefined ? null : addDays(decidedOn, window.days),
    source,
    coverage,
  };
}

function foundOf(denied: Denied, moment: Moment): Found {
  const { lastDay, decidedOn, source } = denied;
  const { heard, reasonCode, today, profile } = moment;
  const daysLeft = lastDay === null ? null : daysBetween(today, lastDay);
  const isAsked = heard.has("appeal") || reasonCode === "appealOrGrievance";
  const isNear = daysLeft !== null && daysLeft <= nearDays;
  const appeal = profile.appeals.find(
    ({ kind, receivedOn }) =>
      kind === "appeal" && receivedOn !== null && decidedOn !== null && receivedOn >= decidedOn,
  );
  return {
    about: source.resource,
    facts: {
      lastDay: { value: lastDay, source },
      daysLeft: { value: daysLeft, source },
      isNearOrAsked: { value: isNear || isAsked, source },
      isAppealed: { value: appeal !== undefined, source: appeal?.source ?? source },
    },
    isPressing: daysLeft !== null && daysLeft <= pressingDays,
    answersCaller: isAsked,
    draft: () => draftOf(denied, lastDay ?? today, moment),
  };
}

function draftOf(denied: Denied, lastDay: string, moment: Moment): HintDraft {
  const { kind, service, source, coverage, window } = denied;
  const given = givenWords(moment.profile.member?.givenName);
  const last = dayWords(lastDay, moment.today);
  const left = leftWords(daysBetween(moment.today, lastDay));
  const decided = dayWords(denied.decidedOn ?? moment.today, moment.today);
  return {
    title: {
      en: `Tell ${given.en} that an appeal for the ${service} must be in by ${last.en}`,
      es: `Diga a ${given.es} que la apelación (${service}) debe llegar a más tardar el ${last.es}`,
      zh: `告诉${given.zh}申诉最迟须在${last.zh}前提出（${service}）`,
    },
    reason: {
      en: `The ${service} was denied on ${decided.en}, and the time to appeal ${left.en}.`,
      es: `Se denegó el ${decided.es} (${service}), y el plazo para apelar ${left.es}.`,
      zh: `${decided.zh}被拒（${service}），申诉期限${left.zh}。`,
    },
    sources: [
      { label: kind === "claim" ? "Denied claim" : "Denied authorization", source },
      ...(coverage === null ? [] : [{ label: "Kind of plan", source: coverage.source }]),
    ],
    heard: heardOf(moment, ["appeal"]),
    accept: { en: "Offer the appeal", es: "Ofrecer la apelación", zh: "提出协助申诉" },
    guide: {
      title: "An appeal before its last day",
      steps: [
        sayTheRight(last),
        ...(window?.spoken === "counts" ? takeItNow : fillTheForm),
        ...fast(kind),
        whatNext,
      ],
    },
    does: {
      kind: "promise",
      what:
        window?.spoken === "counts"
          ? `File the appeal for the ${service} as the member said it; its last day is ${last.en}`
          : `Send the appeal form for the ${service}; the appeal must be in by ${last.en}`,
      dueOn: byText(lastDay, addDays(moment.today, 1)) < 0 ? lastDay : addDays(moment.today, 1),
    },
  };
}

function leftWords(days: number): Words {
  if (days === 0) return { en: "ends today", es: "termina hoy", zh: "今天截止" };
  const left = daysWords(days);
  return { en: `ends in ${left.en}`, es: `termina en ${left.es}`, zh: `还剩${left.zh}` };
}

const sayTheRight = (last: Words): GuideStep => ({
  title: "Say the right and its last day",
  say: {
    en: `You can ask us to look at this decision again. We must have your appeal by ${last.en}.`,
    es: `Usted puede pedir que revisemos esta decisión. Debemos tener su apelación a más tardar el ${last.es}.`,
    zh: `您可以要求我们重新审查这个决定。我们最迟须在${last.zh}前收到您的申诉。`,
  },
});

const inTheirWords: GuideStep = {
  title: "Write it down in their words, and read it back to them",
  say: null,
};

/** In Medicaid and CHIP what is said on the telephone is the appeal. */
const takeItNow: readonly GuideStep[] = [
  {
    title: "Ask whether they want to appeal now",
    say: {
      en: "Do you want to appeal? You can do it right now. Just tell me why in your own words.",
      es: "¿Quiere apelar? Puede hacerlo ahora mismo. Dígame por qué con sus propias palabras.",
      zh: "您要申诉吗？现在就可以。请用您自己的话告诉我原因。",
    },
  },
  inTheirWords,
];

const fillTheForm: readonly GuideStep[] = [
  {
    title: "Ask whether they want to appeal, and fill in the form together",
    say: {
      en: "Do you want to appeal? I can write it down with you now and send you the form to sign.",
      es: "¿Quiere apelar? Puedo escribirla con usted ahora y enviarle el formulario para firmar.",
      zh: "您要申诉吗？我现在可以和您一起写下来，再把表格寄给您签名。",
    },
  },
  inTheirWords,
];

/** Only for what has not been done yet can waiting do harm. */
const fast = (kind: Denied["kind"]): readonly GuideStep[] =>
  kind === "claim"
    ? []
    : [
        {
          title: "Ask whether waiting could do harm: then a fast appeal is theirs to ask for",
          say: {
            en: "Could waiting harm your health? If so, you can ask for a fast decision.",
            es: "¿Esperar podría dañar su salud? Si es así, puede pedir una decisión rápida.",
            zh: "等待会不会损害您的健康？如果会，您可以要求加急决定。",
          },
        },
      ];

const whatNext: GuideStep = {
  title: "Say what comes next; promise no outcome",
  say: {
    en: "We will write to you when we have it. Somebody new will look at it.",
    es: "Le escribiremos cuando la tengamos. La revisará otra persona.",
    zh: "收到后我们会写信告诉您，并由另外的人来审查。",
  },
};
