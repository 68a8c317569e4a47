import { chineseSigns } from "./chinese-signs.ts";
import { chineseVeiledDanger } from "./chinese-veiled-danger.ts";
import { chineseVeiledDespair } from "./chinese-veiled-despair.ts";
import { englishSigns } from "./english-signs.ts";
import { englishVeiledDanger } from "./english-veiled-danger.ts";
import { englishVeiledDespair } from "./english-veiled-despair.ts";
import { matchesSign, saidWords } from "./match-sign.ts";
import { normaliseWords } from "./normalise-words.ts";
import { calmChinese, calmEnglish, calmSpanish } from "./not-urgent.ts";
import type { Calm } from "./not-urgent.ts";
import type { Sign, UrgentKind } from "./sign.ts";
import { spanishSigns } from "./spanish-signs.ts";
import { spanishVeiledDanger } from "./spanish-veiled-danger.ts";
import { spanishVeiledDespair } from "./spanish-veiled-despair.ts";

/** What somebody may be in danger of. `code` names the sign, e.g. `chestPain`; it is a guess from words, no diagnosis. */
export interface Urgent {
  readonly kind: UrgentKind;
  readonly code: string;
}

interface Tongue {
  readonly write: "spaced" | "chinese";
  readonly signs: readonly Sign[];
  /** They are told among paperwork more often than not, so it takes nothing from them. */
  readonly veiled: readonly Sign[];
  readonly calm: Calm;
}

const tongues: readonly Tongue[] = [
  {
    write: "spaced",
    signs: englishSigns,
    veiled: [...englishVeiledDanger, ...englishVeiledDespair],
    calm: calmEnglish,
  },
  {
    write: "spaced",
    signs: spanishSigns,
    veiled: [...spanishVeiledDanger, ...spanishVeiledDespair],
    calm: calmSpanish,
  },
  {
    write: "chinese",
    signs: chineseSigns,
    veiled: [...chineseVeiledDanger, ...chineseVeiledDespair],
    calm: calmChinese,
  },
];

/**
 * Words that may mean danger to life, in any of the three languages whatever the contact is held in: people in need fall
 * back on their own. Missing one may cost a life and a false alarm a minute of a nurse's time, so in doubt it is urgent.
 * Self-harm comes first: it wants other words.
 */
export function findUrgent(text: string): Urgent | null {
  const normal = withoutSayings(normaliseWords(text));
  const heard = tongues.map((tongue) => listen(tongue, normal));
  // A word that two languages share is heard in both; what one of them knows to be calm is calm.
  const calm = new Set(heard.flatMap((each) => each.calm.map(({ code }) => code)));
  const found = heard.flatMap((each) => each.urgent).filter(({ code }) => !calm.has(code));
  return found.find(({ kind }) => kind === "selfHarm") ?? found[0] ?? null;
}

/** Do the words speak of paperwork, of what is over, or in a saying, and of nothing that is happening now? */
export function soundsCalm(text: string): boolean {
  const normal = normaliseWords(text);
  const plain = withoutSayings(normal);
  if (plain !== normal) return true;
  const moments = tongues.map(({ calm, write }) => momentOf(calm, plain, write));
  return moments.some(({ paperwork, over }) => paperwork || over) && !moments.some((each) => each.happening);
}

const han = /\p{Script=Han}/u;

interface Listened {
  readonly urgent: readonly Urgent[];
  /** Signs that were found, and are not urgent. */
  readonly calm: readonly Urgent[];
}

function listen({ write, signs, veiled, calm }: Tongue, normal: string): Listened {
  if (write === "chinese" && !han.test(normal)) return { urgent: [], calm: [] };
  const said = saidWords(normal, write);
  const isFound = (each: Sign): boolean => matchesSign(each, said);
  const found = signs.filter(isFound);
  const hidden = veiled.filter(isFound);
  if (found.length + hidden.length === 0) return { urgent: [], calm: [] };
  const { paperwork, over, happening } = momentOf(calm, normal, write);
  const isCalm = (paperwork || over) && !happening;
  // Who thinks of dying speaks of the past, too.
  const isPast = ({ kind }: Sign): boolean => kind === "redFlag" && over && !happening;
  const urgent = [...(isCalm ? [] : found), ...hidden.filter((each) => !isPast(each))];
  return { urgent: urgent.map(toUrgent), calm: urgent.length === 0 ? found.map(toUrgent) : [] };
}

const toUrgent = ({ kind, code }: Sign): Urgent => ({ kind, code });

/** When the words are about: what is over takes its own "now" with it. */
function momentOf(
  { paperwork, over, happening }: Calm,
  normal: string,
  write: Tongue["write"],
): Readonly<Record<"paperwork" | "over" | "happening", boolean>> {
  const rest = without(over, normal, write);
  const says = (parts: readonly string[], words: string): boolean =>
    parts.some((part) => ` ${words} `.includes(asSpoken(part, write)));
  return { paperwork: says(paperwork, normal), over: rest !== normal, happening: says(happening, rest) };
}

const asSpoken = (part: string, write: Tongue["write"]): string => {
  if (write === "chinese") return part;
  return ` ${part.endsWith(".") ? `${part.slice(0, -1)} ` : part}`;
};

const withoutSayings = (normal: string): string =>
  tongues.reduce((words, { calm, write }) => without(calm.sayings, words, write), normal);

/** The words less some phrases. */
const without = (phrases: readonly string[], words: string, write: Tongue["write"]): string =>
  phrases.reduce((left, phrase) => left.replaceAll(asSpoken(phrase, write), " "), ` ${words} `).trim();
