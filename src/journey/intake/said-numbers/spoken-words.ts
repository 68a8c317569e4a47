/** The number words of a language that puts gaps between its words. */
export interface SpokenWords {
  readonly values: ReadonlyMap<string, number>;
  /** What multiplies the number before it. */
  readonly factors: ReadonlyMap<string, number>;
  /** Stands inside a number where it joins two parts of it; everywhere else it stands between two numbers. */
  readonly link: string;
  /** After which parts the link may stand: a multiple of this. */
  readonly linksAfter: number;
  /** "double four" */
  readonly repeats: ReadonlyMap<string, number>;
}

const counted = (words: string, from: number, step = 1): readonly (readonly [string, number])[] =>
  words.split(" ").map((word, index) => [word, from + index * step] as const);

const english: SpokenWords = {
  values: new Map([
    ...counted("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen", 0),
    ...counted("fifteen sixteen seventeen eighteen nineteen", 15),
    ...counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
    ["oh", 0],
    ["o", 0],
  ]),
  factors: new Map([
    ["hundred", 100],
    ["thousand", 1_000],
  ]),
  link: "and",
  linksAfter: 100,
  repeats: new Map([
    ["double", 2],
    ["triple", 3],
  ]),
};

/** Without accents: that is how they are looked up. */
const spanish: SpokenWords = {
  values: new Map([
    ...counted("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince", 0),
    ...counted("dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres", 16),
    ...counted("veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve", 24),
    ...counted("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10),
    ...counted("cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos", 100, 100),
    ...counted("ochocientos novecientos", 800, 100),
    ["ciento", 100],
  ]),
  factors: new Map([["mil", 1_000]]),
  link: "y",
  linksAfter: 10,
  repeats: new Map([
    ["doble", 2],
    ["triple", 3],
  ]),
};

export const spokenWords = { "en-US": english, "es-US": spanish } as const;
