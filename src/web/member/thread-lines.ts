import type { Turn } from "#journey/contact/conversation.ts";
import { withName } from "./texts.ts";
import type { Texts } from "./texts.ts";

/** One line of the thread as it is drawn. */
export type ThreadLine =
  | { readonly kind: "event"; readonly id: string; readonly at: string; readonly text: string }
  | {
      readonly kind: "said";
      readonly id: string;
      readonly at: string;
      readonly isMine: boolean;
      /** Who speaks; null while the same person goes on, or was just announced. */
      readonly who: string | null;
      readonly text: string;
      readonly delivery: Turn["delivery"];
    };

/** Agents are shown by first name. */
export const firstName = (name: string): string => name.split(" ")[0] ?? name;

/** Lays turns out as lines: a speaker is named where they begin. */
export function threadLines(turns: readonly Turn[], texts: Texts): readonly ThreadLine[] {
  return turns.map((turn, index) => {
    const { id, at, text, delivery } = turn;
    if (turn.event) return { kind: "event", id, at, text: withName(texts[turn.event], firstName(turn.name)) };
    const isMine = turn.from === "member";
    const who = isMine || goesOn(turns[index - 1], turn) ? null : speakerOf(turn, texts);
    return { kind: "said", id, at, isMine, who, text, delivery };
  });
}

const goesOn = (before: Turn | undefined, turn: Turn): boolean =>
  before?.event === "joined"
    ? turn.from === "agent" && before.name === turn.name
    : before !== undefined && !before.event && before.from === turn.from && before.name === turn.name;

function speakerOf({ from, name }: Turn, texts: Texts): string {
  if (from === "bot") return texts.assistant;
  return from === "agent" ? firstName(name) : texts.plan;
}

/** Who is at the other end now: the last agent who joined and did not leave; null while it is the assistant. */
export function agentPresent(turns: readonly Turn[]): string | null {
  const last = turns.findLast(({ event }) => event !== undefined);
  return last?.event === "joined" ? firstName(last.name) : null;
}
