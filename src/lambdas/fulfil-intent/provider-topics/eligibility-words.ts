import { dayAt } from "#journey/profile/calendar-day.ts";
import type { Plan } from "#journey/profile/profile.ts";
import type { Language } from "#journey/contact/attributes.ts";
import { dayIn } from "../topics/in-language.ts";
import type { InLanguage } from "../topics/in-language.ts";

/** How one language says whether a patient is covered. Days come in words, null where none is on record. */
interface EligibilityPhrases {
  readonly active: (plan: string, since: string | null, until: string | null) => string;
  readonly ended: (plan: string, until: string | null) => string;
  readonly future: (plan: string, since: string | null) => string;
  readonly none: string;
  /** Another insurer may have to pay first. */
  readonly second: (plan: string) => string;
  readonly noMember: string;
  readonly enough: string;
}

const phrases: InLanguage<EligibilityPhrases> = {
  "en-US": {
    active: (plan, since, until) =>
      `Yes, the patient is covered today by ${plan}${since === null ? "" : `, since ${since}`}${until === null ? "" : `, until ${until}`}.`,
    ended: (plan, until) => `No. The patient's plan, ${plan}, ended${until === null ? "" : ` on ${until}`}.`,
    future: (plan, since) =>
      `Not yet. The patient's plan, ${plan}, begins${since === null ? " later" : ` on ${since}`}.`,
    none: "We have no record of coverage for the patient.",
    second: (plan) => ` A second plan is on record too: ${plan}.`,
    noMember: "I find no member with that member ID and birth date. Please check both and ask again.",
    enough: "I still find no member with that. A person can look further with you.",
  },
  "es-US": {
    active: (plan, since, until) =>
      `Sí, el paciente tiene cobertura hoy con ${plan}${since === null ? "" : `, desde el ${since}`}${until === null ? "" : `, hasta el ${until}`}.`,
    ended: (plan, until) =>
      `No. El plan del paciente, ${plan}, terminó${until === null ? "" : ` el ${until}`}.`,
    future: (plan, since) =>
      `Todavía no. El plan del paciente, ${plan}, empieza${since === null ? " más adelante" : ` el ${since}`}.`,
    none: "No tenemos registro de cobertura del paciente.",
    second: (plan) => ` También hay un segundo plan registrado: ${plan}.`,
    noMember:
      "No encuentro a ningún miembro con ese número y esa fecha de nacimiento. Revise los dos y pregunte otra vez.",
    enough: "Sigo sin encontrar a ningún miembro con esos datos. Una persona puede buscar con usted.",
  },
  "zh-CN": {
    active: (plan, since, until) =>
      `是的，患者今天有承保，计划是 ${plan}${since === null ? "" : `，从${since}开始`}${until === null ? "" : `，到${until}结束`}。`,
    ended: (plan, until) => `没有。患者的计划 ${plan} 已${until === null ? "" : `于${until}`}结束。`,
    future: (plan, since) => `还没有。患者的计划 ${plan} ${since === null ? "尚未" : `从${since}`}开始。`,
    none: "我们没有这位患者的承保记录。",
    second: (plan) => `另外还登记有第二个计划：${plan}。`,
    noMember: "没有找到会员号和出生日期都相符的会员。请核对后再问一次。",
    enough: "还是没有找到相符的会员。客服人员可以帮您进一步查询。",
  },
};

export interface EligibilityWords {
  readonly standing: (plans: readonly Plan[], now: Date) => string;
  readonly noMember: string;
  readonly enough: string;
}

export const eligibilityWords: InLanguage<EligibilityWords> = {
  "en-US": wordsIn("en-US"),
  "es-US": wordsIn("es-US"),
  "zh-CN": wordsIn("zh-CN"),
};

function wordsIn(language: Language): EligibilityWords {
  const { active, ended, future, none, second, noMember, enough } = phrases[language];
  const tell: Readonly<
    Record<Plan["status"], (plan: Plan, day: (each: string | null) => string | null) => string>
  > = {
    active: ({ name, since, until }, day) => active(name, day(since), day(until)),
    ended: ({ name, until }, day) => ended(name, day(until)),
    future: ({ name, since }, day) => future(name, day(since)),
  };
  return {
    standing: ([first, ...others], now) => {
      if (!first) return none;
      const day = (each: string | null) => (each === null ? null : dayIn[language](each, dayAt(now)));
      const another =
        first.status === "active" ? others.find(({ status }) => status === "active") : undefined;
      return tell[first.status](first, day) + (another ? second(another.name) : "");
    },
    noMember,
    enough,
  };
}
