import type { SlotReader } from "./slot-reader.ts";

/** Region codes as ISO 3166 has them; those without a name in the runtime's own tables fall away. */
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
const namesByLanguage = new Map<string, readonly { readonly name: string; readonly english: string }[]>();

function countries(language: string) {
  const known = namesByLanguage.get(language);
  if (known) return known;
  const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const own = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  const all = letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code) => {
      const [name, englishName] = [own.of(code), english.of(code)];
      return name !== undefined && englishName !== undefined ? [{ name, english: englishName }] : [];
    })
    .toSorted((left, right) => right.name.length - left.name.length);
  namesByLanguage.set(language, all);
  return all;
}

/** `AMAZON.Country`: a country by its name in the bot's language; the value is its English name. */
export const readCountry: SlotReader = (text, { language }) => {
  const words = ` ${text.toLowerCase().replace(/[.,!?]/g, " ")} `;
  const found = countries(language).find(({ name }) =>
    language === "zh" ? words.includes(name) : words.includes(` ${name.toLowerCase()} `),
  );
  return found ? { originalValue: found.name, interpretedValue: found.english } : null;
};
