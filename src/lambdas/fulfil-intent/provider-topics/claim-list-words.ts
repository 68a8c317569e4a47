import type { Language } from "#journey/contact/attributes.ts";
import { claimNumbers } from "#journey/intake/said-numbers/number-form.ts";
import { dayAt } from "#journey/profile/calendar-day.ts";
import { denialWordsInChinese, denialWordsInSpanish } from "#journey/profile/claims/denial-words.ts";
import type { ClaimLine } from "#journey/profile/profile.ts";
import { dayIn, dollars } from "../topics/in-language.ts";
import type { InLanguage } from "../topics/in-language.ts";
import type { ClaimFinding } from "#journey/intake/practice-board/find-claims.ts";
import { spellNumber } from "./spell-number.ts";

type Kind = ClaimFinding["kind"];
type Decided = Extract<ClaimFinding, { readonly line: ClaimLine }>;

/** In the order in which the figures are said. */
const kinds = [
  "paid",
  "paidInPart",
  "noPayment",
  "denied",
  "inProcess",
  "several",
  "notFound",
] as const satisfies readonly Kind[];

/** How one language speaks of a provider's claims. Kept short: it is heard, not read. */
interface ClaimPhrases {
  readonly counts: Readonly<Record<Kind, (count: number) => string>>;
  readonly together: (amount: string) => string;
  readonly figures: (total: number, counts: string) => string;
  readonly comma: string;
  readonly claim: (number: string, on: string | null) => string;
  readonly paid: (amount: string) => string;
  readonly paidInPart: (amount: string, reason: string) => string;
  readonly noPayment: string;
  readonly denied: (reason: string) => string;
  readonly inProcess: string;
  readonly several: string;
  readonly notFound: string;
  /** Code and plain words; either may be missing on record. */
  readonly reason: (code: string | null, words: string | null) => string;
  readonly share: (amount: string | null) => string;
}

const phrases: InLanguage<ClaimPhrases> = {
  "en-US": {
    counts: {
      paid: (count) => `${count} paid`,
      paidInPart: (count) => `${count} paid in part`,
      noPayment: (count) => `${count} processed without a payment`,
      denied: (count) => `${count} denied`,
      inProcess: (count) => `${count} in process`,
      several: (count) => `${count} on record in more than one year`,
      notFound: (count) => `${count} not found under your tax ID`,
    },
    together: (amount) => ` (${amount})`,
    figures: (total, counts) => `Of ${total} ${total === 1 ? "claim" : "claims"}: ${counts}.`,
    comma: ", ",
    claim: (number, on) => `The claim ending ${number}${on === null ? "" : `, service of ${on}`}: `,
    paid: (amount) => `paid, ${amount}.`,
    paidInPart: (amount, reason) => `paid in part, ${amount}; the rest was denied, ${reason}.`,
    noPayment: "processed without a payment.",
    denied: (reason) => `denied, ${reason}.`,
    inProcess: "still in process.",
    several: "more than one year has that number. Please say the year before it.",
    notFound: "not found under your tax ID.",
    reason: (code, words) =>
      code === null ? "no reason is on record" : `reason code ${code}${words === null ? "" : `: ${words}`}`,
    share: (amount) =>
      amount === null ? " The patient owes nothing for it." : ` The patient owes ${amount}.`,
  },
  "es-US": {
    counts: {
      paid: (count) => (count === 1 ? "1 pagado" : `${count} pagados`),
      paidInPart: (count) => (count === 1 ? "1 pagado en parte" : `${count} pagados en parte`),
      noPayment: (count) => (count === 1 ? "1 procesado sin pago" : `${count} procesados sin pago`),
      denied: (count) => (count === 1 ? "1 denegado" : `${count} denegados`),
      inProcess: (count) => `${count} en proceso`,
      several: (count) => `${count} con registro en más de un año`,
      notFound: (count) =>
        count === 1 ? "1 no figura con su número fiscal" : `${count} no figuran con su número fiscal`,
    },
    together: (amount) => ` (${amount})`,
    figures: (total, counts) => `De ${total} ${total === 1 ? "reclamo" : "reclamos"}: ${counts}.`,
    comma: ", ",
    claim: (number, on) => `El reclamo terminado en ${number}${on === null ? "" : `, servicio del ${on}`}: `,
    paid: (amount) => `pagado, ${amount}.`,
    paidInPart: (amount, reason) => `pagado en parte, ${amount}; el resto fue denegado, ${reason}.`,
    noPayment: "procesado sin pago.",
    denied: (reason) => `denegado, ${reason}.`,
    inProcess: "todavía en proceso.",
    several: "hay más de un año con ese número. Diga el año antes, por favor.",
    notFound: "no figura con su número fiscal.",
    reason: (code, words) =>
      code === null ? "sin razón registrada" : `código de razón ${code}${words === null ? "" : `: ${words}`}`,
    share: (amount) =>
      amount === null ? " El paciente no debe nada por él." : ` El paciente debe ${amount}.`,
  },
  "zh-CN": {
    counts: {
      paid: (count) => `${count}笔已付`,
      paidInPart: (count) => `${count}笔部分付款`,
      noPayment: (count) => `${count}笔已处理但没有付款`,
      denied: (count) => `${count}笔被拒`,
      inProcess: (count) => `${count}笔在处理中`,
      several: (count) => `${count}笔不止一个年份`,
      notFound: (count) => `${count}笔在您的税号下没有找到`,
    },
    together: (amount) => `（共${amount}）`,
    figures: (total, counts) => `${total}笔理赔中：${counts}。`,
    comma: "，",
    claim: (number, on) => `尾号${number}的理赔${on === null ? "" : `（${on}的服务）`}：`,
    paid: (amount) => `已付${amount}。`,
    paidInPart: (amount, reason) => `已付一部分，${amount}；其余被拒，${reason}。`,
    noPayment: "已处理，没有付款。",
    denied: (reason) => `被拒，${reason}。`,
    inProcess: "还在处理中。",
    several: "不止一个年份有这个号码，请在前面加上年份。",
    notFound: "在您的税号下没有找到。",
    reason: (code, words) =>
      code === null ? "没有记录原因" : `原因代码${code}${words === null ? "" : `：${words}`}`,
    share: (amount) => (amount === null ? "患者不需要付费。" : `患者应付${amount}。`),
  },
};

