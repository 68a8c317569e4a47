import type { KeptDecision } from "../agent-action/decisions.ts";
import type { ContactRow } from "../contact/contact-row.ts";
import type { WrapUp } from "../wrap-up/wrap-up.ts";
import type { CallLogRecord, FiledMatters, Offer } from "./call-log-record.ts";

/** All that is known of a contact when its agent files it. */
export interface ContactClosed {
  readonly row: ContactRow;
  readonly agentUsername: string;
  readonly wrapUp: WrapUp;
  readonly decisions: readonly KeptDecision[];
  /** Null where they could not be read: a record without them is better than none. */
  readonly matters: FiledMatters | null;
}

/** Puts the record together. The level is the one at which the contact was handled, expired or not. */
export function toCallLog(
  { row, agentUsername, wrapUp, decisions, matters }: ContactClosed,
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
    offers: offersOf(decisions),
    ...(matters === null ? {} : { matters }),
  };
}

/** Every hint that was shown on the contact, once, in the order of time: several slates may have shown it. */
function offersOf(kept: readonly KeptDecision[]): readonly Offer[] {
  const outcomes = kept.at(-1)?.outcomes ?? {};
  const shown = kept.flatMap(({ decision: { card, quiet } }) => [...(card ? [card] : []), ...quiet]);
  const once = new Map(shown.map(({ hintId, rule }) => [hintId, rule]));
  return [...once].map(([hintId, rule]) => ({
    rule,
    hintId,
    outcome: outcomes[hintId]?.outcome ?? "shown",
  }));
}
