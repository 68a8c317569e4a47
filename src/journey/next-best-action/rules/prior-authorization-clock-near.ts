import type { Words } from "../../contact/words.ts";
import { dayAt } from "../../profile/calendar-day.ts";
import type { Authorization } from "../../profile/profile.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import type { Doing } from "../doing.ts";
import { dayWords, givenWords, howLongWords, insideSentence } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** Inside this the caller hears of it before their own question is answered. */
const pressingHours = 24;
/** Inside this the clock is worth a line that nobody asked for. */
const nearHours = 72;
/** Longer past its clock than this, the record is more likely stale than the plan so late. */
const staleHours = -30 * 24;

interface Pending {
  readonly authorization: Authorization;
  readonly dueAt: Date;
  readonly hoursLeft: number;
}

/** A prior authorization whose clock runs out soon, or has, is spoken of before the member has to ask. */
export const priorAuthorizationClockNear: Rule = {
  id: "prior-authorization-clock-near",
  version: 2,
  group: "authorizations",
  standing: "obligation",
  speaksTo: memberSide,
  level: "L1",
  reads: ["authorizations"],
  answers: ["priorAuthorizationStatus"],
  answersTopics: ["priorAuthorization"],
  value: { member: 0.8, plan: 0.6 },
  coolDownDays: 1,
  cites: [
    { text: "42 CFR 422.568(b)(1) and 422.572(a), 438.210(d), as amended by CMS-0057-F", isChecked: false },
  ],
  conditions: [
    {
      sieve: "suitability",
      fact: "its.hoursLeft",
      op: "atLeast",
      than: staleHours,
      otherwise: {
        en: "A request is on record as open long after its clock: check it before speaking of it.",
        es: "Hay una solicitud abierta mucho después de su plazo: verifíquela antes de mencionarla.",
        zh: "有一项申请早已超过时限却仍未结：先核对再提。",
      },
    },
    {
      sieve: "applicability",
      fact: "its.isDue",
      op: "is",
      than: true,
      otherwise: {
        en: "The next decision on a prior authorization is not due within 72 hours.",
        es: "La próxima decisión sobre una autorización previa no vence en las próximas 72 horas.",
        zh: "下一项事先授权的决定72小时内尚未到期。",
      },
    },
  ],
  find: (moment) =>
    moment.profile.authorizations
      .flatMap((each) => pendingOf(each, moment.now))
      .toSorted((left, right) => left.hoursLeft - right.hoursLeft)
      .map((pending) => foundOf(pending, moment)),
};

function pendingOf(authorization: Authorization, now: Date): readonly Pending[] {
  const { decisionDueAt } = authorization;
  if (decisionDueAt === null) return [];
  const dueAt = new Date(decisionDueAt);
  return [{ authorization, dueAt, hoursLeft: (dueAt.getTime() - now.getTime()) / 3_600_000 }];
}

function foundOf(pending: Pending, moment: Moment): Found {
  const { authorization, hoursLeft } = pending;
  const { source } = authorization;
  const isAsked = moment.matters.has("priorAuthorizationStatus") || moment.heard.has("priorAuthorization");
  return {
    about: source.resource,
    facts: {
      hoursLeft: { value: hoursLeft, source },
      isDue: { value: isAsked || hoursLeft <= nearHours, source },
    },
    isPressing: hoursLeft <= pressingHours,
    draft: () => draftOf(pending, moment),
  };
}

type State = "overdue" | "waitsForPapers" | "inReview";

function stateOf({ authorization, hoursLeft }: Pending): State {
  if (hoursLeft < 0) return "overdue";
  return authorization.status === "missingDocument" ? "waitsForPapers" : "inReview";
}

interface Wording {
  readonly given: Words;
  readonly service: string;
  readonly due: Words;
  /** As the subject's beginning: when it was asked for, where that is on record. */
  readonly asked: Words;
  readonly left: Words;
  readonly papers: string;
}

function draftOf(pending: Pending, moment: Moment): HintDraft {
  const { authorization } = pending;
  const wording = wordingOf(pending, moment);
  const state = stateOf(pending);
  return {
    title: titles[state](wording),
    reason: reasons[state](wording),
    sources: [{ label: "Prior authorization", source: authorization.source }],
    heard: heardOf(moment, ["priorAuthorization"]),
    accept:
      state === "overdue"
        ? { en: "Escalate it", es: "Escalarlo", zh: "上报" }
        : { en: "Tell them", es: "Informar", zh: "告知" },
    guide: { title: "A prior authorization on the clock", steps: steps[state](wording) },
    does: doingOf(pending, state, moment),
  };
}

