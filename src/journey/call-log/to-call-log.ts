import type { KeptDecision } from "../agent-action/decisions.ts";
import type { ContactRow } from "../contact/contact-row.ts";
import type { WrapUp } from "../wrap-up/wrap-up.ts";
import type { CallLogRecord, Offer } from "./call-log-record.ts";

/** All that is known of a contact when its agent files it. */
export interface ContactClosed {
  readonly row: ContactRow;
  readonly agentUsername: string;
  readonly wrapUp: WrapUp;
  readonly decisions: readonly KeptDecision[];
}

/** Puts the record together. The level is the one at which the contact was handled, expired or not. */
export function toCallLog(
  { row, agentUsername, wrapUp, decisions }: ContactClosed,
  { recordId, now }: { readonly recordId: string; readonly now: Date },
): CallLogRecord {
  const { identity } = row;
  return {
    schema: "call-log/1",
    recordId,
    contactId: row.contactId,
    initialContactId: row.initialContactId,
    channel: row.channel ?? "voice",
    queueId: row.queueId,
    agentUsername,
    patientId: identity.patientId,
    callerKind: identity.callerKind,
    verificationLevel: identity.level,
    language: identity.language,
    reasonCode: identity.reasonCode,
    initiatedAt: row.initiatedAt,
    queuedAt: row.queuedAt,
    acceptedAt: row.acceptedAt,
    endedAt: row.endedAt,
    recordedAt: now.toISOString(),
    disposition: wrapUp.disposition,
    note: wrapUp.note,
    followUp: wrapUp.followUp,
    offers: decisions.flatMap(offersOf),
  };
}

const offersOf = ({ decision, outcomes }: KeptDecision): readonly Offer[] =>
  [...(decision.card ? [decision.card] : []), ...decision.quiet].map(({ rule, hintId }) => ({
    rule,
    hintId,
    outcome: outcomes[hintId] ?? "shown",
  }));