/** Reason codes in plain words; null for one without. The English ones of an unlisted code only name the code. */
const reasonIn: InLanguage<(denial: NonNullable<ClaimLine["denial"]>) => string | null> = {
  "en-US": ({ code, words }) => (denialWordsInSpanish(code) === null ? null : words),
  "es-US": ({ code }) => denialWordsInSpanish(code),
  "zh-CN": ({ code }) => denialWordsInChinese(code),
};

interface ClaimListWords {
  readonly figures: (findings: readonly ClaimFinding[]) => string;
  readonly tell: (finding: ClaimFinding, now: Date) => string;
  readonly outcome: (finding: ClaimFinding, now: Date) => string;
  readonly rule: string;
}

const rules: InLanguage<string> = {
  "en-US": "A claim number has six digits, or the year and six.",
  "es-US": "Un número de reclamo tiene seis dígitos, o el año y seis.",
  "zh-CN": "理赔号是六位数字，或年份加六位。",
};

export const claimListWords: InLanguage<ClaimListWords> = {
  "en-US": wordsIn("en-US"),
  "es-US": wordsIn("es-US"),
  "zh-CN": wordsIn("zh-CN"),
};

function wordsIn(language: Language): ClaimListWords {
  const { claim } = phrases[language];
  const outcome = (finding: ClaimFinding): string =>
    "line" in finding ? decided(finding, language) : phrases[language][finding.kind];
  return {
    figures: (findings) => figuresIn(language, findings),
    tell: (finding, now) => {
      const day = "line" in finding ? finding.line.serviceDate : null;
      const on = day === null ? null : dayIn[language](day, dayAt(now));
      return claim(spellNumber(claimNumbers, finding.said), on) + outcome(finding);
    },
    outcome: (finding) => begun(outcome(finding)),
    rule: rules[language],
  };
}

function figuresIn(language: Language, findings: readonly ClaimFinding[]): string {
  const { counts, figures, together, comma } = phrases[language];
  const parts = kinds.flatMap((kind) => {
    const those = findings.filter((each) => each.kind === kind);
    if (those.length === 0) return [];
    const amounts = those.map((each) => ("paid" in each ? (each.paid ?? 0) : 0));
    const sum = amounts.reduce((total, each) => total + each, 0);
    return [counts[kind](those.length) + (kind === "paid" ? together(dollars(sum)) : "")];
  });
  return figures(findings.length, parts.join(comma));
}

/** No record of a patient's share is not the same as no share: nothing is said of it. */
function decided({ kind, line, paid }: Decided, language: Language): string {
  const words = phrases[language];
  const { memberOwes, denial } = line;
  const amount = dollars(paid ?? 0);
  const reason = words.reason(denial?.code ?? null, denial && reasonIn[language](denial));
  const owes = memberOwes === null ? "" : words.share(memberOwes === 0 ? null : dollars(memberOwes));
  const said: Readonly<Record<Decided["kind"], string>> = {
    paid: words.paid(amount),
    paidInPart: words.paidInPart(amount, reason),
    noPayment: words.noPayment + owes,
    denied: words.denied(reason) + owes,
    inProcess: words.inProcess,
  };
  return said[kind];
}

const begun = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
