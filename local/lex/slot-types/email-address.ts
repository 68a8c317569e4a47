import type { Language, SlotReader } from "./slot-reader.ts";

const spoken: Readonly<Record<Language, readonly [RegExp, RegExp]>> = {
  en: [/\s+at\s+/i, /\s+dot\s+/gi],
  es: [/\s+arroba\s+/i, /\s+punto\s+/gi],
  zh: [/\s*(?:艾特|小老鼠)\s*/, /\s*点\s*/g],
};
const address = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/;

/** `AMAZON.EmailAddress`: written, or said as "rosa at example dot com". */
export const readEmailAddress: SlotReader = (text, { language }) => {
  const written = address.exec(text);
  if (written) return { originalValue: written[0], interpretedValue: written[0].toLowerCase() };
  const [at, dot] = spoken[language];
  if (!at.test(text)) return null;
  const said = address.exec(text.replace(at, "@").replace(dot, "."));
  return said ? { originalValue: text, interpretedValue: said[0].toLowerCase() } : null;
};
