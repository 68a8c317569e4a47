import type { Language } from "#journey/contact/attributes.ts";
import { authorizationNumbers } from "#journey/intake/said-numbers/number-form.ts";
import { dayAt } from "#journey/profile/calendar-day.ts";
import { dayIn } from "../topics/in-language.ts";
import type { InLanguage } from "../topics/in-language.ts";
import type { AuthorizationFinding } from "./find-authorizations.ts";
import { spellNumber } from "./spell-number.ts";

type Kind = AuthorizationFinding["kind"];
type Known = Extract<AuthorizationFinding, { readonly clockHours: number | null }>;

/** In the order in which the figures are said. */
const kinds = [
  "approved",
  "partlyApproved",
  "denied",
  "inReview",
  "missingDocument",
  "several",
  "notFound",
] as const satisfies readonly Kind[];

/** How one language speaks of a provider's requests. */
interface AuthorizationPhrases {
  readonly counts: Readonly<Record<Kind, (count: number) => string>>;
  readonly figures: (total: number, counts: string) => string;
  readonly comma: string;
  readonly authorization: (number: string, service: string | null) => string;
  readonly standings: Readonly<Record<Exclude<Kind, "missingDocument">, string>>;
  readonly missingDocument: (papers: string | null) => string;
  /** The legal clock and the day it ends. */
  readonly due: (clock: string | null, on: string) => string;
  readonly overdue: (on: string) => string;
  /** The clocks of the law, by their hours. */
  readonly clocks: ReadonlyMap<number, string>;
  readonly rule: string;
}

const phrases: InLanguage<AuthorizationPhrases> = {
  "en-US": {
    counts: {
      approved: (count) => `${count} approved`,
      partlyApproved: (count) => `${count} approved in part`,
      denied: (count) => `${count} denied`,
      inReview: (count) => `${count} in review`,
      missingDocument: (count) => `${count} waiting for papers from you`,
      several: (count) => `${count} on record in more than one year`,
      notFound: (count) => `${count} not found under your tax ID`,
    },
    figures: (total, counts) => `Of ${total} ${total === 1 ? "authorization" : "authorizations"}: ${counts}.`,
    comma: ", ",
    authorization: (number, service) => `Authorization ${number}${service === null ? "" : `, ${service}`}: `,
    standings: {
      approved: "approved.",
      partlyApproved: "approved in part. A person can tell you which part.",
      denied: "denied. You can appeal for the patient; a person can explain how.",
      inReview: "in review.",
      several: "more than one year has that number. Please say the year before it.",
      notFound: "not found under your tax ID.",
    },
    missingDocument: (papers) => `waiting for papers from you${papers === null ? "" : `: ${papers}`}.`,
    due: (clock, on) =>
      clock === null
        ? ` The decision is due by ${on}.`
        : ` By law we have ${clock}: the decision is due by ${on}.`,
    overdue: (on) => ` The decision was due on ${on}; a person can look into the delay.`,
    clocks: new Map([
      [360, "15 days"],
      [168, "7 days"],
      [72, "72 hours"],
      [24, "24 hours"],
    ]),
    rule: "A reference number has five or six digits, with or without the year before them.",
  },
  "es-US": {
    counts: {
      approved: (count) => (count === 1 ? "1 aprobada" : `${count} aprobadas`),
      partlyApproved: (count) => (count === 1 ? "1 aprobada en parte" : `${count} aprobadas en parte`),
      denied: (count) => (count === 1 ? "1 negada" : `${count} negadas`),
      inReview: (count) => `${count} en revisión`,
      missingDocument: (count) =>
        count === 1 ? "1 en espera de sus documentos" : `${count} en espera de sus documentos`,
      several: (count) => `${count} con registro en más de un año`,
      notFound: (count) =>
        count === 1 ? "1 no figura con su número fiscal" : `${count} no figuran con su número fiscal`,
    },
    figures: (total, counts) => `De ${total} ${total === 1 ? "autorización" : "autorizaciones"}: ${counts}.`,
    comma: ", ",
    authorization: (number, service) => `Autorización ${number}${service === null ? "" : `, ${service}`}: `,
    standings: {
      approved: "aprobada.",
      partlyApproved: "aprobada en parte. Una persona le puede decir qué parte.",
      denied: "negada. Puede apelar por el paciente; una persona le explica cómo.",
      inReview: "en revisión.",
      several: "hay más de un año con ese número. Diga el año antes, por favor.",
      notFound: "no figura con su número fiscal.",
    },
    missingDocument: (papers) => `en espera de sus documentos${papers === null ? "" : `: ${papers}`}.`,
    due: (clock, on) =>
      clock === null
        ? ` La decisión debe llegar a más tardar el ${on}.`
        : ` Por ley tenemos ${clock}: la decisión debe llegar a más tardar el ${on}.`,
    overdue: (on) => ` La decisión debía llegar el ${on}; una persona puede averiguar el retraso.`,
    clocks: new Map([
      [360, "15 días"],
      [168, "7 días"],
      [72, "72 horas"],
      [24, "24 horas"],
    ]),
    rule: "Un número de referencia tiene cinco o seis dígitos, con o sin el año delante.",
  },
  "zh-CN": {
    counts: {
      approved: (count) => `${count}个已批准`,
      partlyApproved: (count) => `${count}个部分批准`,
      denied: (count) => `${count}个被拒`,
      inReview: (count) => `${count}个在审查中`,
      missingDocument: (count) => `${count}个在等您的文件`,
      several: (count) => `${count}个不止一个年份`,
      notFound: (count) => `${count}个在您的税号下没有找到`,
    },
    figures: (total, counts) => `${total}个授权中：${counts}。`,
    comma: "，",
    authorization: (number, service) => `授权${number}${service === null ? "" : `（${service}）`}：`,
    standings: {
      approved: "已批准。",
      partlyApproved: "部分批准，客服人员可以告诉您是哪一部分。",
      denied: "被拒。您可以代患者申诉，客服人员可以告诉您怎么做。",
      inReview: "正在审查中。",
      several: "不止一个年份有这个号码，请在前面加上年份。",
      notFound: "在您的税号下没有找到。",
    },
    missingDocument: (papers) => `在等您的文件${papers === null ? "" : `：${papers}`}。`,
    due: (clock, on) => (clock === null ? `最迟${on}会有决定。` : `依法须在${clock}内决定，最迟${on}。`),
    overdue: (on) => `本应在${on}前决定，客服人员可以查明为什么延误。`,
    clocks: new Map([
      [360, "15天"],
      [168, "7天"],
      [72, "72小时"],
      [24, "24小时"],
    ]),
    rule: "编号是五位或六位数字，前面可以加年份。",
  },
};

