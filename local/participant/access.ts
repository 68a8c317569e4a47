import type { World } from "../world.ts";
import { ParticipantError } from "./participant-error.ts";
import type { Bearer } from "./tokens.ts";

const refuse = (): never => {
  throw new ParticipantError("AccessDeniedException", "The token does not allow this");
};

/** Nobody speaks in a chat that is over, and an agent not before having accepted it. */
export function requireMaySpeak({ room, participant }: Bearer): void {
  if (room.ended || !isIn(participant)) refuse();
}

/** The transcript is readable while the chat runs; after it, by its agent until the contact is cleared. */
export function requireMayRead(world: Pick<World, "contacts">, { room, participant }: Bearer): void {
  if (!isIn(participant)) refuse();
  if (!room.ended) return;
  const state = world.contacts.get(room.contactId)?.state;
  if (state?.type !== "afterContactWork" || state.username !== participant.username) refuse();
}

const isIn = ({ role, joined }: Bearer["participant"]): boolean => role === "CUSTOMER" || joined;
