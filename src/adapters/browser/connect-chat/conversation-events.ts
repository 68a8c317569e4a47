import type { Turn } from "#journey/contact/conversation.ts";

/** A turn of our own that the service has not confirmed. `refused`: it said no, so only a person may try again. */
export interface Unsent {
  readonly turn: Turn;
  readonly refused: boolean;
}

/** A chat from one participant's side. */
export interface ChatState {
  readonly phase: "opening" | "failed" | "open" | "ended";
  readonly line: "live" | "reconnecting";
  /** What the service has confirmed, in its order. */
  readonly said: readonly Turn[];
  /** What is still ours, in the order of writing. */
  readonly unsent: readonly Unsent[];
  readonly typing: string | null;
}

export type ChatEvent =
  | { readonly kind: "opened" }
  | { readonly kind: "failed" }
  /** The line is gone; what is written waits. */
  | { readonly kind: "lost" }
  /** The line is back and the whole transcript has been read. */
  | { readonly kind: "regained" }
  /** Turns as they arrive, or a whole transcript. */
  | { readonly kind: "heard"; readonly turns: readonly Turn[] }
  | { readonly kind: "typing"; readonly name: string }
  | { readonly kind: "typingOver" }
  | { readonly kind: "wrote"; readonly turn: Turn }
  /** The service took it and gave it an id of its own and a time. */
  | { readonly kind: "sent"; readonly localId: string; readonly id: string; readonly at: string }
  | { readonly kind: "notSent"; readonly localId: string; readonly refused: boolean }
  | { readonly kind: "resend"; readonly localId: string }
  | { readonly kind: "ended" };

export const newChat: ChatState = { phase: "opening", line: "live", said: [], unsent: [], typing: null };

/** What the chat is after something happened. `me` is whose page this is. Nothing happens after the end. */
export function afterChatEvent(state: ChatState, event: ChatEvent, me: Turn["from"]): ChatState {
  if (state.phase === "ended") return state;
  return isTurnEvent(event) ? afterTurnEvent(state, event, me) : afterLineEvent(state, event);
}

type TurnEvent = Extract<ChatEvent, { readonly kind: keyof typeof turnEvents }>;
const turnEvents = { heard: true, wrote: true, sent: true, notSent: true, resend: true } as const;
const isTurnEvent = (event: ChatEvent): event is TurnEvent => event.kind in turnEvents;

function afterLineEvent(state: ChatState, event: Exclude<ChatEvent, TurnEvent>): ChatState {
  switch (event.kind) {
    case "opened":
      return { ...state, phase: "open", line: "live" };
    case "failed":
      return { ...state, phase: "failed" };
    case "lost":
      return { ...state, line: "reconnecting", typing: null };
    case "regained":
      return { ...state, line: "live", unsent: state.unsent.map(waitingAgain) };
    case "typing":
      return { ...state, typing: event.name };
    case "typingOver":
      return { ...state, typing: null };
    case "ended":
      return { ...state, phase: "ended", typing: null, unsent: state.unsent.map(neverSent) };
  }
}

function afterTurnEvent(state: ChatState, event: TurnEvent, me: Turn["from"]): ChatState {
  switch (event.kind) {
    case "heard":
      return hear(state, event.turns, me);
    case "wrote":
      return { ...state, unsent: [...state.unsent, { turn: event.turn, refused: false }] };
    case "sent":
      return confirm(state, event);
    case "notSent":
      return fail(state, event);
    case "resend":
      return {
        ...state,
        unsent: state.unsent.map((each) =>
          each.turn.id === event.localId ? waitingAgain({ ...each, refused: false }) : each,
        ),
      };
  }
}

/** Everything to show: what was said, then what is still ours. */
export const turnsOf = ({ said, unsent }: ChatState): readonly Turn[] => [
  ...said,
  ...unsent.map(({ turn }) => turn),
];

/** The turn to send next; null while the line is down. A failed one does not hold up those behind it. */
export function nextToSend({ phase, line, unsent }: ChatState): Turn | null {
  if (phase !== "open" || line !== "live") return null;
  return unsent.find(({ turn }) => turn.delivery === "sending")?.turn ?? null;
}

const waitingAgain = (each: Unsent): Unsent =>
  each.refused ? each : { ...each, turn: { ...each.turn, delivery: "sending" } };

const neverSent = (each: Unsent): Unsent => ({ ...each, turn: { ...each.turn, delivery: "failed" } });

/** With the line down it goes on waiting: it will be sent again with the same token. */
function fail(state: ChatState, event: ChatEvent & { readonly kind: "notSent" }): ChatState {
  if (state.line === "reconnecting" && !event.refused) return state;
  return {
    ...state,
    unsent: state.unsent.map((each) =>
      each.turn.id === event.localId
        ? { turn: { ...each.turn, delivery: "failed" }, refused: event.refused }
        : each,
    ),
  };
}

/** Adds what is new, by id. A new turn of our own is the echo of the first unsent one with the same words. */
function hear(state: ChatState, turns: readonly Turn[], me: Turn["from"]): ChatState {
  const known = new Set(state.said.map(({ id }) => id));
  const fresh = turns.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return state;
  const unsent = [...state.unsent];
  for (const turn of fresh) {
    if (turn.from !== me) continue;
    const echo = unsent.findIndex((each) => each.turn.text === turn.text && !each.refused);
    if (echo >= 0) unsent.splice(echo, 1);
  }
  const spoke = fresh.some(({ from }) => from !== me && from !== "system");
  return { ...state, said: inOrder([...state.said, ...fresh]), unsent, typing: spoke ? null : state.typing };
}

function confirm(state: ChatState, { localId, id, at }: ChatEvent & { readonly kind: "sent" }): ChatState {
  const own = state.unsent.find(({ turn }) => turn.id === localId);
  if (!own) return state;
  const unsent = state.unsent.filter((each) => each !== own);
  if (state.said.some((turn) => turn.id === id)) return { ...state, unsent };
  return { ...state, unsent, said: inOrder([...state.said, { ...own.turn, id, at, delivery: "sent" }]) };
}

/** By time; turns of the same millisecond keep the order they came in. */
const inOrder = (turns: readonly Turn[]): readonly Turn[] =>
  turns.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
