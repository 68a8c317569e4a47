import type { Words } from "../../contact/words.ts";
import { addDays } from "../../profile/calendar-day.ts";
import { appealWindow } from "../../profile/care/appeal-windows.ts";
import { remarkWords } from "../../profile/claims/remark-words.ts";
import { coverageOn } from "../../profile/coverage/coverage-on.ts";
import type { CoveragePeriod } from "../../profile/coverage/coverage-period.ts";
import type { ClaimLine } from "../../profile/profile.ts";
import type { GuideStep } from "../decision.ts";
import { dayWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";

/** The time to appeal a claim, as far as it is on record. */
export interface TimeToAppeal {
  /** YYYY-MM-DD. */
  readonly lastDay: string;
  /** Whose kind of plan names it. */
  readonly coverage: CoveragePeriod;
}

/** Null where the day of the decision or the kind of plan is not on record: then the letter says it. */
export function timeToAppeal(claim: ClaimLine, { profile, today }: Moment): TimeToAppeal | null {
  const answer = coverageOn(profile.coverageHistory, claim.serviceDate ?? today);
  const coverage = answer.kind === "covered" ? answer.by[0] : undefined;
  const window = appealWindow(coverage?.line ?? null);
  return coverage === undefined || window === null || claim.decidedOn === undefined
    ? null
    : { lastDay: addDays(claim.decidedOn, window.days), coverage };
}

/** What the remark codes add, where there are words for them in every language: a remark is never guessed. */
export function remarkSteps({ remarks = [] }: ClaimLine): readonly GuideStep[] {
  const known = remarks.flatMap(({ code }) => {
    const [en, es, zh] = [remarkWords(code), remarkWords(code, "es"), remarkWords(code, "zh")];
    return en === null || es === null || zh === null ? [] : [{ code, words: { en, es, zh } }];
  });
  const [first] = known;
  if (first === undefined) return [];
  return [
    {
      title: `Say what the plan adds (${known.map(({ code }) => code).join(", ")})`,
      say: {
        en: `The plan adds this: ${known.map(({ words }) => words.en).join("; ")}.`,
        es: `El plan agrega esto: ${known.map(({ words }) => words.es).join("; ")}.`,
        zh: `计划还注明：${known.map(({ words }) => words.zh).join("；")}。`,
      },
    },
  ];
}

/** X12 reason codes that a corrected claim or a paper from the provider may undo: there the provider comes first. */
const mendable: ReadonlySet<string> = new Set([
  "4",
  "11",
  "15",
  "16",
  "31",
  "197",
  "198",
  "226",
  "227",
  "252",
]);

/** Three ways on: the provider puts it right, the member appeals, or it is paid. The likeliest first. */
export function waysOnFor(
  claim: ClaimLine & { readonly denial: { readonly code: string } },
  time: TimeToAppeal | null,
  today: string,
): readonly GuideStep[] {
  const appeal = rightToAppeal(time, today);
  return mendable.has(claim.denial.code)
    ? [correctedClaim, appeal, payOverTime]
    : [appeal, correctedClaim, payOverTime];
}

function rightToAppeal(time: TimeToAppeal | null, today: string): GuideStep {
  const title = "Name the right to appeal";
  if (time === null) return { title, say: asTheLetterSays };
  const last = dayWords(time.lastDay, today);
  return time.lastDay < today
    ? {
        title: `${title}: its time has passed, so ask why they could not do it before`,
        say: {
          en: `The time to appeal ended on ${last.en}. If something kept you from it, tell me, and we can ask for more time.`,
          es: `El plazo para apelar terminó el ${last.es}. Si algo se lo impidió, dígame y podemos pedir más tiempo.`,
          zh: `申诉期限已于${last.zh}结束。如果有什么原因耽误了，请告诉我，我们可以申请延长。`,
        },
      }
    : {
        title,
        say: {
          en: `You have the right to ask us to look at this decision again. We must have your appeal by ${last.en}.`,
          es: `Usted tiene derecho a pedirnos que revisemos esta decisión. Debemos tener su apelación a más tardar el ${last.es}.`,
          zh: `您有权要求我们重新审查这个决定。我们最迟须在${last.zh}前收到您的申诉。`,
        },
      };
}

const asTheLetterSays: Words = {
  en: "You have the right to ask us to look at this decision again. Your explanation of benefits says how and until when.",
  es: "Usted tiene derecho a pedirnos que revisemos esta decisión. Su explicación de beneficios dice cómo y hasta cuándo.",
  zh: "您有权要求我们重新审查这个决定。您的福利说明上写有办法和期限。",
};

const correctedClaim: GuideStep = {
  title: "Ask whether the provider can send what was missing, or a corrected claim",
  say: {
    en: "Your provider can also send us a corrected claim or the missing papers. Shall I write to them?",
    es: "Su proveedor también puede enviarnos un reclamo corregido o los documentos que faltan. ¿Quiere que le escriba?",
    zh: "您的医疗机构也可以寄来更正的理赔或缺少的资料。要我写信给他们吗？",
  },
};

const payOverTime: GuideStep = {
  title: "If they will pay, ask the provider for a payment plan; the plan takes no money for it",
  say: null,
};
