import * as z from "zod";
import { requireMaySpeak } from "./access.ts";
import { contentTypes } from "./chat-item.ts";
import { from, post, tellFlow } from "./chat-room.ts";
import type { Sent } from "./chat-room.ts";
import { once } from "./once.ts";
import { ParticipantError } from "./participant-error.ts";
import type { Service } from "./service.ts";
import type { Bearer } from "./tokens.ts";

/** How many characters a message may have, by content type; what is not named is not accepted. */
const longest: Readonly<Record<string, number>> = {
  [contentTypes.plain]: 1024,
  [contentTypes.markdown]: 1024,
  [contentTypes.json]: 12_000,
};

export const SendMessage = z.object({
  ContentType: z.string(),
  Content: z.string().min(1),
  ClientToken: z.string().max(500).nullish(),
});

/** Says something to everybody. The same client token again is the same message: it is answered, not repeated. */
export function sendMessage(service: Service, bearer: Bearer, message: z.infer<typeof SendMessage>): Sent {
  requireMaySpeak(bearer);
  const most = Object.hasOwn(longest, message.ContentType) ? longest[message.ContentType] : undefined;
  if (most === undefined) throw new ParticipantError("ValidationException", "ContentType is not supported");
  if (message.Content.length > most) throw new ParticipantError("ValidationException", "Content is too long");
  return once(bearer, message.ClientToken, () => say(service, bearer, message));
}

function say(
  service: Service,
  { room, participant }: Bearer,
  { ContentType, Content }: z.infer<typeof SendMessage>,
): Sent {
  const { Id, AbsoluteTime } = post(service, room, {
    Type: "MESSAGE",
    ContentType,
    Content,
    ...from(participant),
  });
  if (participant === room.member) tellFlow(room, { kind: "said", text: Content });
  return { Id, AbsoluteTime };
}
