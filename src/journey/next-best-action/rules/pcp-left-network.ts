import { daysBetween } from "../../profile/calendar-day.ts";
import type { CareTeamMember } from "../../profile/care/care-facts.ts";
import type { ClaimLine } from "../../profile/profile.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { dayWords, givenWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import { isPrimaryCare } from "../primary-care.ts";
import type { Found, Rule } from "../rule.ts";

/** Older claims say too little about today's network. */
const freshDays = 120;

interface Left {
  readonly doctor: CareTeamMember;
  /** Their newest claim, out of the network. */
  readonly out: ClaimLine & { readonly serviceDate: string };
  /** An earlier one within it. */
  readonly before: ClaimLine;
}

/**
 * The primary care doctor's claims were in the network and no longer are. What the claims say is a sign and no proof, so the
 * directory is asked before anything is said.
 */
export const pcpLeftNetwork: Rule = {
  id: "pcp-left-network",
  version: 1,
  group: "access",
  standing: "service",
  speaksTo: memberSide,
  level: "L1",
  reads: ["careTeam", "claims"],
  answers: ["changePrimaryCare", "findProvider"],
  answersTopics: ["primaryCare"],
  value: { member: 0.8, plan: 0.5 },
  coolDownDays: 30,
  cites: [
    {
      text: "42 U.S.C. 300gg-113: a continuing care patient may keep a provider who left the network, on the same terms, for up to 90 days from the notice",
      isChecked: false,
    },
  ],
  outranks: ["pcp-unassigned", "telehealth-offer"],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.daysSince",
      op: "atMost",
      than: freshDays,
      otherwise: {
        en: "The claim out of network is more than 120 days old: it says little about today.",
        es: "El reclamo fuera de la red tiene más de 120 días: dice poco sobre hoy.",
        zh: "网络外的理赔已超过120天：不足以说明现状。",
      },
    },
  ],
  find: (moment) =>
    moment.profile.careTeam
      .filter((each) => isPrimaryCare(each) && !/older record/.test(each.role))
      .flatMap((doctor) => leftOf(doctor, moment))
      .map((left) => foundOf(left, moment)),
};

function leftOf(doctor: CareTeamMember, { profile }: Moment): readonly Left[] {
  const [newest, ...earlier] = profile.claims.recent.filter(
    (claim): claim is ClaimLine & { readonly serviceDate: string } =>
      claim.serviceDate !== null && claim.network !== undefined && isBy(doctor, claim),
  );
  const before = earlier.find(({ network }) => network === "in");
  return newest?.network === "out" && before !== undefined ? [{ doctor, out: newest, before }] : [];
}

const isBy = ({ name, place }: CareTeamMember, { provider }: ClaimLine): boolean =>
  provider !== null && (provider === name || provider === place);

const foundOf = (left: Left, moment: Moment): Found => ({
  about: `network of ${left.doctor.name}`,
  facts: {
    daysSince: { value: daysBetween(left.out.serviceDate, moment.today), source: left.out.source },
  },
  draft: () => draftOf(left, moment),
});

function draftOf({ doctor, out, before }: Left, moment: Moment): HintDraft {
  const { profile, today } = moment;
  const given = givenWords(profile.member?.givenName);
  const day = dayWords(out.serviceDate, today);
  return {
    title: {
      en: `Check whether ${doctor.name} left the network, and keep ${given.en}’s care going`,
      es: `Verifique si ${doctor.name} dejó la red y que ${given.es} siga con su atención`,
      zh: `核对${doctor.name}是否已离开网络，确保${given.zh}的诊疗不中断`,
    },
    reason: {
      en: `The claim of ${day.en} from ${doctor.name} was out of network; earlier ones were in it.`,
      es: `El reclamo del ${day.es} de ${doctor.name} fue fuera de la red; los anteriores, dentro.`,
      zh: `${doctor.name}在${day.zh}的理赔为网络外；之前的在网络内。`,
    },
    sources: [
      { label: "Claim out of network", source: out.source },
      { label: "Claim in network", source: before.source },
      { label: "Care team", source: doctor.source },
    ],
    heard: heardOf(moment, ["primaryCare"]),
    accept: { en: "Check the network", es: "Verificar la red", zh: "核对网络" },
    guide: { title: "A doctor who left the network", steps: [check, tell(doctor.name), goOn, choose] },
    does: {
      kind: "task",
      queue: "providerRelations",
      what: `Please check the network standing of ${doctor.name}: claims turned from in to out of network.`,
      dueAt: new Date(moment.now.getTime() + 48 * 3_600_000).toISOString(),
    },
  };
}

const check: GuideStep = {
  title: "Ask the directory for today’s network answer before you say anything",
  say: null,
};

const tell = (name: string): GuideStep => ({
  title: "If they left, say so plainly",
  say: {
    en: `By our directory ${name} is no longer in your plan’s network. A visit may cost you more.`,
    es: `Según nuestro directorio, ${name} ya no está en la red de su plan. Una visita puede costarle más.`,
    zh: `按我们的名录，${name}已不在您计划的网络内。就诊费用可能更高。`,
  },
});

/** Whether it applies is not decided on a call. */
const goOn: GuideStep = {
  title:
    "Ask about a serious illness, pregnancy, surgery or hospital stay under way: they may ask to go on for up to 90 days",
  say: {
    en: "Are you in the middle of treatment with them? If so, you may ask us to let you go on for up to 90 days. Shall I pass that on?",
    es: "¿Está en medio de un tratamiento? Si es así, puede pedirnos seguir hasta 90 días. ¿Quiere que lo tramite?",
    zh: "您正在那里接受治疗吗？如果是，您可以申请继续最多90天。要我转达吗？",
  },
};

const choose: GuideStep = {
  title: "Offer to find another doctor in the network",
  say: {
    en: "I can help you find a doctor in the network near you.",
    es: "Puedo ayudarle a encontrar un médico de la red cerca de usted.",
    zh: "我可以帮您在网络内找一位离您近的医生。",
  },
};
