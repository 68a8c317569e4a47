import type { Translated } from "../reason-words.ts";
import type { SegmentCode } from "../segments.ts";
import { outreachMessages } from "./outreach-messages.ts";
import type { OutreachSlots } from "./outreach-messages.ts";

export const outreachLanguages = ["en", "es", "zh"] as const;
export type OutreachLanguage = (typeof outreachLanguages)[number];

/** A message as it is sent, whole, in one language. */
export interface OutreachWords {
  readonly text: string;
  readonly subject: string;
  readonly email: string;
}

/** The words for a member of a segment. A sentence whose slot is not on record is left out: a guess is no month. */
export function outreachWords(
  segment: SegmentCode,
  language: OutreachLanguage,
  slots: OutreachSlots,
): OutreachWords {
  const { text, subject, email } = outreachMessages[segment];
  const filled = (sentences: readonly Translated[]): string =>
    sentences
      .map((sentence) => fill(sentence[language], language, slots))
      .filter((sentence) => sentence !== null)
      .join(language === "zh" ? "" : " ");
  return { text: filled(text), subject: subject[language], email: filled(email) };
}

interface OutreachTemplate {
  readonly text: Translated;
  readonly subject: Translated;
  readonly email: Translated;
}

/** The words as whoever approves them reads them: whole, with a place held open for each member's own month. */
export function outreachTemplate(segment: SegmentCode, phone: string): OutreachTemplate {
  const [en, es, zh] = outreachLanguages.map((language) =>
    outreachWords(segment, language, { phone, renewalMonth: "open" }),
  );
  const each = (part: keyof OutreachWords): Translated => ({
    en: en?.[part] ?? "",
    es: es?.[part] ?? "",
    zh: zh?.[part] ?? "",
  });
  return { text: each("text"), subject: each("subject"), email: each("email") };
}

const openMonth = { en: "[month]", es: "[mes]", zh: "[月份]" } as const satisfies Record<
  OutreachLanguage,
  string
>;

const months = {
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  es: [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
  ],
  zh: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
} as const satisfies Record<OutreachLanguage, readonly string[]>;

const slotWords = {
  phone: ({ phone }, _language) => phone,
  renewalMonth: ({ renewalMonth }, language) => {
    if (renewalMonth === "open") return openMonth[language];
    return renewalMonth === null ? null : (months[language][renewalMonth - 1] ?? null);
  },
} as const satisfies Record<
  keyof OutreachSlots,
  (slots: OutreachSlots, language: OutreachLanguage) => string | null
>;

const isSlot = (name: string): name is keyof OutreachSlots => name in slotWords;

function fill(sentence: string, language: OutreachLanguage, slots: OutreachSlots): string | null {
  const parts = sentence.split(/\{(\w+)\}/);
  const filled = parts.map((part, index) =>
    index % 2 === 0 ? part : isSlot(part) ? slotWords[part](slots, language) : null,
  );
  return filled.includes(null) ? null : filled.join("");
}
