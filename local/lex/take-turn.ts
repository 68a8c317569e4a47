import { hookEvent, readHookAnswer } from "./code-hook.ts";
import type { HookAnswer, HookTurn, Message } from "./code-hook.ts";
import { beginFallback, interpret, intentNamed } from "./interpret.ts";
import type { Interpretation, LiveBot } from "./interpret.ts";
import { LexError } from "./lex-error.ts";
import type { DialogAction, IntentState, Session } from "./session.ts";

/** Calls the bot's function with a Lex event; rejects when it fails. */
export type InvokeHook = (event: unknown) => Promise<unknown>;

export interface TurnInput extends Omit<HookTurn, "locale" | "guesses"> {
  readonly today: Date;
}

export interface Turn {
  readonly session: Session;
  readonly messages: readonly Message[];
  readonly interpretation: Interpretation;
}

/** A function may hand over to another intent; more often than this in one turn is a circle. */
const mostHandOvers = 5;

/**
 * One turn of the conversation: understand, fill slots, ask the function, ask for the next slot or fulfil.
 * https://docs.aws.amazon.com/lexv2/latest/dg/how-conversation-flows-work.html
 */
export async function takeTurn(
  bot: LiveBot,
  session: Session,
  input: TurnInput,
  invoke: InvokeHook,
): Promise<Turn> {
  const interpretation = interpret(bot, session, input.inputTranscript, input.today);
  const turn = new Progress(
    bot,
    session,
    { ...input, locale: bot.locale, guesses: interpretation.guesses },
    invoke,
  );
  const [next, messages] = await onward(turn, session, interpretation);
  return { session: next, messages, interpretation };
}

type Step = readonly [session: Session, messages: readonly Message[]];

async function onward(turn: Progress, session: Session, interpretation: Interpretation): Promise<Step> {
  if (interpretation.kind !== "missed") return turn.proceed(interpretation.intent);
  const { slot, intent } = interpretation;
  const misses = session.misses + 1;
  if (misses > slot.maxRetries) return turn.proceed(beginFallback(turn.bot.locale));
  const prompt = slot.prompts[Math.min(misses, slot.prompts.length - 1)];
  const asked = { ...session, intent, misses };
  return [asked, prompt === undefined ? [] : [plain(prompt)]];
}

/** The turn in progress: it lives as long as one answer is being made. */
class Progress {
  readonly bot: LiveBot;
  readonly #session: Session;
  readonly #turn: HookTurn;
  readonly #invoke: InvokeHook;
  #attributes: Readonly<Record<string, string>>;
  #handOvers = 0;

  constructor(bot: LiveBot, session: Session, turn: HookTurn, invoke: InvokeHook) {
    this.bot = bot;
    this.#session = session;
    this.#turn = turn;
    this.#invoke = invoke;
    this.#attributes = session.sessionAttributes;
  }

  /** The function's word first, where the intent wants it; then the next slot, or fulfilment. */
  async proceed(intent: IntentState): Promise<Step> {
    if (!intentNamed(this.bot.locale, intent.name)?.dialogHook) return this.#goOn(intent, []);
    const answer = await this.#ask("DialogCodeHook", intent);
    return this.#follow(intent, answer, (delegated) => this.#goOn(delegated, answer.messages));
  }

  async #goOn(intent: IntentState, said: readonly Message[]): Promise<Step> {
    const open = intent.state === "ReadyForFulfillment" ? null : this.#nextSlot(intent);
    if (open === null) return this.#fulfil({ ...intent, state: "ReadyForFulfillment" }, said);
    return [
      this.#sessionWith({ type: "ElicitSlot", slotToElicit: open }, intent),
      [...said, ...this.#question(intent, open)],
    ];
  }

  async #fulfil(intent: IntentState, said: readonly Message[]): Promise<Step> {
    const hooked = intentNamed(this.bot.locale, intent.name)?.fulfilmentHook === true;
    if (!hooked) return [this.#sessionWith({ type: "Close" }, intent), said];
    const answer = await this.#ask("FulfillmentCodeHook", intent);
    const [session, messages] = await this.#follow(intent, answer, async (delegated) =>
      delegated.name === intent.name
        ? [this.#sessionWith({ type: "Close" }, { ...delegated, state: "Fulfilled" }), answer.messages]
        : this.#handOver(delegated, answer.messages),
    );
    return [session, [...said, ...messages]];
  }

  /** The function delegated to another intent: it begins, with the slots it was given. */
  async #handOver(intent: IntentState, said: readonly Message[]): Promise<Step> {
    this.#handOvers += 1;
    if (this.#handOvers > mostHandOvers) {
      throw new LexError("DependencyFailedException", "The function hands over in circles");
    }
    const [session, messages] = await this.proceed(intent);
    return [session, [...said, ...messages]];
  }

  async #follow(
    intent: IntentState,
    { sessionState, messages }: HookAnswer,
    delegate: (intent: IntentState) => Promise<Step>,
  ): Promise<Step> {
    const chosen = sessionState.intent ?? intent;
    const { type, slotToElicit } = sessionState.dialogAction;
    switch (type) {
      case "Delegate":
        return delegate(chosen);
      case "ElicitSlot":
        return this.#elicit(chosen, slotToElicit ?? "", messages);
      case "ElicitIntent":
        return [this.#sessionWith({ type: "ElicitIntent" }, null), messages];
      case "Close":
        return [this.#sessionWith({ type: "Close" }, chosen), messages];
      case "ConfirmIntent":
        throw new LexError("NotImplementedException", "not implemented: dialogAction ConfirmIntent");
    }
  }

  #elicit(intent: IntentState, slotName: string, messages: readonly Message[]): Step {
    const slots = intentNamed(this.bot.locale, intent.name)?.slots ?? [];
    if (!slots.some((slot) => slot.name === slotName)) {
      throw new LexError(
        "DependencyFailedException",
        "The function asks for a slot that the intent does not have",
      );
    }
    const empty = Object.fromEntries(slots.map((slot) => [slot.name, null]));
    const complete = { ...intent, slots: { ...empty, ...intent.slots } };
    const asked = messages.length > 0 ? messages : this.#question(complete, slotName);
    return [this.#sessionWith({ type: "ElicitSlot", slotToElicit: slotName }, complete), asked];
  }

  async #ask(source: "DialogCodeHook" | "FulfillmentCodeHook", intent: IntentState): Promise<HookAnswer> {
    const session = { ...this.#session, sessionAttributes: this.#attributes };
    const event = hookEvent(source, this.#turn, session, intent, this.#nextSlot(intent));
    const answer = readHookAnswer(await this.#invoke(event).catch(refuse));
    this.#attributes = answer.sessionState.sessionAttributes ?? this.#attributes;
    return answer;
  }

  #nextSlot(intent: IntentState): string | null {
    const slots = intentNamed(this.bot.locale, intent.name)?.slots ?? [];
    return slots.find((slot) => slot.isRequired && !intent.slots[slot.name])?.name ?? null;
  }

  #question(intent: IntentState, slotName: string): Message[] {
    const slot = intentNamed(this.bot.locale, intent.name)?.slots.find((each) => each.name === slotName);
    const [question] = slot?.prompts ?? [];
    return question === undefined ? [] : [plain(question)];
  }

  #sessionWith(dialogAction: DialogAction, intent: IntentState | null): Session {
    return { dialogAction, intent, sessionAttributes: this.#attributes, misses: 0 };
  }
}

const plain = (content: string): Message => ({ contentType: "PlainText", content });

function refuse(): never {
  throw new LexError("DependencyFailedException", "The function failed");
}
