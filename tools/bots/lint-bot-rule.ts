import type { Problem, Severity } from "../flows/lint-finding.ts";
import type { Bot, BotFile, BotIntent, BotLocale, BotPart } from "./lint-bot-model.ts";

/** A problem in one of a bot's files. */
export interface BotProblem extends Problem {
  readonly file: BotFile;
}

export interface BotFacts {
  /** House rules are errors in our own bots, advice in other people's. */
  readonly isOurs: boolean;
  /** Whether a function stands behind the bot's hooks; null: nobody knows. */
  readonly hasFunction: boolean | null;
}

export interface BotRule {
  /** Stable: tools and people refer to it. */
  readonly id: string;
  readonly severity: Severity;
  readonly kind: "files" | "dialog" | "house";
  /** What must hold, in one sentence. */
  readonly says: string;
  readonly check: (bot: Bot, facts: BotFacts) => readonly BotProblem[];
}

/** A problem of a file; `subject` is the part it is about. */
export const inFile = (
  file: BotFile,
  subject: string,
  at: Problem["at"],
  message: string,
  hint: string,
  severity?: Severity,
): BotProblem => ({ file, subject, at, message, hint, ...(severity ? { severity } : {}) });

export interface PlacedIntent {
  readonly locale: BotLocale;
  readonly intent: BotIntent;
  /** e.g. `en_US/ClaimStatus` */
  readonly name: string;
}

export const intentsOf = (bot: Bot): readonly PlacedIntent[] =>
  bot.locales.flatMap((locale) =>
    locale.intents.map((intent) => ({ locale, intent, name: `${locale.id}/${intent.name}` })),
  );

export interface PlacedSlot extends PlacedIntent {
  readonly slot: BotPart;
}

export const slotsOf = (bot: Bot): readonly PlacedSlot[] =>
  intentsOf(bot).flatMap((placed) =>
    placed.intent.slots.map((slot) => ({ ...placed, slot, name: `${placed.name}/${slot.name}` })),
  );
