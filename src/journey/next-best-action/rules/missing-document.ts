import type { Words } from "../../contact/words.ts";
import { addDays, daysBetween } from "../../profile/calendar-day.ts";
import { byText } from "../../profile/in-order.ts";
import type { Authorization, ClaimLine } from "../../profile/profile.ts";
import type { Source } from "../../profile/source.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { dayWords, givenWords, insideSentence } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** Past its day for longer than this, a request for papers is more likely forgotten than open. */
const staleDays = 60;
/** A claim that waits longer than this is nothing to bring up unasked. */
const freshDays = 120;
/** X12 reason codes that say the plan waits for papers: 226 and 227 asked in vain, 252 asks now. */
const waitingCodes: ReadonlySet<string> = new Set(["226", "227", "252"]);

/** What waits for papers is told with the paper, the day, and who can send it: the clock alone helps nobody. */
export const missingDocument: Rule = {
  id: "missing-document",
  version: 1,
  group: "authorizations",
  standing: "service",
  speaksTo: memberSide,
  level: "L1",
  reads: ["authorizations", "claims"],
  answers: ["priorAuthorizationStatus"],
  answersTopics: ["missingDocument", "priorAuthorization"],
  value: { member: 0.8, plan: 0.6 },
  coolDownDays: 3,
  cites: [
    {
      text: "29 CFR 2560.503-1(f)(2)(iii) and (f)(3): who asks for missing papers gives at least 45 days for them",
      isChecked: false,
    },
  ],
  outranks: ["prior-authorization-clock-near"],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.isStillOpen",
      op: "is",
      than: true,
      otherwise: {
        en: "The papers were due more than 60 days ago: check the record before speaking of them.",
        es: "Los documentos vencieron hace más de 60 días: verifique el registro antes de mencionarlos.",
        zh: "资料的期限已过60天以上：先核对记录再提。",
      },
    },
    {
      sieve: "suitability",
      fact: "its.isFreshOrAsked",
      op: "is",
      than: true,
      otherwise: {
        en: "The claim that waits for papers is more than 120 days old, and the caller did not ask about it.",
        es: "El reclamo que espera documentos tiene más de 120 días y la persona no preguntó por él.",
        zh: "等资料的理赔已超过120天，而且对方没有问到。",
      },
    },
  ],
  find: (moment) =>
    [...inAuthorizations(moment), ...inClaims(moment)]
      .toSorted((left, right) => byText(left.dueOn ?? "9999", right.dueOn ?? "9999"))
      .map((waiting) => foundOf(waiting, moment)),
};

/** Something of the plan's that cannot go on without papers. */
interface Waiting {
  readonly kind: "authorization" | "claim";
  readonly service: string;
  /** As the record names them; null where it does not. */
  readonly papers: Words | null;
  readonly dueOn: string | null;
  /** Day of the service; null for what is still asked for. */
  readonly on: string | null;
  readonly source: Source;
}

const inAuthorizations = ({ profile }: Moment): readonly Waiting[] =>
  profile.authorizations
    .filter(({ status }) => status === "missingDocument")
    .map(({ service, missing, missingDueOn, source }: Authorization) => ({
      kind: "authorization",
      service: insideSentence(service),
      papers: missing === undefined ? null : papersAsNamed(missing),
      dueOn: missingDueOn ?? null,
      on: null,
      source,
    }));

const inClaims = ({ profile }: Moment): readonly Waiting[] =>
  profile.claims.recent
    .filter(({ denial }) => denial !== null && waitingCodes.has(denial.code))
    .map((claim: ClaimLine) => ({
      kind: "claim",
      service: insideSentence(claim.service),
      papers: papersInRemarks(claim),
      dueOn: null,
      on: claim.serviceDate,
      source: claim.source,
    }));

/** Remark codes that name a paper, in our own words. */
const papersByRemark: Readonly<Record<string, Words>> = {
  M127: {
    en: "the medical record of the service",
    es: "el expediente médico del servicio",
    zh: "该服务的病历",
  },
};

const papersInRemarks = ({ remarks = [] }: ClaimLine): Words | null =>
  remarks.flatMap(({ code }) => papersByRemark[code] ?? [])[0] ?? null;

const papersAsNamed = (papers: string): Words => {
  const named = insideSentence(papers);
  return { en: named, es: named, zh: named };
};