interface AuthorizationListWords {
  readonly figures: (findings: readonly AuthorizationFinding[]) => string;
  readonly tell: (finding: AuthorizationFinding, now: Date) => string;
  readonly outcome: (finding: AuthorizationFinding, now: Date) => string;
  readonly rule: string;
}

export const authorizationListWords: InLanguage<AuthorizationListWords> = {
  "en-US": wordsIn("en-US"),
  "es-US": wordsIn("es-US"),
  "zh-CN": wordsIn("zh-CN"),
};

function wordsIn(language: Language): AuthorizationListWords {
  const { counts, figures, comma, authorization, rule } = phrases[language];
  return {
    figures: (findings) => {
      const parts = kinds.flatMap((kind) => {
        const count = findings.filter((each) => each.kind === kind).length;
        return count === 0 ? [] : [counts[kind](count)];
      });
      return figures(findings.length, parts.join(comma));
    },
    tell: (finding, now) => {
      const service = "authorization" in finding ? finding.authorization.service.slice(0, longest) : null;
      return (
        authorization(spellNumber(authorizationNumbers, finding.said), service) +
        outcomeIn(language, finding, now)
      );
    },
    outcome: (finding, now) => begun(outcomeIn(language, finding, now)),
    rule,
  };
}

/** Records may say more than fits into a sentence that is heard. */
const longest = 120;

function outcomeIn(language: Language, finding: AuthorizationFinding, now: Date): string {
  const { standings, missingDocument } = phrases[language];
  if (finding.kind !== "missingDocument") {
    return standings[finding.kind] + ("clockHours" in finding ? dueIn(language, finding, now) : "");
  }
  return (
    missingDocument(finding.authorization.missing?.slice(0, longest) ?? null) + dueIn(language, finding, now)
  );
}

/** Once the clock has run out, that is what counts. */
function dueIn(language: Language, { authorization, clockHours }: Known, now: Date): string {
  if (authorization.decisionDueAt === null) return "";
  const { due, overdue, clocks } = phrases[language];
  const dueAt = new Date(authorization.decisionDueAt);
  const on = dayIn[language](dayAt(dueAt), dayAt(now));
  return dueAt < now ? overdue(on) : due(clocks.get(clockHours ?? 0) ?? null, on);
}

const begun = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
