import type { Conduit } from "./conduit.ts";
import type { ConnectedCall } from "./connected-call.ts";

/** Tells the page when the agent's side falls silent or speaks again; a page that only asks is answered too. */
export function createMuteTeller({ down }: Conduit): {
  readonly update: (call: ConnectedCall | null) => void;
  readonly answer: () => void;
} {
  let muted = false;
  const tell = (): void => down("agent::mute_toggle", { muted });
  return {
    update: (call) => {
      const now = call?.muted ?? false;
      if (now === muted) return;
      muted = now;
      tell();
    },
    answer: tell,
  };
}
