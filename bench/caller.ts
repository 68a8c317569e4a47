import { once } from "node:events";
import { WebSocket } from "ws";
import { memberLine } from "#local/instance.ts";
import { ToPage } from "#local/phone/page/to-page.ts";

/** What a caller does whenever the flow listens: keys, words, or nothing until it goes on by itself. */
export type Answer = { readonly keys: string } | { readonly words: string } | "nothing";

/** A telephone without a page: the same socket, the same frames. */
export interface Caller {
  /** Dials the plan; resolves with the first words that come down the line. */
  readonly dial: () => Promise<string>;
  /** From now on hears everything out at once, and gives these answers in turn. */
  readonly answers: (answers: readonly Answer[]) => void;
  /** Resolves when an agent is on the line. */
  readonly isWithAgent: () => Promise<void>;
  readonly hangUp: () => Promise<void>;
  readonly close: () => void;
}

/** `telephone` is the address of the telephone's page. */
export async function openCaller(telephone: string, number: string): Promise<Caller> {
  const { origin, host } = new URL(telephone);
  const socket = new WebSocket(`ws://${host}/phone/stream`, { origin });
  await once(socket, "open");
  const ears = new Set<(frame: ToPage) => void>();
  socket.on("message", (data: Buffer) => {
    const frame = ToPage.parse(JSON.parse(data.toString()));
    for (const ear of ears) ear(frame);
  });
  const send = (frame: object): void => socket.send(JSON.stringify(frame));
  const hears = <T>(pick: (frame: ToPage) => T | null): Promise<T> =>
    new Promise((resolve) => {
      const ear = (frame: ToPage): void => {
        const picked = pick(frame);
        if (picked === null) return;
        ears.delete(ear);
        resolve(picked);
      };
      ears.add(ear);
    });
  const withAgent = (frame: ToPage): true | null =>
    frame.kind === "party" && frame.with === "agent" ? true : null;
  return {
    dial: () => {
      const first = hears((frame) => (frame.kind === "prompt" ? frame.text : null));
      send({ kind: "dial", callerNumber: number, dialled: memberLine });
      return first;
    },
    answers: (answers) => {
      const left = [...answers];
      ears.add((frame) => {
        if (frame.kind === "prompt") send({ kind: "spoken", promptId: frame.promptId });
        if (frame.kind === "listening" && (frame.keys || frame.words)) say(send, left.shift());
      });
    },
    isWithAgent: async () => void (await hears(withAgent)),
    hangUp: async () => {
      const over = hears((frame) => (frame.kind === "ended" ? true : null));
      send({ kind: "hangUp" });
      await over;
    },
    close: () => socket.close(),
  };
}

function say(send: (frame: object) => void, answer: Answer | undefined): void {
  if (!answer || answer === "nothing") return;
  if ("words" in answer) send({ kind: "words", words: answer.words });
  else for (const key of answer.keys) send({ kind: "key", key });
}