function foundOf(waiting: Waiting, moment: Moment): Found {
  const { source, dueOn, on } = waiting;
  const { heard, matters, today } = moment;
  const isAsked =
    heard.has("missingDocument") ||
    (waiting.kind === "claim"
      ? matters.has("claimStatus") || heard.has("claimDenied") || heard.has("bill")
      : matters.has("priorAuthorizationStatus") || heard.has("priorAuthorization"));
  return {
    about: source.resource,
    facts: {
      isStillOpen: { value: dueOn === null || daysBetween(dueOn, today) <= staleDays, source },
      isFreshOrAsked: { value: isAsked || on === null || daysBetween(on, today) <= freshDays, source },
    },
    answersCaller: isAsked,
    draft: () => draftOf(waiting, moment),
  };
}

function draftOf(waiting: Waiting, moment: Moment): HintDraft {
  const { kind, service, source } = waiting;
  const given = givenWords(moment.profile.member?.givenName);
  const due = dueWords(waiting, moment.today);
  const papers = waiting.papers ?? unnamed;
  const what = whatWords[kind];
  return {
    title: {
      en: `Tell ${given.en} which papers the ${service} waits for, and who can send them`,
      es: `Diga a ${given.es} qué documentos faltan (${service}) y quién puede enviarlos`,
      zh: `告诉${given.zh}还缺哪些资料（${service}），以及谁可以寄来`,
    },
    reason: {
      en: `${what.en} for the ${service} cannot be decided without ${papers.en}${due.en}.`,
      es: `${what.es} (${service}) no puede decidirse sin esto: ${papers.es}${due.es}.`,
      zh: `${what.zh}（${service}）缺少以下资料，无法决定：${papers.zh}${due.zh}。`,
    },
    sources: [{ label: kind === "claim" ? "Claim" : "Prior authorization", source }],
    heard: heardOf(moment, ["missingDocument", "priorAuthorization"]),
    accept: { en: "Say what is missing", es: "Decir qué falta", zh: "说明缺什么" },
    guide: { title: "Papers that are missing", steps: stepsOf(papers, due) },
    does: {
      kind: "promise",
      what: `Check whether the papers for the ${service} have come, and tell the member`,
      dueOn: checkOn(waiting, moment.today),
    },
  };
}

/** Looked after on the day itself where there is one to come, else in a week. */
const checkOn = ({ dueOn }: Waiting, today: string): string =>
  dueOn !== null && dueOn > today ? dueOn : addDays(today, 7);

const whatWords = {
  authorization: { en: "The prior authorization", es: "La autorización previa", zh: "这项事先授权" },
  claim: { en: "The claim", es: "El reclamo", zh: "这笔理赔" },
} as const satisfies Record<Waiting["kind"], Words>;

/** Where the record does not name the papers nobody guesses them. */
const unnamed: Words = {
  en: "papers that the record does not name",
  es: "documentos que el registro no nombra",
  zh: "记录中未写明的资料",
};

function dueWords({ dueOn }: Waiting, today: string): Words {
  if (dueOn === null) return { en: "", es: "", zh: "" };
  const day = dayWords(dueOn, today);
  return dueOn < today
    ? {
        en: `; they were due by ${day.en}`,
        es: `; el plazo venció el ${day.es}`,
        zh: `；期限${day.zh}已过`,
      }
    : { en: `, due by ${day.en}`, es: `, con plazo hasta el ${day.es}`, zh: `，期限为${day.zh}` };
}

const stepsOf = (papers: Words, due: Words): readonly GuideStep[] => [
  {
    title: "Say what is missing, and until when",
    say: {
      en: `We still need this: ${papers.en}${due.en}. Without it we cannot decide.`,
      es: `Todavía nos falta esto: ${papers.es}${due.es}. Sin eso no podemos decidir.`,
      zh: `我们还缺这个：${papers.zh}${due.zh}。没有它我们无法决定。`,
    },
  },
  {
    title: "Ask who has it: most often the doctor’s office",
    say: {
      en: "Your doctor’s office can send it to us, or you can. Shall we call them together now?",
      es: "Puede enviarlo el consultorio de su médico, o usted. ¿Los llamamos juntos ahora?",
      zh: "可以由您医生的诊所寄来，也可以由您寄来。我们现在一起打电话给他们好吗？",
    },
  },
  {
    title: "Say what happens next; promise no outcome",
    say: {
      en: "When it is here, we look at it and write to you. I will check that it came.",
      es: "Cuando llegue, lo revisamos y le escribimos. Yo verificaré que haya llegado.",
      zh: "收到后我们会审核并写信给您。我会确认资料是否收到。",
    },
  },
];
