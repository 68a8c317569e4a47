import type { Words } from "../../contact/words.ts";
import { addDays, daysBetween } from "../../profile/calendar-day.ts";
import type { CoveragePeriod } from "../../profile/coverage/coverage-period.ts";
import type { ClaimLine } from "../../profile/profile.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import type { Doing } from "../doing.ts";
import { dayWords, givenWords, insideSentence, sameWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** X12 reason codes: another insurer may have to pay first (22), or the claim belongs with another one (109). */
const otherInsurerCodes: ReadonlySet<string> = new Set(["22", "109"]);
/** An older denial than this is not brought up unasked. */
const freshDays = 180;
/** The work of a week: the other insurer is asked too. */
const workDays = 7;

/** Where two insurers may owe, the other one is asked for and written down, so that the claim can be looked at again. */
export const coordinationOfBenefits: Rule = {
  id: "coordination-of-benefits",
  version: 2,
  group: "coverage",
  standing: "service",
  speaksTo: memberSide,
  level: "L1",
  reads: ["plan", "claims"],
  answers: [],
  answersTopics: ["otherInsurance"],
  value: { member: 0.8, plan: 0.8 },
  coolDownDays: 30,
  // Asking for the other insurer is what gets the claim paid, and cover that is there already is no change of plan.
  outranks: ["denied-claim-explained", "better-cover-elsewhere"],
  cites: [
    {
      text: "42 CFR 411.170: an employer of 20 or more may not make its plan pay after Medicare for those who work",
      isChecked: true,
    },
    { text: "42 CFR 422.108: what a Medicare Advantage plan pays after other insurers", isChecked: false },
  ],
  conditions: [
    {
      sieve: "suitability",
      fact: "its.isFreshOrAsked",
      op: "is",
      than: true,
      otherwise: {
        en: "The claim that waits for another insurer is more than 180 days old, and the caller did not speak of one.",
        es: "El reclamo que espera a otro seguro tiene más de 180 días y la persona no habló de otro seguro.",
        zh: "涉及另一家保险的理赔已超过180天，而且对方没有提到其他保险。",
      },
    },
  ],
  find: (moment) => [...inClaims(moment), ...inCoverages(moment), ...inWords(moment)],
};

const isAsked = ({ heard }: Moment): boolean => heard.has("otherInsurance");

const inClaims = (moment: Moment): readonly Found[] =>
  moment.profile.claims.recent
    .filter(({ denial }) => denial !== null && otherInsurerCodes.has(denial.code))
    .map((claim) => ({
      about: claim.source.resource,
      facts: {
        isFreshOrAsked: {
          value:
            isAsked(moment) ||
            (claim.serviceDate !== null && daysBetween(claim.serviceDate, moment.today) <= freshDays),
          source: claim.source,
        },
      },
      answersCaller:
        isAsked(moment) ||
        moment.matters.has("claimStatus") ||
        moment.heard.has("bill") ||
        moment.heard.has("claimDenied"),
      draft: () => ofClaim(claim, moment),
    }));

/** Two plans in force of which nobody wrote down who pays first. */
function inCoverages(moment: Moment): readonly Found[] {
  const inForce = moment.profile.coverageHistory.filter(({ status }) => status === "active");
  const [one, other] = inForce.toSorted((left, right) => (left.name < right.name ? -1 : 1));
  if (one === undefined || other === undefined || inForce.some(({ order }) => order !== null)) return [];
  return [
    {
      about: `${one.source.resource} ${other.source.resource}`,
      facts: { isFreshOrAsked: { value: true, source: one.source } },
      answersCaller: isAsked(moment),
      draft: () => ofCoverages(one, other, moment),
    },
  ];
}

const inWords = (moment: Moment): readonly Found[] =>
  isAsked(moment)
    ? [
        {
          about: "other-insurance",
          facts: { isFreshOrAsked: { value: true, source: null } },
          answersCaller: true,
          draft: () => ofWords(moment),
        },
      ]
    : [];

const common = (moment: Moment): Pick<HintDraft, "accept" | "guide" | "heard"> => ({
  accept: { en: "Ask for the other plan", es: "Preguntar por el otro seguro", zh: "询问另一份保险" },
  guide: { title: "Another insurer", steps },
  heard: heardOf(moment, ["otherInsurance"]),
});

function ofClaim(claim: ClaimLine, moment: Moment): HintDraft {
  const service = insideSentence(claim.service);
  const on = claim.serviceDate === null ? noDay : onDay(dayWords(claim.serviceDate, moment.today));
  return {
    ...common(moment),
    title: {
      en: `Ask which other insurance there is, so that the ${service} can be looked at again`,
      es: `Pregunte qué otro seguro hay, para que se revise de nuevo (${service})`,
      zh: `询问还有哪家保险，以便重新审核（${service}）`,
    },
    reason: {
      en: `The ${service}${on.en} was denied because another insurer may have to pay (CARC ${claim.denial?.code ?? ""}).`,
      es: `El servicio${on.es} (${service}) se denegó porque quizá deba pagar otro seguro (CARC ${claim.denial?.code ?? ""}).`,
      zh: `该服务${on.zh}（${service}）被拒，因为可能应由另一家保险支付（CARC ${claim.denial?.code ?? ""}）。`,
    },
    sources: [{ label: "Denied claim", source: claim.source }],
    does: task(
      "claims",
      `Write down the other insurance named on this contact, then look again at claim ${claim.claimId}`,
      moment,
    ),
  };
}

const noDay: Words = sameWords("");
const onDay = (day: Words): Words => ({ en: ` on ${day.en}`, es: ` del ${day.es}`, zh: `（${day.zh}）` });

function ofCoverages(one: CoveragePeriod, other: CoveragePeriod, moment: Moment): HintDraft {
  const given = givenWords(moment.profile.member?.givenName);
  return {
    ...common(moment),
    title: {
      en: `Find out which of ${given.en}’s two plans pays first`,
      es: `Averigüe cuál de los dos planes de ${given.es} paga primero`,
      zh: `弄清${given.zh}的两份保险哪一份先付`,
    },
    reason: {
      en: `${one.name} and ${other.name} are both in force, and the record does not say which pays first.`,
      es: `${one.name} y ${other.name} están vigentes, y el registro no dice cuál paga primero.`,
      zh: `${one.name}和${other.name}都有效，记录中没有写哪一份先付。`,
    },
    sources: [
      { label: "Plan", source: one.source },
      { label: "Other plan", source: other.source },
    ],
    does: task("enrolment", `Settle which of two coverages pays first: ${one.name}, ${other.name}`, moment),
  };
}

function ofWords(moment: Moment): HintDraft {
  const given = givenWords(moment.profile.member?.givenName);
  const plan = moment.profile.plan;
  return {
    ...common(moment),
    title: {
      en: `Write down the other insurance that ${given.en} has`,
      es: `Anote el otro seguro que tiene ${given.es}`,
      zh: `记下${given.zh}的另一份保险`,
    },
    reason: {
      en: "The caller spoke of another insurance, and only one is on record.",
      es: "La persona habló de otro seguro, y solo consta uno.",
      zh: "对方提到另一份保险，而记录中只有一份。",
    },
    sources: plan === null ? [] : [{ label: "Plan on record", source: plan.source }],
    does: task("enrolment", "Write down the other insurance that was named on this contact", moment),
  };
}

const task = (queue: "claims" | "enrolment", what: string, { today }: Moment): Doing => ({
  kind: "task",
  queue,
  what,
  dueAt: `${addDays(today, workDays)}T17:00:00.000Z`,
});

const steps: readonly GuideStep[] = [
  {
    title: "Say why you ask",
    say: {
      en: "Some people have more than one plan. Then one of them pays first. We need to know which.",
      es: "Hay personas con más de un plan. Entonces uno paga primero. Necesitamos saber cuál.",
      zh: "有些人不止有一份保险，其中一份要先付。我们需要知道是哪一份。",
    },
  },
  {
    title: "Ask for the insurer, the number on the card, since when, and through whose work",
    say: {
      en: "Who is your other plan with, and what number is on the card? Is it through a job, yours or your family’s?",
      es: "¿Con quién es su otro seguro y qué número tiene la tarjeta? ¿Es por un trabajo, suyo o de su familia?",
      zh: "另一份保险是哪家的？卡上的号码是多少？是通过您或家人的工作得到的吗？",
    },
  },
  {
    title: "Say what comes next; do not say who pays, or how much",
    say: {
      en: "We will sort out with them who pays first, and write to you. You can tell your doctor about both plans.",
      es: "Aclararemos con ellos quién paga primero y le escribiremos. Puede dar los dos planes a su médico.",
      zh: "我们会和对方弄清谁先付，并写信给您。您可以把两份保险都告诉医生。",
    },
  },
];
