import { clearLine, createInterface, moveCursor } from "node:readline";
import type { CallerLine, Heard, Wait } from "#local/flow/caller-line.ts";

/** A caller at a terminal: prompts are printed, a typed line is what they press or say, an empty one is silence. */
export interface TerminalLine extends CallerLine {
  /** Prints a remark that is no part of the talk. */
  readonly remark: (words: string) => void;
  /** The flow listens no more: what was typed ahead is lost, and at the end of the input the caller hangs up. */
  readonly nobodyListens: () => void;
  /** The line is dead: nothing more is said or heard. */
  readonly close: () => void;
}

interface TerminalLineOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** Nothing more can be typed: the caller hangs up. */
  readonly onHangUp: () => void;
}

const keyLine = /^[0-9*#]+$/;

export function terminalLine(options: TerminalLineOptions): TerminalLine {
  const { output } = options;
  const typed = typedLines(options);
  const print = (words: string): void => void output.write(`${words}\n`);
  const hide = (line: string): void => {
    if (!output.isTTY) return;
    moveCursor(output, 0, -1);
    clearLine(output, 0);
    print(`> ${"•".repeat(line.length)}`);
  };
  return {
    remark: (words) => print(`  (${words})`),
    nobodyListens: typed.forget,
    close: typed.close,
    say: async ({ by, text }) => {
      if (typed.isOver()) return false;
      print(`${by === "bot" ? "Bot" : "Flow"}: ${text}`);
      return true;
    },
    hear: async (wait) => {
      for (let line = await typed.next(); line !== null; line = await typed.next()) {
        if (wait.secret) hide(line);
        const heard = meaning(line, wait);
        if (heard) return heard;
        print("  (Only keys are heard here: 0 to 9, * and #.)");
      }
      return { kind: "gone" };
    },
  };
}

interface TypedLines {
  /** The next line, typed ahead or yet to come; null when there will be none. */
  readonly next: () => Promise<string | null>;
  readonly forget: () => void;
  readonly isOver: () => boolean;
  readonly close: () => void;
}

/** The lines of a terminal or a file. When they have ended and were all heard, the caller hangs up. */
function typedLines({ input, output, onHangUp }: TerminalLineOptions): TypedLines {
  const lines: string[] = [];
  const state = { hasEnded: false, isOver: false };
  let wake: () => void = () => undefined;
  const terminal = createInterface({ input, output, prompt: "> ", terminal: output.isTTY === true });
  const hangUpAtTheEnd = (): void => {
    if (!state.hasEnded || state.isOver || lines.length > 0) return;
    state.isOver = true;
    onHangUp();
  };
  terminal.on("line", (line) => {
    lines.push(line.trim());
    wake();
  });
  terminal.on("close", () => {
    state.hasEnded = true;
    hangUpAtTheEnd();
    wake();
  });
  return {
    next: async () => {
      hangUpAtTheEnd();
      if (lines.length === 0 && !state.isOver) {
        if (output.isTTY) terminal.prompt();
        await new Promise<void>((resolve) => (wake = resolve));
      }
      return lines.shift() ?? null;
    },
    forget: () => {
      lines.length = 0;
      hangUpAtTheEnd();
    },
    isOver: () => state.isOver,
    close: () => {
      state.isOver = true;
      wake();
      terminal.close();
    },
  };
}

/** What a typed line is to whoever waits; null: they do not hear such a thing. */
function meaning(line: string, { keys, words }: Wait): Heard | null {
  if (line === "") return { kind: "nothing" };
  if (keys !== "none" && keyLine.test(line)) return { kind: "keys", keys: pressed(line, keys) };
  return words ? { kind: "words", words: line } : null;
}

function pressed(line: string, keys: Exclude<Wait["keys"], "none">): string {
  if (keys === "one") return line.slice(0, 1);
  const end = keys.terminator === "" ? -1 : line.indexOf(keys.terminator);
  return (end === -1 ? line : line.slice(0, end)).slice(0, keys.maximum);
}
