/** A name as it is compared: small letters without accents, and nothing but letters and single spaces. */
export const plainName = (name: string): string =>
  name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, " ")
    .trim();

/** Words that say which of several bearers of a name is meant, or that the next word belongs to the name. */
const particles = new Set([
  "jr",
  "sr",
  "ii",
  "iii",
  "iv",
  "de",
  "del",
  "la",
  "las",
  "los",
  "van",
  "von",
  "da",
  "dos",
]);

/** The parts that count of a double or hyphenated name: `Ruiz-Ortega` and `Ruiz de Ortega` both have two. */
export const nameParts = (name: string): readonly string[] =>
  plainName(name)
    .split(" ")
    .filter((part) => part.length > 1 && !particles.has(part));

/** Written together or apart, a name is the same: `Mei Ling`, `Mei-Ling`, `Meiling`. */
export const joinedName = (name: string): string => plainName(name).replaceAll(" ", "");
