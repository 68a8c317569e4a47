import type { Words } from "../../contact/words.ts";
import { addDays, daysBetween } from "../../profile/calendar-day.ts";
import type { SocialAnswer, Visit } from "../../profile/care/care-facts.ts";
import type { Source } from "../../profile/source.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import type { Doing } from "../doing.ts";
import { dayWords, givenWords, insideSentence } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** Nobody arranges a ride for a visit further off than this. */
const aheadDays = 30;

interface Ride {
  /** The visit to be reached; null where the caller only spoke of having no ride. */
  readonly visit: (Visit & { readonly at: string }) | null;
  readonly need: SocialAnswer | null;
  readonly benefit: { readonly words: Words; readonly source: Source } | null;
}

/**
 * Who has a visit ahead and no way to get there is offered the ride that their plan pays for. Visits, needs and benefits
 * that are closed on this contact are empty on its page, so what the caller says of a ride is enough.
 */
export const rideOffer: Rule = {
  id: "ride-offer",
  version: 1,
  group: "access",
  standing: "service",
  speaksTo: memberSide,
  level: "L1",
  reads: ["plan"],
  answers: ["appointmentOrRide"],
  answersTopics: ["ride"],
  value: { member: 0.75, plan: 0.4 },
  coolDownDays: 7,
  cites: [
    {
      text: "https://www.medicaid.gov/medicaid/benefits/assurance-of-transportation/index.html: states assure necessary transportation to and from providers, in the statute since the Consolidated Appropriations Act, 2021, section 209",
      isChecked: true,
    },
    {
      text: "42 CFR 431.53: Medicaid ensures necessary transportation to and from providers",
      isChecked: false,
    },
  ],
  outranks: ["telehealth-offer"],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.isNeeded",
      op: "is",
      than: true,
      otherwise: {
        en: "We have no record of a need for a ride, and the caller did not speak of one.",
        es: "No consta que necesite transporte, y la persona no lo mencionó.",
        zh: "没有需要接送的记录，来电者也没有提到。",
      },
    },
    {
      sieve: "eligibility",
      fact: "its.benefit",
      op: "onRecord",
      otherwise: {
        en: "We have no record that this plan pays for rides.",
        es: "No tenemos constancia de que este plan pague transporte.",
        zh: "没有该计划支付接送费用的记录。",
      },
    },
  ],
  find: (moment) => {
    const ride = rideOf(moment);
    return ride.visit === null && !moment.heard.has("ride") ? [] : [foundOf(ride, moment)];
  },
};

function rideOf({ profile, today }: Moment): Ride {
  const visit = profile.appointments.find(
    (each): each is Visit & { readonly at: string } =>
      each.isUpcoming && each.at !== null && daysBetween(today, each.at.slice(0, 10)) <= aheadDays,
  );
  const need = profile.social?.answers.find(
    ({ topic, answer, isNeed }) => isNeed && isAboutRides(topic, answer),
  );
  return { visit: visit ?? null, need: need ?? null, benefit: benefitOf(profile) };
}

const isAboutRides = (...words: readonly string[]): boolean =>
  words.some((each) => /transport|\bride|way to get to/i.test(each));

/** A benefit of the product by its name, else what Medicaid assures everybody. */
function benefitOf({ benefits, coverageHistory }: Moment["profile"]): Ride["benefit"] {
  const service = benefits?.services.find((each) => isAboutRides(each.service));
  if (benefits && service) {
    return {
      words: { en: service.service, es: service.service, zh: service.service },
      source: benefits.source,
    };
  }
  const medicaid = coverageHistory.find(({ status, line }) => status === "active" && line === "medicaid");
  return medicaid === undefined
    ? null
    : {
        words: {
          en: "rides that Medicaid assures",
          es: "transporte que asegura Medicaid",
          zh: "Medicaid保障的接送",
        },
        source: medicaid.source,
      };
}

const foundOf = (ride: Ride, moment: Moment): Found => ({
  about: ride.visit?.source.resource ?? "ride",
  facts: {
    isNeeded: { value: ride.need !== null || moment.heard.has("ride"), source: ride.need?.source ?? null },
    benefit: { value: ride.benefit?.words.en ?? null, source: ride.benefit?.source ?? null },
  },
  draft: () => draftOf(ride, moment),
});

