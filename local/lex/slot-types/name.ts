import type { Language, SlotReader } from "./slot-reader.ts";

/** What people say before their name. */
const introductions: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:my (?:first |last |full )?name(?: is|'s)|name is|this is|i'm|i am|call me|it's|it is|under)\s+(.+)/i,
  es: /(?:me llamo|mi (?:nombre|apellido) es|soy|habla)\s+(.+)/i,
  zh: /(?:我(?:的名字)?(?:叫|是)|我姓|名字是)\s*(.+)/,
};
const asWord = /^[\p{L}][\p{L}'’.-]*$/u;

/** Words that answer a question for a name but are none. */
const noNames = new Set(
  "yes no ok okay yeah help what who why how wait stop cancel agent the a an my is and not sure please thanks thank you i sí si no gracias ayuda".split(
    " ",
  ),
);

/** The name in an answer: its words in order, none of them a word of talk. */
function nameWords(text: string, { language, asked }: { language: Language; asked: boolean }): string[] {
  const introduced = introductions[language].exec(text)?.[1];
  if (introduced === undefined && !asked) return [];
  const words = (introduced ?? text)
    .replace(/[,;!?。，]|\.$/g, " ")
    .trim()
    .split(/\s+/);
  const name: string[] = [];
  for (const word of words) {
    if (!asWord.test(word) || noNames.has(word.toLowerCase()) || name.length === 4) break;
    name.push(word);
  }
  return name;
}

/** `AMAZON.FirstName`: the first of several names, without those after it. */
export const readFirstName: SlotReader = (text, reading) => {
  const [first] = nameWords(text, reading);
  return first === undefined ? null : { originalValue: first, interpretedValue: first };
};

/** `AMAZON.LastName`: the last of several names; alone it is the whole answer. */
export const readLastName: SlotReader = (text, reading) => {
  const last = nameWords(text, reading).at(-1);
  return last === undefined ? null : { originalValue: last, interpretedValue: last };
};
