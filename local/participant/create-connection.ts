import * as z from "zod";
import { contentTypes } from "./chat-item.ts";
import { from, post } from "./chat-room.ts";
import { ParticipantError } from "./participant-error.ts";
import type { Service } from "./service.ts";
import type { Bearer } from "./tokens.ts";

export const CreateConnection = z.object({
  Type: z.array(z.enum(["WEBSOCKET", "CONNECTION_CREDENTIALS"])).nullish(),
  ConnectParticipant: z.boolean().nullish(),
});
type CreateConnection = z.infer<typeof CreateConnection>;

/**
 * Opens a connection for whoever holds a participant token; refused once the chat is over. Socket addresses are built
 * on `origin`, e.g. `ws://127.0.0.1:4601`. `ConnectParticipant` alone (an agent's page says that it is there) grants nothing.
 */
export function createConnection(
  service: Service,
  bearer: Bearer,
  request: CreateConnection,
  origin: string,
) {
  if (bearer.room.ended) throw new ParticipantError("AccessDeniedException", "The chat is over");
  const kinds = request.Type ?? [];
  if (kinds.length === 0 && !request.ConnectParticipant)
    throw new ParticipantError("ValidationException", "Type or ConnectParticipant is needed");
  memberJoins(service, bearer);
  if (kinds.length === 0) return {};
  const { token, expiry } = service.tokens.issue("connection", bearer);
  const url = (): string =>
    `${origin}/participant/socket?token=${service.tokens.issue("socket", bearer).token}`;
  return {
    ...(kinds.includes("WEBSOCKET") ? { Websocket: { Url: url(), ConnectionExpiry: expiry } } : {}),
    ...(kinds.includes("CONNECTION_CREDENTIALS")
      ? { ConnectionCredentials: { ConnectionToken: token, Expiry: expiry } }
      : {}),
  };
}

/** The member joins with their first connection; agents join when they accept. */
function memberJoins(service: Service, { room, participant }: Bearer): void {
  if (participant !== room.member || participant.joined) return;
  participant.joined = true;
  post(service, room, { Type: "EVENT", ContentType: contentTypes.joined, ...from(participant) });
}
