import type { FiledContact } from "../profile/timeline/contact-history.ts";
import { dispositions } from "../wrap-up/disposition.ts";
import type { CallLogRecord } from "./call-log-record.ts";

/** What the next agent should know of a filed contact: how it ended and what was promised. The note stays in the record. */
export function toFiledContact(record: CallLogRecord): FiledContact {
  const { contactId, channel, acceptedAt, recordedAt, disposition, followUp } = record;
  return {
    contactId,
    at: acceptedAt ?? recordedAt,
    channel,
    ended: dispositions[disposition],
    promise: followUp === null ? null : { what: followUp.what, dueOn: followUp.dueOn, keptOn: null },
  };
}
