import { chineseLastWords } from "./chinese-last-words.ts";
import { chineseMishaps } from "./chinese-mishaps.ts";
import { chineseSigns } from "./chinese-signs.ts";
import { chineseTriage } from "./chinese-triage.ts";
import { chineseVeiledDanger } from "./chinese-veiled-danger.ts";
import { chineseVeiledDespair } from "./chinese-veiled-despair.ts";
import { englishLastWords } from "./english-last-words.ts";
import { englishMishaps } from "./english-mishaps.ts";
import { englishSigns } from "./english-signs.ts";
import { englishTriage } from "./english-triage.ts";
import { englishVeiledDanger } from "./english-veiled-danger.ts";
import { englishVeiledDespair } from "./english-veiled-despair.ts";
import { openSignBook, signsSaid } from "./match-sign.ts";
import type { SignBook } from "./match-sign.ts";
import { normaliseWords } from "./normalise-words.ts";
import { calmChinese, calmEnglish, calmSpanish } from "./not-urgent.ts";
import type { Calm } from "./not-urgent.ts";
import type { Sign, UrgentKind } from "./sign.ts";
import { spanishLastWords } from "./spanish-last-words.ts";
import { spanishMishaps } from "./spanish-mishaps.ts";
import { spanishSigns } from "./spanish-signs.ts";
import { spanishTriage } from "./spanish-triage.ts";
import { spanishVeiledDanger } from "./spanish-veiled-danger.ts";
import { spanishVeiledDespair } from "./spanish-veiled-despair.ts";

/** What somebody may be in danger of. `code` names the sign, e.g. `chestPain`; it is a guess from words, no diagnosis. */
export interface Urgent {
  readonly kind: UrgentKind;
  readonly code: string;
}

interface Tongue {
  readonly write: SignBook["write"];
  readonly book: SignBook;
  /** They are told among paperwork more often than not, so it takes nothing from them. */
  readonly veiled: ReadonlySet<Sign>;
  readonly calm: Calm;
}

const tongue = (
  write: Tongue["write"],
  calm: Calm,
  signs: readonly Sign[],
  ...veiled: readonly (readonly Sign[])[]
): Tongue => ({
  write,
  book: openSignBook([...signs, ...veiled.flat()], write),
  veiled: new Set(veiled.flat()),
  calm: {
    paperwork: calm.paperwork.map((phrase) => asSpoken(phrase, write)),
    over: calm.over.map((phrase) => asSpoken(phrase, write)),
    happening: calm.happening.map((phrase) => asSpoken(phrase, write)),
    sayings: calm.sayings.map((phrase) => asSpoken(phrase, write)),
  },
});

/** A phrase as it stands among words: they begin with it, or are it where it ends with a full stop. */
function asSpoken(phrase: string, write: Tongue["write"]): string {
  if (write === "chinese") return phrase;
  return ` ${phrase.endsWith(".") ? `${phrase.slice(0, -1)} ` : phrase}`;
}

const tongues: readonly Tongue[] = [
  tongue(
    "spaced",
    calmEnglish,
    englishSigns,
    englishVeiledDanger,
    englishTriage,
    englishMishaps,
    englishVeiledDespair,
    englishLastWords,
  ),
  tongue(
    "spaced",
    calmSpanish,
    spanishSigns,
    spanishVeiledDanger,
    spanishTriage,
    spanishMishaps,
    spanishVeiledDespair,
    spanishLastWords,
  ),
  tongue(
    "chinese",
    calmChinese,
    chineseSigns,
    chineseVeiledDanger,
    chineseTriage,
    chineseMishaps,
    chineseVeiledDespair,
    chineseLastWords,
  ),
];

/**
 * Words that may mean danger to life, in any of the three languages whatever the contact is held in: people in need fall
 * back on their own. Missing one may cost a life and a false alarm a minute of a nurse's time, so in doubt it is urgent.
 * Self-harm comes first: it wants other words.
 */
export function findUrgent(text: string): Urgent | null {
  const normal = withoutSayings(normaliseWords(text));
  const heard = tongues.flatMap((each) => listen(each, normal));
  if (heard.length === 0) return null;
  // A word that two languages share is heard in both, so what any of them knows to be calm is calm.
  const { paperwork, over, happening } = momentsOf(normal);
  const found = heard.filter(({ kind, veiled }) => {
    if (happening) return true;
    // Who thinks of dying speaks of the past, too.
    return veiled ? !(over && kind === "redFlag") : !(paperwork || over);
  });
  const first = found.find(({ kind }) => kind === "selfHarm") ?? found[0];
  return first ? { kind: first.kind, code: first.code } : null;
}

/** Do the words speak of paperwork, of what is over, or in a saying, and of nothing that is happening now? */
export function soundsCalm(text: string): boolean {
  const normal = normaliseWords(text);
  const plain = withoutSayings(normal);
  if (plain !== normal) return true;
  const { paperwork, over, happening } = momentsOf(plain);
  return (paperwork || over) && !happening;
}

const han = /\p{Script=Han}/u;

interface Heard extends Urgent {
  readonly veiled: boolean;
}

function listen({ write, book, veiled }: Tongue, normal: string): readonly Heard[] {
  if (write === "chinese" && !han.test(normal)) return [];
  return signsSaid(book, normal).map((each) => ({
    kind: each.kind,
    code: each.code,
    veiled: veiled.has(each),
  }));
}

type Moment = Readonly<Record<"paperwork" | "over" | "happening", boolean>>;

/** When the words are about, in whatever language they say so. */
function momentsOf(normal: string): Moment {
  const moments = tongues.map(({ calm }) => momentOf(calm, normal));
  return {
    paperwork: moments.some(({ paperwork }) => paperwork),
    over: moments.some(({ over }) => over),
    happening: moments.some(({ happening }) => happening),
  };
}

/** What is over takes its own "now" with it. */
function momentOf({ paperwork, over, happening }: Calm, normal: string): Moment {
  const rest = without(over, normal);
  const says = (phrases: readonly string[], words: string): boolean =>
    phrases.some((phrase) => ` ${words} `.includes(phrase));
  return { paperwork: says(paperwork, normal), over: rest !== normal, happening: says(happening, rest) };
}

const withoutSayings = (normal: string): string =>
  tongues.reduce((words, { calm }) => without(calm.sayings, words), normal);

/** The words less some phrases. */
const without = (phrases: readonly string[], words: string): string =>
  phrases
    .reduce((left, phrase) => (left.includes(phrase) ? left.replaceAll(phrase, " ") : left), ` ${words} `)
    .trim();
