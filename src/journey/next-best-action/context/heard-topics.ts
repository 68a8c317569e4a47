import type { SaidTurn } from "../../contact/said-turns.ts";

/** What people bring up, finer than a reason for contact. */
export const topics = [
  "bill",
  "claimDenied",
  "priorAuthorization",
  "missingDocument",
  "idCard",
  "findProvider",
  "primaryCare",
  "refill",
  "medicineCost",
  "premium",
  "paymentTrouble",
  "leaving",
  "newJob",
  "turning26",
  "turning65",
  "moved",
  "otherInsurance",
  "cost",
  "benefitLimit",
  "appointment",
  "ride",
  "interpreter",
  "telehealth",
  "hospital",
  "symptoms",
  "overwhelmed",
  "representative",
  "promise",
  "calledBefore",
  "appeal",
  "complaint",
  "survey",
  "credentialing",
  "portal",
] as const;
export type Topic = (typeof topics)[number];

/** Words of a caller that something rests on. */
export interface Heard {
  readonly turnId: string;
  /** ISO 8601. */
  readonly at: string;
  /** Milliseconds into the recording; null where there is none. */
  readonly offsetMs: number | null;
  /** The sentence, as it was said. */
  readonly words: string;
}

export type HeardTopics = ReadonlyMap<Topic, Heard>;

const signs: readonly (readonly [Topic, RegExp])[] = [
  ["bill", /\bbill(s|ed)?\b|factura|账单/i],
  ["claimDenied", /\bdenied\b|denegad|被拒/i],
  ["ride", /\b(a ride|transportation)\b|transporte|接送/i],
  ["moved", /\b(i|we)(?:'ve)? (just )?moved\b|me mud[eé]|搬家/i],
];

/** The latest sentence of the caller on each topic. What the agent or the bot brings up is not the caller's topic. */
export function heardTopics(said: readonly SaidTurn[]): HeardTopics {
  const own = said.filter(({ from }) => from === "member");
  return new Map(
    signs.flatMap(([topic, sign]) => {
      const turn = own.findLast(({ text }) => sign.test(text));
      return turn ? [[topic, quoteOf(turn)] as const] : [];
    }),
  );
}

export const quoteOf = ({ turnId, at, offsetMs, text }: SaidTurn): Heard => ({
  turnId,
  at,
  offsetMs,
  words: text,
});
