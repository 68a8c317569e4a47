import type { Words } from "../../contact/words.ts";
import type { CareGap } from "../../profile/care/care-facts.ts";
import { memberSide } from "../audiences.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { givenWords, insideSentence } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import { isOutOfPlace, notOutOfPlace } from "../out-of-place.ts";
import type { Found, Rule } from "../rule.ts";

type OpenStatus = Exclude<CareGap["status"], "closed">;
interface OpenGap extends CareGap {
  readonly status: OpenStatus;
}

const urgency: readonly OpenStatus[] = ["overdue", "dueSoon", "open"];

/** Measures that speak of what the law or decency sets apart; named only where sensitive records are open. */
const sensitive =
  /chlamydia|\bhiv\b|sexual|depress|suicid|alcohol|drug|substance|opioid|tobacco|pregnan|contracept/i;

/** Care that a measure looks for and of which there is no record is offered, once, where it does not disturb. */
export const careGapOpen: Rule = {
  id: "care-gap-open",
  version: 1,
  group: "care",
  standing: "clinical",
  speaksTo: memberSide,
  level: "L1",
  reads: ["careGaps"],
  answers: [],
  answersTopics: [],
  value: { member: 0.6, plan: 0.6 },
  coolDownDays: 60,
  cites: [
    {
      text: "CMS electronic clinical quality measures (eCQM), by the number named; a gap means no record, not no care",
      isChecked: false,
    },
  ],
  conditions: [
    {
      sieve: "suitability",
      fact: "its.mayBeNamed",
      op: "is",
      than: true,
      otherwise: {
        en: "The measure speaks of a sensitive matter, and sensitive records are not open.",
        es: "La medida trata un tema delicado, y los registros delicados no están abiertos.",
        zh: "该指标涉及敏感事项，而敏感记录未开放。",
      },
    },
    {
      sieve: "applicability",
      fact: "its.isBooked",
      op: "is",
      than: false,
      otherwise: {
        en: "A visit for it is already booked.",
        es: "Ya hay una cita para eso.",
        zh: "已经为此预约就诊。",
      },
    },
    notOutOfPlace,
  ],
  find: (moment) =>
    moment.profile.careGaps
      .filter(isOpen)
      .toSorted((left, right) => urgency.indexOf(left.status) - urgency.indexOf(right.status))
      .map((gap) => foundOf(gap, moment)),
};

const isOpen = (gap: CareGap): gap is OpenGap => gap.status !== "closed";

const foundOf = (gap: OpenGap, moment: Moment): Found => ({
  about: gap.source.resource,
  facts: {
    mayBeNamed: { value: moment.open.has("sensitive") || !sensitive.test(gap.measure), source: gap.source },
    isBooked: isBooked(gap, moment),
    isOutOfPlace: {
      value: isOutOfPlace(moment, { reasons: ["appointmentOrRide"], topics: ["appointment"] }),
      source: null,
    },
  },
  draft: () => draftOf(gap, moment),
});

/** A visit to come that shares a telling word with the measure: `Diabetic eye exam`, `Eye exam`. */
function isBooked({ measure }: OpenGap, { profile }: Moment) {
  const words = tellingWords(measure);
  const visit = profile.appointments.find(
    ({ isUpcoming, what }) => isUpcoming && tellingWords(what).some((word) => words.includes(word)),
  );
  return { value: visit !== undefined, source: visit?.source ?? null };
}

const common = new Set([
  "visit",
  "exam",
  "test",
  "care",
  "with",
  "screening",
  "check",
  "control",
  "year",
  "yearly",
]);
const tellingWords = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2 && !common.has(word));

const when = {
  overdue: { en: "it was due before today", es: "debía hacerse antes de hoy", zh: "期限已过" },
  dueSoon: { en: "it is due soon", es: "el plazo está cerca", zh: "期限将近" },
  open: { en: "it is due this period", es: "corresponde a este período", zh: "本期应做" },
} as const satisfies Record<OpenStatus, Words>;

/** A published measure by its number; everything else is the plan's own review. */
const lookedForBy = ({ program }: OpenGap): Words =>
  program?.startsWith("CMS") === true
    ? { en: program, es: program, zh: program }
    : { en: "The plan’s own review", es: "La revisión del plan", zh: "计划的审查" };

function draftOf(gap: OpenGap, { profile }: Moment): HintDraft {
  const care = insideSentence(gap.measure);
  const given = givenWords(profile.member?.givenName);
  const by = lookedForBy(gap);
  return {
    title: {
      en: `Offer ${given.en} help to arrange care: ${care}`,
      es: `Ofrezca a ${given.es} ayuda para concertar: ${care}`,
      zh: `主动帮助${given.zh}安排：${care}`,
    },
    reason: {
      en: `${by.en} looks for it; we have no record of it, and ${when[gap.status].en}.`,
      es: `${by.es} lo busca; no tenemos constancia, y ${when[gap.status].es}.`,
      zh: `${by.zh}要求此项；我们没有记录，${when[gap.status].zh}。`,
    },
    sources: [{ label: gap.program ?? "Care gap", source: gap.source }],
    heard: [],
    accept: { en: "Offer help", es: "Ofrecer ayuda", zh: "提出帮助" },
    guide: { title: "Care we have no record of", steps: [ask(care), arrange, leaveItAlone] },
    does: { kind: "guide" },
  };
}

/** What the plan has no record of may well have been done elsewhere: it is asked, and never held against anybody. */
const ask = (care: string): GuideStep => ({
  title: "Ask whether it was done elsewhere",
  say: {
    en: `We have no record of this: ${care}. Have you had it somewhere we would not see?`,
    es: `No tenemos constancia de esto: ${care}. ¿Se lo hicieron en algún lugar que no veríamos?`,
    zh: `我们没有这一项的记录：${care}。您是否在我们看不到的地方做过？`,
  },
});

const arrange: GuideStep = {
  title: "If not, offer to find a place and a time together",
  say: {
    en: "If you like, I can help you find a place and a time.",
    es: "Si quiere, le ayudo a encontrar un lugar y una hora.",
    zh: "如果您愿意，我可以帮您找地方和时间。",
  },
};

const leaveItAlone: GuideStep = {
  title:
    "If they had it, note where and when; if they do not want it, say thank you. Whether they need it, their doctor says",
  say: null,
};
