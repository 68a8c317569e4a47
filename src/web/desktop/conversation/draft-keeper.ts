import type { Draft } from "#contract/api.ts";
import { faultCode } from "#web/session/fault-code.ts";
import { mergeDrafts } from "./merge-drafts.ts";

/** `saved` is said only of text that the server has confirmed. */
export type DraftStatus = "loading" | "saved" | "unsaved" | "failing";

export interface DraftState {
  readonly text: string;
  readonly status: DraftStatus;
  /** Text from another tab was joined in. */
  readonly merged: boolean;
}

export interface DraftKeeper {
  readonly getSnapshot: () => DraftState;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly change: (text: string) => void;
  /** Saves at once what is not saved; resolves when nothing is left to save or saving has failed. */
  readonly flush: () => Promise<void>;
  /** Stops trying. */
  readonly close: () => void;
}

export interface DraftKeeperOptions {
  readonly read: () => Promise<Draft>;
  readonly save: (draft: Draft) => Promise<Draft>;
  /** Calls back after so many milliseconds, unless the returned function is called before. */
  readonly after: (milliseconds: number, then: () => void) => () => void;
}

/** Well inside half a second: of the last key, and between two saves while keys come. */
const saveEveryMilliseconds = 300;
const firstRetryMilliseconds = 500;
const lastRetryMilliseconds = 8000;
/** A flush gives up when words keep coming faster than they are saved; the timer goes on. */
const flushAttempts = 4;

/** Keeps a text on the server while it is being typed, and loses none of it: not to a reload, nor to another tab. */
export function createDraftKeeper(options: DraftKeeperOptions): DraftKeeper {
  const keeper = new Keeper(options);
  void keeper.work();
  return keeper;
}

/** It has a lifetime: what the server holds, one request at a time, one timer. */
class Keeper implements DraftKeeper {
  readonly #options: DraftKeeperOptions;
  readonly #listeners = new Set<() => void>();
  #state: DraftState = { text: "", status: "loading", merged: false };
  /** What the server holds; null until it was read. */
  #stored: Draft | null = null;
  #running: Promise<void> | null = null;
  #cancelTimer: (() => void) | null = null;
  #retryMilliseconds = firstRetryMilliseconds;
  #isClosed = false;

  constructor(options: DraftKeeperOptions) {
    this.#options = options;
  }

  readonly getSnapshot = (): DraftState => this.#state;

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  readonly change = (text: string): void => {
    this.#show({ text, status: this.#stored === null ? this.#state.status : "unsaved" });
    this.#schedule(saveEveryMilliseconds);
  };

  readonly flush = async (): Promise<void> => {
    for (let attempt = 0; attempt < flushAttempts && this.#isDirty() && !this.#isClosed; attempt += 1) {
      this.#stopTimer();
      await this.work();
      if (this.#state.status === "failing") return;
    }
  };

  readonly close = (): void => {
    this.#isClosed = true;
    this.#stopTimer();
  };

  /** Does what is to be done now. One request at a time, so that revisions arrive in order. */
  readonly work = (): Promise<void> => {
    if (this.#isClosed || !this.#isDirty()) return Promise.resolve();
    this.#running ??= this.#once().finally(() => {
      this.#running = null;
    });
    return this.#running;
  };

  async #once(): Promise<void> {
    try {
      if (this.#stored === null) await this.#read();
      else await this.#save(this.#stored);
      this.#retryMilliseconds = firstRetryMilliseconds;
      if (this.#isDirty()) this.#schedule(saveEveryMilliseconds);
      else this.#show({ status: "saved" });
    } catch {
      this.#show({ status: "failing" });
      this.#schedule(this.#retryMilliseconds);
      this.#retryMilliseconds = Math.min(this.#retryMilliseconds * 2, lastRetryMilliseconds);
    }
  }

  async #read(): Promise<void> {
    const before = this.#stored;
    const theirs = await this.#options.read().catch(emptyWhenMissing);
    const mine = this.#state.text;
    const text = mergeDrafts({ base: before?.text ?? "", mine, theirs: theirs.text });
    this.#stored = theirs;
    this.#show({
      text,
      merged: this.#state.merged || (before !== null && text !== mine),
      status: this.#isDirty(text) ? "unsaved" : "saved",
    });
  }

  async #save(known: Draft): Promise<void> {
    const text = this.#state.text;
    try {
      const { revision } = await this.#options.save({ text, revision: known.revision + 1 });
      this.#stored = { text, revision };
    } catch (error) {
      if (faultCode(error) !== "conflict") throw error;
      await this.#read();
    }
  }

  #isDirty(text = this.#state.text): boolean {
    return this.#stored === null || text !== this.#stored.text;
  }

  #schedule(milliseconds: number): void {
    if (this.#cancelTimer !== null || this.#isClosed) return;
    this.#cancelTimer = this.#options.after(milliseconds, () => {
      this.#cancelTimer = null;
      void this.work();
    });
  }

  #stopTimer(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  #show(change: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function emptyWhenMissing(error: unknown): Draft {
  if (faultCode(error) === "notFound") return { text: "", revision: 0 };
  throw error;
}
