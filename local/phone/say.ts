import { tell } from "../connect/tell.ts";
import type { World } from "../world.ts";
import type { Call } from "./call.ts";

interface Speech {
  readonly by: "caller" | "agent";
  readonly words: string;
  readonly isWhole: boolean;
}

/**
 * Typed speech. With a flow or a bot it is what the line hears; between two people it is what an analysis would make of their
 * voices, and nobody's ears get it. On hold and muted nobody is heard.
 */
export function say(world: World, { contact, line }: Call, { by, words, isWhole }: Speech): void {
  const { state } = contact;
  if (state.type !== "connected") {
    if (by === "agent") return;
    return isWhole ? line.words(words) : line.speaking();
  }
  if (state.held || (by === "agent" && state.muted)) return;
  const role = by === "agent" ? "AGENT" : "CUSTOMER";
  tell(world, { kind: "said", contact, said: { by: role, message: null, words, isWhole } });
}
