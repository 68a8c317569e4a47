import type { Words } from "../../contact/words.ts";
import { daysBetween } from "../../profile/calendar-day.ts";
import { endOfMonth } from "../../profile/coverage/grace-periods.ts";
import type { CoveragePeriod } from "../../profile/coverage/coverage-period.ts";
import type { Person } from "../../profile/profile.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { givenWords, monthWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** From so long before the birthday on there is something to plan: a marketplace takes the application 60 days ahead. */
const aheadDays = 90;
/** How long after cover ends a marketplace still lets one in. */
const openDays = 60;
/** Who is covered as a child hears in time that this ends at 26, and which doors are open then, and for how long. */
export const dependentTurning26: Rule = {
  id: "dependent-turning-26",
  version: 1,
  group: "coverage",
  standing: "service",
  speaksTo: memberSide,
  level: "L1",
  reads: ["identity", "plan"],
  answers: [],
  answersTopics: ["turning26"],
  value: { member: 0.85, plan: 0.3 },
  coolDownDays: 45,
  cites: [
    {
      text: "42 U.S.C. 300gg-14(a) and 29 CFR 2590.715-2714: cover as a child until the day before the 26th birthday",
      isChecked: true,
    },
    { text: "45 CFR 147.120: the same for insurers", isChecked: false },
    { text: "45 CFR 155.420(c) and (d)(1): 60 days before and after cover is lost", isChecked: false },
    { text: "29 CFR 2590.701-6(a): 30 days to join a plan through work", isChecked: false },
  ],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.isNearOrAsked",
      op: "is",
      than: true,
      otherwise: {
        en: "The 26th birthday is more than 90 days off, and the caller did not ask.",
        es: "Faltan más de 90 días para que cumpla 26 años y la persona no preguntó.",
        zh: "距离26岁生日还有90天以上，而且对方没有问到。",
      },
    },
    {
      sieve: "applicability",
      fact: "its.daysPast",
      op: "atMost",
      than: openDays,
      otherwise: {
        en: "Cover as a child ended more than 60 days ago: the special time to enrol is over.",
        es: "La cobertura como hijo terminó hace más de 60 días: el período especial ya pasó.",
        zh: "作为子女的承保已结束60天以上：特别登记期已过。",
      },
    },
  ],
  find: (moment) => {
    const own = ownCover(moment);
    if (own !== null) return [own];
    const asked = moment.heard.get("turning26");
    return asked === undefined
      ? []
      : [
          {
            about: "turning-26",
            facts: {
              isNearOrAsked: { value: true, source: null },
              daysPast: { value: 0, source: null },
            },
            draft: () => ofSomebody(moment),
          },
        ];
  },
};

/** The member's own cover, where the record says that they have it as somebody's child. */
function ownCover(moment: Moment): Found | null {
  const { member, coverageHistory } = moment.profile;
  const coverage = coverageHistory.find(
    ({ status, relationship }) => status === "active" && relationship === "child",
  );
  const milestone = member?.milestone;
  if (coverage === undefined || member === null || milestone?.turns !== 26) return null;
  const { month } = milestone;
  const daysAhead = daysBetween(moment.today, `${month}-01`);
  return {
    about: `${coverage.source.resource} 26`,
    facts: {
      isNearOrAsked: {
        value: daysAhead <= aheadDays || moment.heard.has("turning26"),
        source: member.source,
      },
      daysPast: { value: daysBetween(endOfMonth(`${month}-01`), moment.today), source: member.source },
    },
    draft: () => ofMember(member, coverage, monthWords(month), moment),
  };
}

const accept: Words = { en: "Plan the dates", es: "Planear las fechas", zh: "安排日期" };

