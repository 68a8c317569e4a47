import { spokenFigures, withoutAccents } from "./cardinal.ts";
import type { Language, SlotReader } from "./slot-reader.ts";
import { writeNumbers } from "./spoken-numbers.ts";

interface Words {
  readonly noon: RegExp;
  readonly midnight: RegExp;
  readonly morning: RegExp;
  readonly afternoon: RegExp;
  /** Hour, then minutes, in this order; groups 1 and 2. */
  readonly forms: readonly RegExp[];
  readonly half: RegExp;
  readonly quarter: RegExp;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    noon: /\b(?:noon|midday)\b/,
    midnight: /\bmidnight\b/,
    morning: /\ba\.?\s?m\b|\bin the morning\b|\bmorning\b/,
    afternoon: /\bp\.?\s?m\b|\b(?:afternoon|evening|tonight|at night)\b/,
    forms: [
      /\b(\d{1,2})[:.](\d{2})\b/,
      /\b(\d{1,2}) (\d{2})(?= ?[ap]\.?m|$| in the)/,
      /\b(\d{1,2})(?= ?(?:[ap]\.?\s?m\b|o'?clock|in the|at night))/,
      /\bat (\d{1,2})\b/,
      /^(?:at |around |about )?(\d{1,2})$/,
    ],
    half: /\bhalf past (\d{1,2})/,
    quarter: /\bquarter past (\d{1,2})/,
  },
  es: {
    noon: /\bmediodia\b/,
    midnight: /\bmedianoche\b/,
    morning: /\bde la (?:manana|madrugada)\b|\ba\.?\s?m\b/,
    afternoon: /\bde la (?:tarde|noche)\b|\bp\.?\s?m\b/,
    forms: [
      /\b(\d{1,2})[:.](\d{2})\b/,
      /\blas? (\d{1,2}) y (\d{1,2})\b/,
      /\blas? (\d{1,2})\b/,
      /\b(\d{1,2})(?= ?(?:[ap]\.?\s?m\b|de la|en punto))/,
      /^(\d{1,2})$/,
    ],
    half: /\b(\d{1,2}) y media\b/,
    quarter: /\b(\d{1,2}) y cuarto\b/,
  },
  zh: {
    noon: /中午(?!\s*\d)|正午/,
    midnight: /午夜|半夜(?!\s*\d)/,
    morning: /上午|早上|凌晨|清晨/,
    afternoon: /下午|晚上|傍晚/,
    forms: [/(\d{1,2})[:：](\d{2})/, /(\d{1,2})[点點时](\d{1,2})/, /(\d{1,2})[点點时]/],
    half: /(\d{1,2})[点點]半/,
    quarter: /(\d{1,2})[点點]一刻/,
  },
};

/**
 * `AMAZON.Time` as `HH:MM`. An hour that may be of the morning or the evening is ambiguous and is no value, so that
 * the bot asks again, as Lex does.
 */
export const readTime: SlotReader = (text, { language }) => {
  const said = figures(text, language);
  const form = words[language];
  if (form.midnight.test(said)) return found(text, 0, 0);
  const clock = clockIn(said, form);
  if (!clock) return form.noon.test(said) ? found(text, 12, 0) : null;
  return resolve(text, clock, form.morning.test(said), form.afternoon.test(said));
};

/** Chinese hours may be of two signs: 十一点 is 11点. */
function figures(text: string, language: Language): string {
  if (language === "en") return writeNumbers(text);
  if (language === "es") return withoutAccents(spokenFigures(text, "es"));
  return spokenFigures(
    text
      .replace(/十(?=[一二三四五六七八九])/g, "1")
      .replace(/二十|两十/g, "20")
      .replace(/十/g, "10"),
    "zh",
  );
}

function clockIn(said: string, { forms, half, quarter }: Words): { hour: number; minute: number } | null {
  const halved = half.exec(said);
  if (halved) return { hour: Number(halved[1]), minute: 30 };
  const quartered = quarter.exec(said);
  if (quartered) return { hour: Number(quartered[1]), minute: 15 };
  const match = forms.map((form) => form.exec(said)).find((each) => each !== null);
  return match ? { hour: Number(match[1]), minute: Number(match[2] ?? 0) } : null;
}

function resolve(
  text: string,
  { hour, minute }: { hour: number; minute: number },
  isMorning: boolean,
  isAfternoon: boolean,
) {
  if (hour > 24 || minute > 59) return null;
  if (isAfternoon && hour < 12) return found(text, hour + 12, minute);
  if (isMorning) return found(text, hour === 12 ? 0 : hour, minute);
  const isClear = isAfternoon || hour === 0 || hour > 12 || /\b0\d[:.]\d{2}\b/.test(text);
  return isClear ? found(text, hour % 24, minute) : null;
}

const found = (originalValue: string, hour: number, minute: number) => ({
  originalValue,
  interpretedValue: `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`,
});
