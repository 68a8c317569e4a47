import { heardAt } from "./ear.ts";
import type { Ear, Hearing } from "./ear.ts";
import { dangers, ordinary } from "./read-sentences.ts";
import type { Sentence } from "./read-sentences.ts";

export interface Heard extends Sentence {
  readonly hearing: Hearing;
}

export interface Count {
  readonly sentences: number;
  readonly right: number;
}

/** How one bot in one language does on sentences: all figures after the function's ear for danger. */
export interface Understanding {
  readonly bot: string;
  readonly locale: string;
  readonly threshold: number;
  /** Sentences with an intent of the bot, heard as that intent; those of danger are counted apart. */
  readonly inScope: Count;
  /** Sentences that are none of the bot's business, left to the fallback. */
  readonly outOfScope: Count;
  readonly near: Count;
  /** Words of danger that raised an alarm, of either kind. */
  readonly danger: Count;
  readonly dangerOfItsKind: Count;
  /** Ordinary talk of health that raised no alarm. */
  readonly calm: Count;
  readonly falseAlarms: { readonly inScope: number; readonly outOfScope: number };
  readonly curve: readonly {
    readonly threshold: number;
    readonly inScope: number;
    readonly outOfScope: number;
  }[];
  readonly confusion: Confusion;
}

export interface Confusion {
  /** Intents, and the fallback at the end. */
  readonly names: readonly string[];
  /** Row: what was meant; column: what was heard. */
  readonly counts: readonly (readonly number[])[];
}

export const fallback = "(fallback)";

const thresholds = Array.from({ length: 19 }, (_, step) => (step + 1) / 20);

export function understandingOf(
  { bot, locale, threshold, intents }: Pick<Ear, "bot" | "locale" | "threshold" | "intents">,
  all: readonly Heard[],
): Understanding {
  const isDanger = ({ intent }: Heard): boolean => intent !== null && dangers.includes(intent);
  const outOfScope = all.filter(({ intent }) => intent === null);
  const danger = all.filter(isDanger);
  const inScope = all.filter((each) => each.intent !== null && each.intent !== ordinary && !isDanger(each));
  const raises = ({ hearing }: Heard): boolean => dangers.includes(heardAt(hearing, threshold) ?? "");
  const isRightAt = (at: number) => (each: Heard) => heardAt(each.hearing, at) === each.intent;
  const isRight = isRightAt(threshold);
  return {
    bot,
    locale,
    threshold,
    inScope: count(inScope, isRight),
    outOfScope: count(outOfScope, isRight),
    near: count(
      outOfScope.filter(({ near }) => near),
      isRight,
    ),
    danger: count(danger, raises),
    dangerOfItsKind: count(danger, isRight),
    calm: count(
      all.filter(({ intent }) => intent === ordinary),
      (each) => !raises(each),
    ),
    falseAlarms: {
      inScope: inScope.filter(raises).length,
      outOfScope: outOfScope.filter(raises).length,
    },
    curve: thresholds.map((at) => ({
      threshold: at,
      inScope: shareOf(count(inScope, isRightAt(at))),
      outOfScope: shareOf(count(outOfScope, isRightAt(at))),
    })),
    confusion: confusionOf(
      intents,
      all.filter(({ intent }) => intent !== ordinary),
      threshold,
    ),
  };
}

/** Not a number without sentences. */
export const shareOf = ({ sentences, right }: Count): number => right / sentences;

const count = (some: readonly Heard[], isRight: (each: Heard) => boolean): Count => ({
  sentences: some.length,
  right: some.filter(isRight).length,
});

function confusionOf(intents: readonly string[], all: readonly Heard[], threshold: number): Confusion {
  const pairs = all.map(({ intent, hearing }) => ({
    meant: intent ?? fallback,
    heard: heardAt(hearing, threshold) ?? fallback,
  }));
  const met = new Set(pairs.flatMap(({ meant, heard }) => [meant, heard]));
  const names = [...new Set([...intents, ...dangers]), fallback].filter((name) => met.has(name));
  const counts = names.map((meant) =>
    names.map((heard) => pairs.filter((pair) => pair.meant === meant && pair.heard === heard).length),
  );
  return { names, counts };
}
