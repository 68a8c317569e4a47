export const retentionBands = ["low", "raised", "high"] as const;
export type RetentionBand = (typeof retentionBands)[number];

/** Of a hundred members like this one, so many leave within 90 days without better cover, at the least. */
const leastOf = { raised: 0.2, high: 0.4 } as const;

/** The probability in three steps. People are told a step and never the number: it is not that sure of anybody. */
export function bandOf(probability: number): RetentionBand {
  if (probability >= leastOf.high) return "high";
  return probability >= leastOf.raised ? "raised" : "low";
}