function ofMember(member: Person, coverage: CoveragePeriod, month: Words, moment: Moment): HintDraft {
  const given = givenWords(member.givenName);
  return {
    title: {
      en: `Help ${given.en} plan for the end of cover as a child at 26`,
      es: `Ayude a ${given.es} a prepararse: la cobertura como hijo termina a los 26`,
      zh: `帮助${given.zh}为26岁时子女承保结束做准备`,
    },
    reason: {
      en: `${given.en} is covered as a child, which the law asks for only until the 26th birthday in ${month.en}.`,
      es: `${given.es} tiene cobertura como hijo, que la ley exige solo hasta cumplir 26 años, en ${month.es}.`,
      zh: `${given.zh}是作为子女承保的，法律只要求承保到26岁生日，即${month.zh}。`,
    },
    sources: [
      { label: "Date of birth", source: member.source },
      { label: "Cover as a child", source: coverage.source },
    ],
    heard: heardOf(moment, ["turning26"]),
    accept,
    guide: { title: "Turning 26", steps: [sayTheDay(month), ...doors] },
    does: {
      kind: "message",
      text: {
        en: `Your cover as a child may end in ${month.en}. You can choose a new plan from 60 days before to 60 days after. Call us and we will help you plan.`,
        es: `Su cobertura como hijo puede terminar en ${month.es}. Puede elegir otro plan desde 60 días antes hasta 60 días después. Llámenos y le ayudamos.`,
        zh: `您作为子女的承保可能在${month.zh}结束。从结束前60天到结束后60天，您都可以选新计划。请来电，我们帮您安排。`,
      },
    },
  };
}

const ofSomebody = (moment: Moment): HintDraft => ({
  title: {
    en: "Say what happens to cover at 26, and which doors are open then",
    es: "Diga qué pasa con la cobertura a los 26 y qué opciones hay entonces",
    zh: "说明26岁时承保会怎样，以及届时有哪些选择",
  },
  reason: {
    en: "The caller spoke of turning 26, and the law asks for cover as a child only until then.",
    es: "La persona habló de cumplir 26 años, y la ley exige cobertura como hijo solo hasta entonces.",
    zh: "对方提到满26岁，而法律只要求作为子女承保到那时。",
  },
  sources: [],
  heard: heardOf(moment, ["turning26"]),
  accept,
  guide: { title: "Turning 26", steps: [askForTheDay, ...doors] },
  does: { kind: "guide" },
});

const sayTheDay = (month: Words): GuideStep => ({
  title: "Say the day; the plan’s own terms may give more, so check them",
  say: {
    en: `You are covered as a child until at least the day before your birthday in ${month.en}. I will check whether your plan gives more time.`,
    es: `Tiene cobertura como hijo al menos hasta el día antes de su cumpleaños, en ${month.es}. Verificaré si su plan da más tiempo.`,
    zh: `您作为子女的承保至少到${month.zh}您生日的前一天。我会查一下您的计划是否给更长时间。`,
  },
});

const askForTheDay: GuideStep = {
  title: "Ask when the 26th birthday is, and which plan it is",
  say: {
    en: "When is the 26th birthday? Cover as a child must last until the day before.",
    es: "¿Cuándo cumple 26 años? La cobertura como hijo debe durar hasta el día anterior.",
    zh: "26岁生日是哪一天？作为子女的承保必须持续到前一天。",
  },
};

const doors: readonly GuideStep[] = [
  {
    title: "Name the doors: work, school, the marketplace, Medicaid",
    say: {
      en: "After that there are other ways: a plan from work or school, the marketplace, or Medicaid.",
      es: "Después hay otras opciones: un plan del trabajo o la escuela, el mercado de seguros o Medicaid.",
      zh: "之后还有别的办法：工作单位或学校的保险、保险市场，或者Medicaid。",
    },
  },
  {
    title: "Say how long they are open; recommend none",
    say: {
      en: "At the marketplace you have 60 days before and 60 days after. Plans at work often give only 30 days.",
      es: "En el mercado de seguros tiene 60 días antes y 60 días después. Los planes de trabajo suelen dar solo 30 días.",
      zh: "在保险市场，之前有60天，之后也有60天。工作单位的保险往往只给30天。",
    },
  },
  { title: "If medicine or care goes on, ask what must not be interrupted, and note it", say: null },
];
