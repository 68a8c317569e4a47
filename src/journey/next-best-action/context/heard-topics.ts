import type { SaidTurn } from "../../contact/said-turns.ts";
import { normaliseWords } from "../../intake/urgent-words/normalise-words.ts";
import { chineseFrames, chineseTopics } from "./chinese-topics.ts";
import { englishFrames, englishTopics } from "./english-topics.ts";
import { spanishFrames, spanishTopics } from "./spanish-topics.ts";

/** What people bring up, finer than a reason for contact. */
export const topics = [
  "bill",
  "claim",
  "claimDenied",
  "coverage",
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

interface Language {
  readonly topics: Readonly<Record<Topic, RegExp>>;
  /** Of what stands before and after a topic in its clause. */
  readonly frames: { readonly before: RegExp; readonly after: RegExp; readonly ofOthers: RegExp };
  /** The writing that is worth looking at. */
  readonly writing: RegExp;
  /** How a clause is written for the patterns. */
  readonly write: (clause: string) => string;
}

const asWords = (clause: string): string => normaliseWords(clause);
const withoutSpaces = (clause: string): string => normaliseWords(clause).replaceAll(" ", "");
const latin = /[a-z]/i;

/** One language may be spoken with words of another, so each is looked for in every clause of its writing. */
const languages: readonly Language[] = [
  { topics: englishTopics, frames: englishFrames, writing: latin, write: asWords },
  { topics: spanishTopics, frames: spanishFrames, writing: latin, write: asWords },
  { topics: chineseTopics, frames: chineseFrames, writing: /\p{Script=Han}/u, write: withoutSpaces },
];

/**
 * The latest sentence of the caller on each topic, last spoken last. What the agent or the bot brings up is not the caller's topic,
 * nor is what a neighbour told them; what they take back ("never mind the ride") is one no more. Silent rather than wrong.
 */
export function heardTopics(said: readonly SaidTurn[]): HeardTopics {
  const heard = new Map<Topic, Heard>();
  for (const turn of said.filter(({ from }) => from === "member")) {
    for (const [topic, meant] of topicsIn(turn.text)) {
      heard.delete(topic);
      if (meant === "wanted") heard.set(topic, quoteOf(turn));
    }
  }
  return heard;
}

export const quoteOf = ({ turnId, at, offsetMs, text }: SaidTurn): Heard => ({
  turnId,
  at,
  offsetMs,
  words: text,
});

type Meant = "wanted" | "takenBack";

const clauseEnds =
  /[.!?;:,\n。！？；，：、…]+|\b(?:but|pero|however|though|although|aunque|sino)\b|但是|可是|而是/iu;

/** In the order of the clauses; of a topic that comes twice the last counts. */
const topicsIn = (text: string): ReadonlyMap<Topic, Meant> =>
  new Map(
    text
      .split(clauseEnds)
      .flatMap((clause) =>
        languages.filter(({ writing }) => writing.test(clause)).flatMap((spoken) => topicsOf(clause, spoken)),
      ),
  );

function topicsOf(clause: string, language: Language): readonly (readonly [Topic, Meant])[] {
  const words = language.write(clause);
  return topics.flatMap((topic) => {
    const meant = meantBy(words, language.topics[topic], language.frames);
    return meant === null ? [] : [[topic, meant] as const];
  });
}

/** Null: the clause says nothing of it, or it is somebody else's. */
function meantBy(words: string, sign: RegExp, frames: Language["frames"]): Meant | null {
  const match = sign.exec(words);
  if (match === null) return null;
  const before = words.slice(0, match.index);
  const after = words.slice(match.index + match[0].length);
  const inside = beginnings(before, match[0]);
  if (inside.some((each) => frames.ofOthers.test(each))) return null;
  const reaches = ownNegation.test(match[0]) ? [before] : inside;
  const isTakenBack = reaches.some((each) => frames.before.test(each));
  return isTakenBack || frames.after.test(after) ? "takenBack" : "wanted";
}

/** "No way to get there" says no, and means it. */
const ownNegation = /^(?:no|not|never|nobody|nunca|nadie|ya|already|dont|doesnt|didnt|havent|cant) /;

/** Up to where a frame may reach: it may share its verb with the sign, as in "I do not | need a ride". */
const beginnings = (before: string, sign: string): readonly string[] => {
  const words = sign.split(" ");
  return [0, 1, 2, 3]
    .filter((count) => count < words.length)
    .map(
      (count) =>
        before +
        words
          .slice(0, count)
          .map((word) => `${word} `)
          .join(""),
    );
};
