import type { Language, ReasonCode } from "../contact/attributes.ts";
import { nobodyYet } from "../contact/contact-row.ts";
import type { ContactRows } from "../contact/contact-row.ts";
import { fraudSignals } from "../contact/fraud-signals.ts";
import type { FraudSignal } from "../contact/fraud-signals.ts";
import type { CallOrigin } from "./call-origin.ts";

/** Where a contact is to wait: with everybody, or for those who look into fraud. The caller hears the same of both. */
export type Noted = "noted" | "held";

/**
 * Writes down what a contact is about before it waits for a person, with every sign of fraud on the hand-over card in
 * words. Rejects when the records table cannot answer.
 */
export async function noteContact(
  rows: Pick<ContactRows, "read" | "saveIdentity" | "addToHandOver">,
  contactId: string,
  note: { readonly language: Language; readonly reasonCode: ReasonCode },
  origin: CallOrigin,
): Promise<Noted> {
  const before = (await rows.read(contactId))?.identity ?? nobodyYet;
  const seen: readonly FraudSignal[] = origin.isSpoofed ? ["spoofedNumber"] : [];
  const signals = [...new Set([...before.signals, ...seen])];
  await Promise.all([
    rows.saveIdentity(contactId, {
      ...note,
      signals,
      callingNumber: origin.number ?? before.callingNumber,
    }),
    rows.addToHandOver(contactId, { warnings: signals.map((signal) => fraudSignals[signal]) }),
  ]);
  return signals.length > 0 ? "held" : "noted";
}
