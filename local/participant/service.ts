import type { World } from "../world.ts";
import type { Around } from "./chat-room.ts";
import type { Tokens } from "./tokens.ts";

/** What the calls of the participant service work with. */
export interface Service extends Around {
  readonly world: World;
  readonly tokens: Tokens;
}
