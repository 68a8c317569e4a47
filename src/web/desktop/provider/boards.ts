import type { BoardQuestion, BoardRow } from "#contract/practice-board.ts";
import { mostRows, readBoard } from "#journey/intake/practice-board/read-board.ts";
import type { ReadBoard } from "#journey/intake/practice-board/read-board.ts";
import type { Session } from "#web/session/session.ts";

/** One number of a board: still looked up, not to be had now, or told. */
export type BoardEntry = BoardQuestion &
  (
    | { readonly state: "looking" | "failed"; readonly row: null }
    | { readonly state: "told"; readonly row: BoardRow }
  );

export interface BoardState {
  /** In the order in which they were asked for. */
  readonly entries: readonly BoardEntry[];
  /** What of the last text could not be read, and why. */
  readonly bad: ReadBoard["bad"];
}

/** The board of one contact: it outlives the pane that shows it. */
export interface Board {
  readonly getSnapshot: () => BoardState;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Looks up what can be read of a text; returns what stays in the box. */
  readonly lookUp: (text: string) => string;
  readonly retry: () => void;
  readonly clear: () => void;
}

export interface Boards {
  readonly of: (contactId: string) => Board;
  /** Forgets the board of a contact that is gone. */
  readonly close: (contactId: string) => void;
}

/** So many at once: rows come by themselves, and the agent's other questions do not wait behind fifty. */
const atOnce = 4;

/** `onSettled` is told which numbers a board holds once nothing of it is looked up any more, and when it is cleared. */
export function createBoards(
  backend: Pick<Session["backend"], "practiceBoardRow">,
  onSettled: (contactId: string, digits: readonly string[]) => void,
): Boards {
  const boards = new Map<string, ContactBoard>();
  return {
    of: (contactId) => {
      const board =
        boards.get(contactId) ??
        new ContactBoard(
          (question, signal) => backend.practiceBoardRow(contactId, question, signal),
          (digits) => onSettled(contactId, digits),
        );
      boards.set(contactId, board);
      return board;
    },
    close: (contactId) => {
      boards.get(contactId)?.close();
      boards.delete(contactId);
    },
  };
}

const keyOf = ({ kind, digits }: BoardQuestion): string => `${kind} ${digits}`;

/** It has a lifetime: a queue of questions, a few of them on their way. */
class ContactBoard implements Board {
  readonly #ask: (question: BoardQuestion, signal: AbortSignal) => Promise<BoardRow>;
  readonly #onSettled: (digits: readonly string[]) => void;
  readonly #listeners = new Set<() => void>();
  readonly #closed = new AbortController();
  #state: BoardState = { entries: [], bad: [] };
  #waiting: BoardQuestion[] = [];
  #running = 0;

  constructor(
    ask: (question: BoardQuestion, signal: AbortSignal) => Promise<BoardRow>,
    onSettled: (digits: readonly string[]) => void,
  ) {
    this.#ask = ask;
    this.#onSettled = onSettled;
  }

  readonly getSnapshot = (): BoardState => this.#state;

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  readonly lookUp = (text: string): string => {
    const { numbers, bad } = readBoard(text);
    const known = new Set(this.#state.entries.map(keyOf));
    const fresh = numbers.filter((each) => !known.has(keyOf(each)));
    const room = Math.max(0, mostRows - this.#state.entries.length);
    const [added, left] = [fresh.slice(0, room), fresh.slice(room)];
    const tooMany = left.map(({ digits }) => ({ text: digits, why: `A board holds ${mostRows} numbers.` }));
    const looking = added.map((each) => ({ ...each, state: "looking", row: null }) as const);
    this.#show({ entries: [...this.#state.entries, ...looking], bad: [...bad, ...tooMany] });
    this.#start(added);
    return this.#state.bad.map((each) => each.text).join("\n");
  };

  readonly retry = (): void => {
    const failed = this.#state.entries.filter(({ state }) => state === "failed");
    for (const each of failed) this.#settle(each, { state: "looking", row: null });
    this.#start(failed);
  };

  readonly clear = (): void => {
    this.#waiting = [];
    this.#show({ entries: [], bad: [] });
    this.#onSettled([]);
  };

  readonly close = (): void => {
    this.#waiting = [];
    this.#closed.abort();
  };

  #start(questions: readonly BoardQuestion[]): void {
    this.#waiting.push(...questions.map(({ kind, digits }) => ({ kind, digits })));
    while (this.#running < atOnce && this.#waiting.length > 0) void this.#next();
  }

  async #next(): Promise<void> {
    const question = this.#waiting.shift();
    if (question === undefined) return;
    this.#running += 1;
    try {
      this.#settle(question, { state: "told", row: await this.#ask(question, this.#closed.signal) });
    } catch {
      this.#settle(question, { state: "failed", row: null });
    } finally {
      this.#running -= 1;
      if (this.#waiting.length > 0) void this.#next();
      else if (this.#running === 0) this.#tellSettled();
    }
  }

  #tellSettled(): void {
    if (!this.#closed.signal.aborted) this.#onSettled(this.#state.entries.map(({ digits }) => digits));
  }

  #settle(
    question: BoardQuestion,
    became: { state: "looking" | "failed"; row: null } | { state: "told"; row: BoardRow },
  ): void {
    const entries = this.#state.entries.map((each) =>
      keyOf(each) === keyOf(question) ? { kind: each.kind, digits: each.digits, ...became } : each,
    );
    this.#show({ entries });
  }

  #show(change: Partial<BoardState>): void {
    if (this.#closed.signal.aborted) return;
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