function draftOf(ride: Ride, moment: Moment): HintDraft {
  const { profile, today } = moment;
  const { visit, need, benefit } = ride;
  const given = givenWords(profile.member?.givenName);
  const day = visit === null ? null : dayWords(visit.at.slice(0, 10), today);
  return {
    title: {
      en: `Offer ${given.en} a ride${day === null ? "" : ` to the visit on ${day.en}`}`,
      es: `Ofrezca transporte a ${given.es}${day === null ? "" : ` para la cita del ${day.es}`}`,
      zh: `主动为${given.zh}安排接送${day === null ? "" : `（${day.zh}就诊）`}`,
    },
    reason: reasonOf(ride, day),
    sources: [
      ...(visit === null ? [] : [{ label: "Visit", source: visit.source }]),
      ...(need === null ? [] : [{ label: need.topic, source: need.source }]),
      ...(benefit === null ? [] : [{ label: "Benefit", source: benefit.source }]),
    ],
    heard: heardOf(moment, ["ride"]),
    accept: { en: "Offer the ride", es: "Ofrecer transporte", zh: "提出接送" },
    guide: { title: "A ride to the visit", steps: [offer(day), details, confirm] },
    does: doingOf(visit, today),
  };
}

function reasonOf({ visit, need, benefit }: Ride, day: Words | null): Words {
  const what = visit === null || day === null ? null : { name: insideSentence(visit.what), day };
  const why =
    need === null
      ? { en: "The caller has no ride", es: "La persona no tiene transporte", zh: "来电者没有交通工具" }
      : {
          en: `“${need.topic}: ${need.answer}” is on record`,
          es: `Consta «${need.topic}: ${need.answer}»`,
          zh: `记录中有“${need.topic}：${need.answer}”`,
        };
  const to = {
    en: what === null ? "" : `, a visit (${what.name}) is on ${what.day.en}`,
    es: what === null ? "" : `, hay una cita (${what.name}) el ${what.day.es}`,
    zh: what === null ? "" : `，${what.day.zh}有就诊（${what.name}）`,
  };
  const pays = benefit?.words ?? { en: "", es: "", zh: "" };
  return {
    en: `${why.en}${to.en}, and the plan has this: ${pays.en}.`,
    es: `${why.es}${to.es}, y el plan tiene esto: ${pays.es}.`,
    zh: `${why.zh}${to.zh}，计划中有：${pays.zh}。`,
  };
}

/** Whether the ride was booked is looked at the day before the visit, while there is still another way. */
const doingOf = (visit: Ride["visit"], today: string): Doing => {
  if (visit === null) return { kind: "guide" };
  const dayBefore = addDays(visit.at.slice(0, 10), -1);
  return {
    kind: "promise",
    what: `See that a ride to the visit of ${visit.at.slice(0, 10)} is booked`,
    dueOn: dayBefore < today ? today : dayBefore,
  };
};

const offer = (day: Words | null): GuideStep => ({
  title: "Ask how they get there, then offer the ride",
  say: {
    en: `Do you have a way to get to your visit${day === null ? "" : ` on ${day.en}`}? If not, I can ask for a ride for you.`,
    es: `¿Tiene cómo llegar a su cita${day === null ? "" : ` del ${day.es}`}? Si no, puedo pedirle transporte.`,
    zh: `您${day === null ? "" : `${day.zh}`}去就诊有交通工具吗？如果没有，我可以为您申请接送。`,
  },
});

const details: GuideStep = {
  title: "Take down pick-up address, time, who comes along, wheelchair or other needs",
  say: {
    en: "Where should they pick you up? Does anybody come with you? Do you use a wheelchair or need other help?",
    es: "¿Dónde le recogen? ¿Le acompaña alguien? ¿Usa silla de ruedas o necesita otra ayuda?",
    zh: "在哪里接您？有人陪同吗？您是否使用轮椅或需要其他帮助？",
  },
};

const confirm: GuideStep = {
  title: "Say who will confirm it; promise no ride before it is booked",
  say: {
    en: "You will hear from the ride service when it is booked. If you hear nothing, please call us.",
    es: "El servicio de transporte le avisará cuando esté reservado. Si no le avisan, llámenos.",
    zh: "预订好后接送服务会通知您。如果没有消息，请给我们打电话。",
  },
};
