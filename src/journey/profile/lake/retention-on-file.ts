import { dayOf } from "../calendar-day.ts";
import type { RetentionOnFile } from "./lake-facts.ts";
import { itemsIn, numberIn, textIn, valueIn } from "./read-content.ts";

const bands = ["low", "raised", "high"] as const;

/** A retention score's file as the page may have it; null where it is none. The probability in it is left behind. */
export function retentionOnFile(content: unknown): RetentionOnFile | null {
  const band = bands.find((each) => each === textIn(content, "band"));
  const asOf = dayOf(textIn(content, "asOf") ?? undefined);
  if (band === undefined || asOf === null) return null;
  const figures = valueIn(content, "figures");
  return {
    band,
    segment: textIn(content, "segment"),
    reasons: itemsIn(content, "reasons").flatMap(wordsIn).slice(0, 3),
    figures: {
      premiumChangeDollars: numberIn(figures, "premiumChangeDollars"),
      monthsToRenewal: numberIn(figures, "monthsToRenewal"),
      tenureMonths: numberIn(figures, "tenureMonths"),
    },
    asOf,
  };
}

/** A reason that lacks a language is none. */
function wordsIn(reason: unknown): RetentionOnFile["reasons"] {
  const words = valueIn(reason, "words");
  const [en, es, zh] = [textIn(words, "en"), textIn(words, "es"), textIn(words, "zh")];
  return en === null || es === null || zh === null ? [] : [{ en, es, zh }];
}
