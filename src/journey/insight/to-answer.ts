import type { ContactRow } from "../contact/contact-row.ts";
import type { Answer } from "./answered-contacts.ts";

/** What a contact's row says of its answer; null while it has none, or its queue is not known yet. */
export function toAnswer({ contactId, queueId, queuedAt, acceptedAt }: ContactRow): Answer | null {
  if (queueId === null || queuedAt === null || acceptedAt === null) return null;
  const waitedMs = new Date(acceptedAt).getTime() - new Date(queuedAt).getTime();
  return { contactId, queueId, answeredAt: acceptedAt, waitedSeconds: Math.max(0, waitedMs / 1000) };
}
