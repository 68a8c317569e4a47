import { chineseSigns } from "./chinese-signs.ts";
import { englishSigns } from "./english-signs.ts";
import { matchesSign } from "./match-sign.ts";
import { normaliseWords } from "./normalise-words.ts";
import { calmChinese, calmEnglish, calmSpanish } from "./not-urgent.ts";
import type { Calm } from "./not-urgent.ts";
import type { Sign, UrgentKind } from "./sign.ts";
import { spanishSigns } from "./spanish-signs.ts";

/** What somebody may be in danger of. `code` names the sign, e.g. `chestPain`; it is a guess from words, no diagnosis. */
export interface Urgent {
  readonly kind: UrgentKind;
  readonly code: string;
}

interface Tongue {
  readonly write: "spaced" | "chinese";
  readonly signs: readonly Sign[];
  readonly calm: Calm;
}

const tongues: readonly Tongue[] = [
  { write: "spaced", signs: englishSigns, calm: calmEnglish },
  { write: "spaced", signs: spanishSigns, calm: calmSpanish },
  { write: "chinese", signs: chineseSigns, calm: calmChinese },
];

/**
 * Words that may mean danger to life, in any of the three languages whatever the contact is held in: people in need fall
 * back on their own. Missing one may cost a life and a false alarm a minute of a nurse's time, so in doubt it is urgent.
 * Self-harm comes first: it wants other words.
 */
export function findUrgent(text: string): Urgent | null {
  const normal = normaliseWords(text);
  if (normal === "") return null;
  const found = tongues.flatMap((tongue) => listen(tongue, normal));
  return found.find(({ kind }) => kind === "selfHarm") ?? found[0] ?? null;
}

const han = /\p{Script=Han}/u;

function listen({ write, signs, calm }: Tongue, normal: string): readonly Urgent[] {
  if (write === "chinese" && !han.test(normal)) return [];
  const words = write === "chinese" ? Array.from(normal.replaceAll(" ", "")) : normal.split(" ");
  const found = signs.filter((each) => matchesSign(each, words, write));
  if (found.length === 0 || isCalm(calm, ` ${normal} `, write)) return [];
  return found.map(({ kind, code }) => ({ kind, code }));
}

/** Paperwork is spoken of, and nothing of it is happening now. */
function isCalm({ paperwork, happening }: Calm, padded: string, write: Tongue["write"]): boolean {
  const says = (part: string): boolean =>
    padded.includes(write === "chinese" ? part : ` ${part.endsWith(".") ? `${part.slice(0, -1)} ` : part}`);
  return paperwork.some(says) && !happening.some(says);
}
