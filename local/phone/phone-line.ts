import type { Clock } from "#journey/clock.ts";
import type { Ids } from "#journey/ids.ts";
import type { Timers } from "../connect/timers.ts";
import type { CallerLine, Heard, Prompt, Wait } from "../flow/caller-line.ts";
import { patienceMs } from "../flow/prompt.ts";
import { collectKeys, stillMeant } from "./collect-keys.ts";
import type { LateTerminator } from "./collect-keys.ts";
import type { ToPage } from "./page/to-page.ts";

export interface PhoneLineOptions {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly timers: Timers;
  readonly send: (frame: ToPage) => void;
}

/** The line between a flow and the telephone, with what the telephone's page does on it. */
export interface PhoneLine extends CallerLine {
  readonly key: (key: string) => void;
  /** Speech has begun: the words may take as long as they take. */
  readonly speaking: () => void;
  readonly words: (words: string) => void;
  readonly spoken: (promptId: string) => void;
  /** The call is over: the flow hears and says nothing more. */
  readonly hangUp: () => void;
}

/** How long somebody who began to speak may take. */
const speechMs = 20_000;

interface Hearing {
  readonly wait: Wait;
  readonly settle: (heard: Heard) => void;
  stopClock: () => void;
}

/** It has a lifetime: what is being said, what is being heard, and keys pressed ahead. */
export function createPhoneLine(options: PhoneLineOptions): PhoneLine {
  return new Line(options);
}

class Line implements PhoneLine {
  readonly #options: PhoneLineOptions;
  #keys = "";
  #words: string[] = [];
  #late: LateTerminator | null = null;
  #saying: { readonly promptId: string; readonly isWhole: boolean; readonly settle: () => void } | null =
    null;
  #hearing: Hearing | null = null;
  #isGone = false;

  constructor(options: PhoneLineOptions) {
    this.#options = options;
  }

  readonly say = async (prompt: Prompt): Promise<boolean> => {
    if (this.#isGone) return false;
    const { ids, timers, send } = this.#options;
    const promptId = ids.next();
    const { text, language, by, isWhole = false } = prompt;
    // Another flow may have been cut off in the middle of a prompt.
    this.#saying?.settle();
    await new Promise<void>((resolve) => {
      const settle = (): void => {
        stopClock();
        if (this.#saying?.promptId === promptId) this.#saying = null;
        resolve();
      };
      const stopClock = timers.after(patienceMs(prompt), settle);
      this.#saying = { promptId, isWhole, settle };
      send({ kind: "prompt", promptId, text, language, by });
    });
    return !this.#isGone;
  };

  readonly hear = (wait: Wait): Promise<Heard> => {
    if (this.#isGone) return Promise.resolve({ kind: "gone" });
    if (wait.keys === "none") this.#keys = "";
    if (!wait.words) this.#words = [];
    const takesKeys = wait.keys !== "none";
    this.#options.send({ kind: "listening", keys: takesKeys, words: wait.words, secret: wait.secret });
    return new Promise((resolve) => {
      const settle = (heard: Heard): void => {
        this.#hearing?.stopClock();
        this.#hearing = null;
        this.#options.send({ kind: "listening", keys: false, words: false, secret: false });
        resolve(heard);
      };
      this.#hearing = { wait, settle, stopClock: () => {} };
      this.#runClock(wait.timeoutMs);
      this.#look();
    });
  };

  readonly key = (key: string): void => {
    const late = this.#late;
    this.#late = null;
    if (late && !stillMeant(key, late, this.#options.clock.now())) return;
    this.#hush();
    this.#keys += key;
    this.#look();
  };

  readonly speaking = (): void => {
    if (this.#hearing?.wait.words) this.#runClock(speechMs);
  };

  readonly words = (words: string): void => {
    this.#hush();
    this.#words.push(words);
    this.#look();
  };

  readonly spoken = (promptId: string): void => {
    if (this.#saying?.promptId === promptId) this.#saying.settle();
  };

  readonly hangUp = (): void => {
    this.#isGone = true;
    this.#saying?.settle();
    this.#hearing?.settle({ kind: "gone" });
  };

  /** Whoever answers need not hear the question to its end; what is no question is heard whole. */
  #hush(): void {
    if (!this.#saying || this.#saying.isWhole) return;
    this.#options.send({ kind: "hush" });
    this.#saying.settle();
  }

  #runClock(milliseconds: number): void {
    const hearing = this.#hearing;
    if (!hearing) return;
    hearing.stopClock();
    hearing.stopClock = this.#options.timers.after(milliseconds, () => this.#timeIsUp());
  }

  /** With keys begun, the pause after the last one ends the entry; without, nothing was heard. */
  #timeIsUp(): void {
    const keys = this.#keys;
    this.#keys = "";
    this.#hearing?.settle(keys === "" ? { kind: "nothing" } : { kind: "keys", keys });
  }

  #look(): void {
    if (!this.#hearing) return;
    const { wait, settle } = this.#hearing;
    const words = wait.words ? this.#words.shift() : undefined;
    if (words !== undefined) return settle({ kind: "words", words });
    if (wait.keys === "none" || this.#keys === "") return;
    const collected = collectKeys(this.#keys, wait.keys, this.#options.clock.now());
    if (collected.done) {
      this.#keys = collected.rest;
      this.#late = collected.late;
      settle({ kind: "keys", keys: collected.keys });
    } else this.#runClock(collected.waitMs);
  }
}
