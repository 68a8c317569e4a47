import { z } from "zod";
import type { BotLocale, Intent, Slot } from "#local/lex/bot-model.ts";
import { freshIntent } from "#local/lex/fresh-intent.ts";
import type { LiveBot } from "#local/lex/interpret.ts";
import { LexError } from "#local/lex/lex-error.ts";
import { newSession } from "#local/lex/session.ts";
import type { Session } from "#local/lex/session.ts";
import { takeTurn } from "#local/lex/take-turn.ts";
import type { Turn } from "#local/lex/take-turn.ts";
import { learnToUnderstand } from "#local/lex/understand.ts";
import { fillTemplate } from "#local/lex/utterance.ts";
import { sampleAnswer } from "./walk-samples.ts";

export interface WalkedLocale {
  readonly bot: string;
  readonly localeId: string;
  readonly intents: number;
  readonly utterances: number;
  /** Sample utterances that were heard as another intent, or that failed. */
  readonly misheard: readonly string[];
  readonly slots: number;
  /** Slots whose sample answer was not taken. */
  readonly unfilled: readonly string[];
  /** Conversations, one for each intent, that did not come to an end. */
  readonly unended: readonly string[];
}

const now = new Date("2030-01-02T12:00:00Z");
const mostTurns = 60;

/** Says every sample utterance, answers every slot once, and holds one whole conversation per intent. */
export async function walkBot(name: string, locale: BotLocale): Promise<WalkedLocale> {
  const bot: LiveBot = { locale, understand: learnToUnderstand(locale, () => now) };
  const intents = locale.intents.filter(({ isFallback }) => !isFallback);
  const spoken = intents.flatMap((intent) => utterancesOf(locale, intent));
  const slots = intents.flatMap((intent) => intent.slots.map((slot) => ({ intent, slot })));
  const misheard = await failing(spoken, async ({ intent, text }) => {
    const turn = await say(bot, contextFor(intent), text);
    return turn.interpretation.intent.name === intent.name ? null : `${intent.name}: "${text}"`;
  });
  const unfilled = await failing(slots, async ({ intent, slot }) => answerOnce(bot, intent, slot));
  const unended = await failing(intents, (intent) => converse(bot, intent));
  return {
    bot: name,
    localeId: locale.localeId,
    intents: intents.length,
    utterances: spoken.length,
    misheard,
    slots: slots.length,
    unfilled,
    unended,
  };
}

/** The complaints of a check over all items; an error of the runtime is a complaint. */
async function failing<T>(
  items: readonly T[],
  check: (item: T) => Promise<string | null>,
): Promise<readonly string[]> {
  const complaints: string[] = [];
  for (const item of items) {
    const complaint = await check(item).catch((error: unknown) =>
      error instanceof LexError ? `${error.code}: ${error.message}` : `fault: ${String(error)}`,
    );
    if (complaint !== null) complaints.push(complaint);
  }
  return complaints;
}

/** Sample utterances with their slots filled in; those that are nothing but a slot belong to no intent alone. */
function utterancesOf(locale: BotLocale, intent: Intent): { intent: Intent; text: string }[] {
  return intent.utterances.flatMap((utterance) => {
    if (utterance.replace(/\{[\w.]+\}/g, "").trim() === "") return [];
    const text = fillTemplate(utterance, (name) => {
      const slot = intent.slots.find((each) => each.name === name);
      return slot ? sampleAnswer(locale, slot) : null;
    });
    return text === null ? [] : [{ intent, text }];
  });
}

/** An intent that needs contexts is said while they are active. */
const contextFor = ({ inputContexts }: Intent): Session => ({
  ...newSession,
  activeContexts: inputContexts.map((name) => ({
    name,
    expiresAt: Number.POSITIVE_INFINITY,
    turnsLeft: 2,
    attributes: {},
  })),
});

/** The bot's function is not here: whatever it is asked, it leaves to the bot. */
const Asked = z.object({ sessionState: z.object({ intent: z.unknown() }) });
const delegate = async (event: unknown): Promise<unknown> => ({
  sessionState: { dialogAction: { type: "Delegate" }, intent: Asked.parse(event).sessionState.intent },
});

const say = (bot: LiveBot, session: Session, inputTranscript: string): Promise<Turn> =>
  takeTurn(
    bot,
    session,
    { sessionId: "walk", inputTranscript, inputMode: "Text", requestAttributes: {}, now: () => now },
    delegate,
  );

async function answerOnce(bot: LiveBot, intent: Intent, slot: Slot): Promise<string | null> {
  const [part] = slot.composite?.parts ?? [];
  const text = sampleAnswer(bot.locale, part ? part[1] : slot);
  if (text === null) return `${intent.name}.${slot.name}: no sample for ${slot.slotTypeName}`;
  const session: Session = {
    ...newSession,
    intent: freshIntent(intent),
    dialogAction: {
      type: "ElicitSlot",
      slotToElicit: slot.name,
      ...(part ? { subSlotToElicit: { name: part[0] } } : {}),
    },
  };
  const { interpretation } = await say(bot, session, text);
  return interpretation.kind === "captured" ? null : `${intent.name}.${slot.name}: "${text}" was not taken`;
}

/** One conversation as the files lead it, every question answered, until the bot closes or asks for another intent. */
async function converse(bot: LiveBot, intent: Intent): Promise<string | null> {
  const [first] = utterancesOf(bot.locale, intent);
  if (!first) return null;
  let { session } = await say(bot, contextFor(intent), first.text);
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const { dialogAction } = session;
    if (dialogAction.type === "Close" || dialogAction.type === "ElicitIntent") return null;
    ({ session } = await say(bot, session, nextWords(bot, session)));
  }
  return `${intent.name}: no end after ${mostTurns} turns`;
}

function nextWords({ locale }: LiveBot, { dialogAction, intent }: Session): string {
  if (dialogAction.type !== "ElicitSlot")
    return sampleAnswer(locale, { slotTypeName: "AMAZON.Confirmation" }) ?? "yes";
  const slot = locale.intents
    .find(({ name }) => name === intent?.name)
    ?.slots.find(({ name }) => name === dialogAction.slotToElicit);
  const part = slot?.composite?.parts.get(dialogAction.subSlotToElicit?.name ?? "");
  return (slot && sampleAnswer(locale, part ?? slot)) ?? "hm";
}
