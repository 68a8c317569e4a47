import type { Words } from "../contact/words.ts";
import { categories, type Category } from "../disclosure/categories.ts";
import { dayInChinese, dayInSpanish, dayInWords, daysBetween } from "../profile/calendar-day.ts";
import type { LateSection } from "../profile/profile.ts";
import type { Moment } from "./moment.ts";
import type { Found, Rule } from "./rule.ts";

/** A file of the lake older than this may no longer be true. Days; a judgement. */
const freshFileDays = 35;
/** What each doubt leaves of how sure an offer is. Judgements, in one place. */
const leaves = { stale: 0.7, oldFile: 0.7, contradiction: 0.6 } as const;
/** Below this an offer is held back: a wrong hint costs more than none. */
export const leastConfidence = 0.4;

export interface Confidence {
  /** 0 to 1. */
  readonly share: number;
  /** What makes it less sure, for the card; empty where nothing does. */
  readonly doubts: readonly Words[];
}

/**
 * How sure an offer is: less where a part of the page it reads is shown as it was kept, where a file of the lake is
 * old, and where the rule itself saw facts that contradict each other. What is old but settled, e.g. a claim of the
 * spring, is no less true for its age.
 */
export function confidenceOf(rule: Rule, found: Found, { profile, today }: Moment): Confidence {
  const stale = (profile.late ?? []).filter((late) => late.state === "stale" && readsSection(rule, late));
  const oldFiles = Object.values(found.facts).flatMap(({ source }) =>
    source?.resource.startsWith("lake/") && daysBetween(source.asOf.slice(0, 10), today) > freshFileDays
      ? [source.asOf.slice(0, 10)]
      : [],
  );
  const own = found.doubts ?? [];
  return {
    share:
      leaves.stale ** stale.length * leaves.oldFile ** oldFiles.length * leaves.contradiction ** own.length,
    doubts: [
      ...stale.map((late) => staleWords(late, today)),
      ...oldFiles.map((day) => fileWords(day, today)),
      ...own,
    ],
  };
}

/** The first part of the page that the rule reads and that could not be read at all; null where there is none. */
export const missingSection = (rule: Rule, { profile }: Moment): LateSection | null =>
  (profile.late ?? []).find((late) => late.state === "missing" && readsSection(rule, late)) ?? null;

const readsSection = ({ reads }: Rule, { section }: LateSection): boolean =>
  reads.some((category: Category) => category === section);

const staleWords = ({ asOf, section }: LateSection, today: string): Words => {
  const what = categories[section];
  const day = asOf?.slice(0, 10) ?? today;
  return {
    en: `${what}: as of ${dayInWords(day, today)}; the store did not answer just now.`,
    es: `${what}: datos del ${dayInSpanish(day, today)}; el sistema no respondió ahora.`,
    zh: `${what}：${dayInChinese(day, today)}的数据；系统刚才没有应答。`,
  };
};

const fileWords = (day: string, today: string): Words => ({
  en: `The plan’s file it rests on is of ${dayInWords(day, today)}.`,
  es: `El archivo del plan en que se basa es del ${dayInSpanish(day, today)}.`,
  zh: `所依据的计划文件日期为${dayInChinese(day, today)}。`,
});
