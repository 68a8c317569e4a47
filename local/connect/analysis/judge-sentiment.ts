import type { SentimentLabel } from "./analysis-record.ts";

/** Words that sound good or bad by themselves. A list of our own, not a model: it says nothing of irony. */
const good =
  /\b(thank(s| you)|great|perfect|wonderful|appreciate|helpful|glad|happy|excellent|gracias|perfecto|excelente|qué bien|amable|contento|contenta)\b|谢谢|太好了|很好|满意|高兴/giu;
const bad =
  /\b(angry|upset|ridiculous|unacceptable|terrible|awful|horrible|worst|furious|frustrat\w+|useless|tired of|sick of|fed up|wrong|unfair|rude|hate|nobody helps|enojad[oa]|molest[oa]|inaceptable|rid[ií]culo|terrible|pésimo|hart[oa]|injusto|grosero|nadie me ayuda)\b|生气|太过分|受够|糟糕|没用|不公平|投诉/giu;
/** Before a good word, it takes it back. */
const denied =
  /\b(not|no|never|isn't|wasn't|don't|didn't|nunca|tampoco)\s+(\w+\s)?(thank\w*|great|perfect|helpful|glad|happy|content[oa]|amable)\b|不满意|不高兴|不太好/giu;

const count = (words: string, sign: RegExp): number => words.match(sign)?.length ?? 0;

export function judgeSentiment(words: string): SentimentLabel {
  const turned = count(words, denied);
  const balance = count(words, good) - count(words, bad) - 2 * turned;
  if (balance === 0) return "NEUTRAL";
  return balance > 0 ? "POSITIVE" : "NEGATIVE";
}
