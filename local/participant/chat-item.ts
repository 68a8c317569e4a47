/** Content types, as the participant service spells them. */
export const contentTypes = {
  plain: "text/plain",
  markdown: "text/markdown",
  json: "application/json",
  typing: "application/vnd.amazonaws.connect.event.typing",
  delivered: "application/vnd.amazonaws.connect.event.message.delivered",
  read: "application/vnd.amazonaws.connect.event.message.read",
  metadata: "application/vnd.amazonaws.connect.event.message.metadata",
  acknowledged: "application/vnd.amazonaws.connect.event.connection.acknowledged",
  joined: "application/vnd.amazonaws.connect.event.participant.joined",
  left: "application/vnd.amazonaws.connect.event.participant.left",
  ended: "application/vnd.amazonaws.connect.event.chat.ended",
} as const;

export type ParticipantRole = "CUSTOMER" | "AGENT" | "SYSTEM";

/** What travels on the socket and lies in the transcript, in the service's own spelling. */
export interface ChatItem {
  readonly Id: string;
  /** ISO 8601 with milliseconds. */
  readonly AbsoluteTime: string;
  readonly ContactId: string;
  readonly InitialContactId: string;
  readonly Type: "MESSAGE" | "EVENT" | "MESSAGEMETADATA";
  readonly ContentType: string;
  readonly Content?: string;
  readonly ParticipantId?: string;
  readonly ParticipantRole?: ParticipantRole;
  readonly DisplayName?: string;
  readonly MessageMetadata?: MessageMetadata;
}

export interface MessageMetadata {
  readonly MessageId: string;
  readonly Receipts: readonly Receipt[];
}

export interface Receipt {
  readonly DeliveredTimestamp?: string;
  readonly ReadTimestamp?: string;
  readonly RecipientParticipantId: string;
}
