import type { Intent, Message, MessageGroup, Slot } from "../bot-model.ts";
import { readHookAnswer } from "../hook-answer.ts";
import type { HookAnswer } from "../hook-answer.ts";
import { hookEvent } from "../hook-event.ts";
import type { HookTurn } from "../hook-event.ts";
import { LexError } from "../lex-error.ts";
import { toActiveContext } from "../hook-answer.ts";
import { textOfSlot } from "../session.ts";
import type { ActiveContext, DialogAction, IntentState, Session } from "../session.ts";
import { chooseMessages } from "./choose-messages.ts";
import type { ConditionValue } from "./condition.ts";

/** Calls the bot's function with a Lex event; rejects when it fails. */
export type InvokeHook = (event: unknown) => Promise<unknown>;

/** One turn while its answer is being made: what was said so far, and what changed in the session. */
export class TurnState {
  readonly turn: HookTurn;
  readonly session: Session;
  readonly now: () => number;
  readonly messages: Message[] = [];
  attributes: Readonly<Record<string, string>>;
  contexts: readonly ActiveContext[];
  readonly #invoke: InvokeHook;

  constructor(session: Session, turn: HookTurn, now: () => number, invoke: InvokeHook) {
    this.session = session;
    this.turn = turn;
    this.now = now;
    this.attributes = session.sessionAttributes;
    this.contexts = session.activeContexts;
    this.#invoke = invoke;
  }

  /** The intent's file. Throws `DependencyFailedException` when a function or a step named one that does not exist. */
  intent(name: string): Intent {
    const found = this.turn.locale.intents.find((intent) => intent.name === name);
    if (!found)
      throw new LexError("DependencyFailedException", "The bot does not have the intent it was sent to");
    return found;
  }

  slot(intent: IntentState, name: string): Slot {
    const found = this.intent(intent.name).slots.find((slot) => slot.name === name);
    if (!found) {
      throw new LexError("DependencyFailedException", "A slot is asked for that the intent does not have");
    }
    return found;
  }

  say(groups: readonly MessageGroup[], intent: IntentState, turn = 0): void {
    this.messages.push(
      ...chooseMessages(groups, turn, (reference) => {
        const value = this.read(reference, intent);
        return value === null ? null : typeof value === "string" ? value : value.join(", ");
      }),
    );
  }

  /** What a reference of conditions, prompts and default values stands for. */
  read(reference: string, intent: IntentState): ConditionValue {
    const inner = reference.slice(1, -1);
    if (reference.startsWith("[")) return this.attributes[inner] ?? null;
    if (reference.startsWith("#")) return this.#fromContext(reference.slice(1));
    if (reference.startsWith("$")) return this.#fromInput(reference);
    const [name = "", of = ""] = inner.split(".").toReversed();
    if (of !== "" && of !== intent.name) return null;
    const slot = intent.slots[name];
    if (!slot) return null;
    return slot.shape === "List" ? slot.values.map(({ value }) => value.interpretedValue) : textOfSlot(slot);
  }

  #fromContext(path: string): string | null {
    const [name = "", slot = ""] = path.split(".");
    return this.contexts.find((context) => context.name === name)?.attributes[slot] ?? null;
  }

  #fromInput(reference: string): string | null {
    if (reference === "$.inputMode") return this.turn.inputMode;
    if (reference === "$.inputTranscript") return this.turn.inputTranscript;
    return reference.endsWith(".transcriptionConfidence") ? "1" : null;
  }

  /** Asks the bot's function. Throws `DependencyFailedException`. */
  async ask(
    source: "DialogCodeHook" | "FulfillmentCodeHook",
    intent: IntentState,
    {
      label = null,
      proposed,
      attempt = 0,
    }: { label?: string | null; proposed: DialogAction; attempt?: number },
  ): Promise<HookAnswer> {
    const event = hookEvent(this.turn, {
      source,
      intent,
      label,
      proposed,
      attempt,
      dialogAction: this.session.dialogAction,
      sessionAttributes: this.attributes,
      activeContexts: this.contexts,
      now: this.now(),
    });
    const answer = readHookAnswer(await this.#invoke(event).catch(refuse));
    const { sessionAttributes, activeContexts } = answer.sessionState;
    this.attributes = sessionAttributes ?? this.attributes;
    this.contexts = activeContexts?.map((context) => toActiveContext(context, this.now())) ?? this.contexts;
    this.messages.push(...(answer.sessionState.dialogAction.type === "Delegate" ? answer.messages : []));
    return answer;
  }
}

function refuse(error: unknown): never {
  const isTimeout = error instanceof Error && /time(d)? ?out/i.test(`${error.name} ${error.message}`);
  throw new LexError(
    "DependencyFailedException",
    isTimeout ? "The function timed out" : "The function failed",
    isTimeout ? "timeout" : "failure",
  );
}
