import * as z from "zod";
import { requireMaySpeak } from "./access.ts";
import { contentTypes } from "./chat-item.ts";
import type { Receipt } from "./chat-item.ts";
import { from, pass, post } from "./chat-room.ts";
import type { ChatRoom, Sent } from "./chat-room.ts";
import { once } from "./once.ts";
import { ParticipantError } from "./participant-error.ts";
import type { Service } from "./service.ts";
import type { Bearer } from "./tokens.ts";

export const SendEvent = z.object({
  ContentType: z.string(),
  Content: z.string().nullish(),
  ClientToken: z.string().max(500).nullish(),
});
type SendEvent = z.infer<typeof SendEvent>;

const ReceiptContent = z.object({ messageId: z.string() });

/** The events a participant may send; each answers like a message. */
const senders: Readonly<Record<string, (service: Service, bearer: Bearer, event: SendEvent) => Sent>> = {
  [contentTypes.typing]: (service, { room, participant }) =>
    pass(
      service,
      room,
      { Type: "EVENT", ContentType: contentTypes.typing, ...from(participant) },
      participant,
    ),
  [contentTypes.acknowledged]: (service, { room, participant }) =>
    post(service, room, { Type: "EVENT", ContentType: contentTypes.acknowledged, ...from(participant) }),
  [contentTypes.delivered]: (service, bearer, event) =>
    sendReceipt(service, bearer, event, "DeliveredTimestamp"),
  [contentTypes.read]: (service, bearer, event) => sendReceipt(service, bearer, event, "ReadTimestamp"),
};

/** Typing, acknowledgement and receipts. Receipts are also kept with the message they are about. */
export function sendEvent(service: Service, bearer: Bearer, event: SendEvent): Sent {
  requireMaySpeak(bearer);
  const send = Object.hasOwn(senders, event.ContentType) ? senders[event.ContentType] : undefined;
  if (!send) throw new ParticipantError("ValidationException", "ContentType is not supported");
  return once(bearer, event.ClientToken, () => {
    const { Id, AbsoluteTime } = send(service, bearer, event);
    return { Id, AbsoluteTime };
  });
}

function sendReceipt(
  service: Service,
  { room, participant }: Bearer,
  event: SendEvent,
  stamp: "DeliveredTimestamp" | "ReadTimestamp",
): Sent {
  const messageId = messageIdOf(event);
  const now = service.world.clock.now().toISOString();
  const receipt: Receipt = { [stamp]: now, RecipientParticipantId: participant.id };
  keepReceipt(room, messageId, receipt);
  return pass(
    service,
    room,
    {
      Type: "MESSAGEMETADATA",
      ContentType: contentTypes.metadata,
      MessageMetadata: { MessageId: messageId, Receipts: [receipt] },
    },
    participant,
  );
}

function messageIdOf({ Content }: SendEvent): string {
  try {
    return ReceiptContent.parse(JSON.parse(Content ?? "")).messageId;
  } catch {
    throw new ParticipantError("ValidationException", "Content must name a messageId");
  }
}

function keepReceipt(room: ChatRoom, messageId: string, receipt: Receipt): void {
  const index = room.items.findIndex(({ Id, Type }) => Id === messageId && Type === "MESSAGE");
  const item = room.items[index];
  if (!item) throw new ParticipantError("ValidationException", "No such message");
  const receipts = item.MessageMetadata?.Receipts ?? [];
  room.items[index] = {
    ...item,
    MessageMetadata: { MessageId: messageId, Receipts: mergeReceipt(receipts, receipt) },
  };
}

/** One receipt per reader: delivered first, then read. */
function mergeReceipt(receipts: readonly Receipt[], receipt: Receipt): Receipt[] {
  const { RecipientParticipantId: reader } = receipt;
  const before = receipts.find((each) => each.RecipientParticipantId === reader);
  const others = receipts.filter((each) => each.RecipientParticipantId !== reader);
  return [...others, { ...before, ...receipt }];
}
