import type { Block } from "../block.ts";

/** Hangs up, or ends the chat. */
export const disconnectParticipant: Block = {
  run: ({ host }) => {
    host.disconnect();
    return { kind: "end", how: "disconnected" };
  },
};