function wordingOf({ authorization, dueAt, hoursLeft }: Pending, { profile, today }: Moment): Wording {
  const { requestedOn } = authorization;
  const on = requestedOn === null ? null : dayWords(requestedOn, today);
  return {
    given: givenWords(profile.member?.givenName),
    service: insideSentence(authorization.service),
    due: dayWords(dayAt(dueAt), today),
    asked: {
      en: on === null ? "" : ` asked for on ${on.en}`,
      es: on === null ? "" : `, solicitada el ${on.es},`,
      zh: on === null ? "" : `（${on.zh}提出）`,
    },
    left: howLongWords(hoursLeft),
    papers: insideSentence(authorization.missing ?? "papers"),
  };
}

/** What is late goes to those who decide it, at once; what is not late needs words only. */
const doingOf = ({ authorization }: Pending, state: State, { now }: Moment): Doing =>
  state === "overdue"
    ? {
        kind: "task",
        queue: "authorizations",
        what: `Prior authorization ${authorization.authorizationId} is past its decision time.`,
        dueAt: now.toISOString(),
      }
    : { kind: "guide" };

type Write = (wording: Wording) => Words;

const titles = {
  overdue: ({ service }) => ({
    en: `Say that the decision on the ${service} is overdue, and escalate it`,
    es: `Diga que la decisión está vencida (${service}) y escálela`,
    zh: `说明该项决定已逾期（${service}），并上报`,
  }),
  waitsForPapers: ({ service, given }) => ({
    en: `Tell ${given.en} what the request for the ${service} still waits for`,
    es: `Diga a ${given.es} qué falta en la solicitud (${service})`,
    zh: `告诉${given.zh}申请还缺什么（${service}）`,
  }),
  inReview: ({ service, given, due }) => ({
    en: `Tell ${given.en} that the decision on the ${service} is due by ${due.en}`,
    es: `Diga a ${given.es} que la decisión (${service}) debe darse a más tardar el ${due.es}`,
    zh: `告诉${given.zh}最迟${due.zh}会有决定（${service}）`,
  }),
} as const satisfies Record<State, Write>;

const reasons = {
  overdue: ({ service, asked, due }) => ({
    en: `The prior authorization for the ${service}${asked.en} was due by ${due.en} and has no decision on record.`,
    es: `La autorización previa (${service})${asked.es} debía decidirse a más tardar el ${due.es} y no tiene decisión registrada.`,
    zh: `该事先授权（${service}）${asked.zh}应在${due.zh}前作出决定，但没有决定的记录。`,
  }),
  waitsForPapers: ({ service, asked, papers, left }) => ({
    en: `The prior authorization for the ${service}${asked.en} waits for ${papers}, and its clock runs out in ${left.en}.`,
    es: `La autorización previa (${service})${asked.es} espera documentos (${papers}) y su plazo vence en ${left.es}.`,
    zh: `该事先授权（${service}）${asked.zh}还在等资料（${papers}），时限还剩${left.zh}。`,
  }),
  inReview: ({ service, asked, left }) => ({
    en: `The prior authorization for the ${service}${asked.en} is in review, and its clock runs out in ${left.en}.`,
    es: `La autorización previa (${service})${asked.es} está en revisión y su plazo vence en ${left.es}.`,
    zh: `该事先授权（${service}）${asked.zh}正在审核，时限还剩${left.zh}。`,
  }),
} as const satisfies Record<State, Write>;

const callBack: GuideStep = {
  title: "Say how they will hear",
  say: {
    en: "You and your doctor will hear from us in writing as soon as it is decided.",
    es: "Usted y su médico recibirán nuestra respuesta por escrito en cuanto se decida.",
    zh: "一有决定，我们会书面通知您和您的医生。",
  },
};

const steps = {
  overdue: ({ service, due }) => [
    {
      title: "Say it plainly",
      say: {
        en: `A decision on your ${service} was due by ${due.en}, and I do not see one. I am passing this on right now.`,
        es: `La decisión sobre su solicitud debía darse a más tardar el ${due.es} y no veo ninguna. La paso ahora mismo al equipo responsable.`,
        zh: `您的申请应在${due.zh}前有决定，但我没有看到。我现在就转给负责的团队。`,
      },
    },
    { title: "The authorization team has the task; note who took it", say: null },
    callBack,
  ],
  waitsForPapers: ({ service, papers }) => [
    {
      title: "Say what is missing",
      say: {
        en: `Your request for the ${service} waits for this from your doctor: ${papers}.`,
        es: "Su solicitud está a la espera de un documento de su médico.",
        zh: "您的申请还在等您医生的一份资料。",
      },
    },
    { title: "Offer to call the provider’s office together", say: null },
    callBack,
  ],
  inReview: ({ service, due }) => [
    {
      title: "Say where it stands",
      say: {
        en: `Your request for the ${service} is in review. The plan has to decide by ${due.en}.`,
        es: `Su solicitud está en revisión. El plan debe decidir a más tardar el ${due.es}.`,
        zh: `您的申请正在审核中。计划最迟须在${due.zh}前作出决定。`,
      },
    },
    { title: "Promise no outcome; check that their phone number is right", say: null },
    callBack,
  ],
} as const satisfies Record<State, (wording: Wording) => readonly GuideStep[]>;
