import { dayAt, dayInSpanish, dayInWords } from "../../profile/calendar-day.ts";
import type { Authorization } from "../../profile/profile.ts";
import type { GuideStep } from "../decision.ts";
import { inHowLong, insideSentence } from "../in-words.ts";
import { hold, nothing, type Consideration, type Draft, type Moment, type Rule } from "../rule.ts";

/** Inside this the clock is an obligation, and outranks what is merely useful. */
const obligationHours = 48;
/** Inside this it is worth a line. */
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
  answers: ["priorAuthorizationStatus"],
  consider: (moment) => {
    const pending = moment.profile.authorizations.flatMap((each) => pendingOf(each, moment.now));
    const [next] = pending
      .filter(({ hoursLeft }) => hoursLeft >= staleHours)
      .toSorted((left, right) => left.hoursLeft - right.hoursLeft);
    if (next !== undefined) return consider(next, moment);
    return pending.length > 0
      ? hold("A request is on record as open long after its clock: check it before speaking of it.")
      : nothing;
  },
};

function pendingOf(authorization: Authorization, now: Date): readonly Pending[] {
  const { decisionDueAt } = authorization;
  if (decisionDueAt === null) return [];
  const dueAt = new Date(decisionDueAt);
  return [{ authorization, dueAt, hoursLeft: (dueAt.getTime() - now.getTime()) / 3_600_000 }];
}

function consider(pending: Pending, moment: Moment): Consideration {
  const isAsked = moment.matters.has("priorAuthorizationStatus");
  if (pending.hoursLeft > nearHours && !isAsked) {
    return hold(`The next decision on a prior authorization is not due for ${inHowLong(pending.hoursLeft)}.`);
  }
  return {
    kind: "offer",
    standing: pending.hoursLeft <= obligationHours ? "obligation" : "service",
    value: 0.7,
    draft: draftOf(pending, moment),
  };
}

type State = "overdue" | "waitsForPapers" | "inReview";

function stateOf({ authorization, hoursLeft }: Pending): State {
  if (hoursLeft < 0) return "overdue";
  return authorization.status === "missingDocument" ? "waitsForPapers" : "inReview";
}

interface Wording {
  readonly given: string;
  readonly service: string;
  readonly due: { readonly en: string; readonly es: string };
  readonly papers: string;
}

function draftOf(pending: Pending, { profile, today }: Moment): Draft {
  const { authorization, dueAt } = pending;
  const wording: Wording = {
    given: profile.member?.givenName ?? "the member",
    service: insideSentence(authorization.service),
    due: { en: dayInWords(dayAt(dueAt), today), es: dayInSpanish(dayAt(dueAt), today) },
    papers: insideSentence(authorization.missing ?? "papers"),
  };
  const state = stateOf(pending);
  return {
    title: titles[state](wording),
    reason: reasonOf(pending, state, wording, today),
    sources: [{ label: "Prior authorization", source: authorization.source }],
    accept: state === "overdue" ? "Escalate it" : "Tell them",
    guide: { title: "A prior authorization on the clock", steps: steps[state](wording) },
  };
}

const callBack: GuideStep = {
  title: "Say how they will hear",
  say: {
    en: "You and your doctor will hear from us in writing as soon as it is decided.",
    es: "Usted y su médico recibirán nuestra respuesta por escrito en cuanto se decida.",
  },
};

const titles = {
  overdue: ({ service }) => `Say that the decision on the ${service} is overdue, and escalate it`,
  waitsForPapers: ({ service, given }) => `Tell ${given} what the request for the ${service} still waits for`,
  inReview: ({ service, given, due }) =>
    `Tell ${given} that the decision on the ${service} is due by ${due.en}`,
} as const satisfies Record<State, (wording: Wording) => string>;

function reasonOf(
  { authorization, hoursLeft }: Pending,
  state: State,
  { service, due, papers }: Wording,
  today: string,
): string {
  const asked =
    authorization.requestedOn === null ? "" : ` asked for on ${dayInWords(authorization.requestedOn, today)}`;
  const subject = `The prior authorization for the ${service}${asked}`;
  if (state === "overdue") return `${subject} was due by ${due.en} and has no decision on record.`;
  const wait = state === "waitsForPapers" ? `waits for ${papers}` : "is in review";
  return `${subject} ${wait}, and its clock runs out in ${inHowLong(hoursLeft)}.`;
}

const steps = {
  overdue: ({ service, due }) => [
    {
      title: "Say it plainly",
      say: {
        en: `A decision on your ${service} was due by ${due.en}, and I do not see one. I am passing this on right now.`,
        es: `La decisión sobre su solicitud debía darse a más tardar el ${due.es} y no veo ninguna. La paso ahora mismo al equipo responsable.`,
      },
    },
    { title: "Escalate to the authorization team, and note who took it", say: null },
    callBack,
  ],
  waitsForPapers: ({ service, papers }) => [
    {
      title: "Say what is missing",
      say: {
        en: `Your request for the ${service} waits for this from your doctor: ${papers}.`,
        es: "Su solicitud está a la espera de un documento de su médico.",
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
      },
    },
    { title: "Promise no outcome; check that their phone number is right", say: null },
    callBack,
  ],
} as const satisfies Record<State, (wording: Wording) => readonly GuideStep[]>;
