import type { Clock } from "../clock.ts";
import type { Language } from "../contact/attributes.ts";
import type { ContactIdentity, ContactRows } from "../contact/contact-row.ts";
import type { Messages } from "../contact/messages.ts";
import { codeSubject } from "./code-subject.ts";
import { codeWords } from "./code-words.ts";
import type { FhirReader } from "./fhir-reader.ts";
import { codeMinutes, drawCode, mostCodes, sealCode } from "./one-time-code.ts";
import type { CodeMaker, OneTimeCodes } from "./one-time-codes.ts";
import { hasRefusedTexts } from "./text-consent.ts";
import { textableNumber } from "./textable-number.ts";
import type { TryLedger } from "./try-ledger.ts";
import { hasManyWrongCodes } from "./watch-tries.ts";

export interface SendCodePorts {
  readonly reader: Pick<FhirReader, "read" | "search">;
  readonly rows: Pick<ContactRows, "saveIdentity" | "addToHandOver">;
  readonly codes: Pick<OneTimeCodes, "keep">;
  readonly tries: Pick<TryLedger, "read">;
  readonly maker: CodeMaker;
  readonly messages: Pick<Messages, "sendText">;
  readonly clock: Clock;
}

export type CodeSending = "sent" | "notSent";

/**
 * Sends a code by text to whoever is identified on this contact, to their own number on file, never to the member's
 * when somebody else calls. Why none was sent stands on the hand-over card. Rejects when the store, the table or the
 * text service cannot answer.
 */
export async function sendCode(
  ports: SendCodePorts,
  contactId: string,
  language: Language,
): Promise<CodeSending> {
  const identity = await ports.rows.saveIdentity(contactId, { language });
  const whyNot = await trySending(ports, contactId, identity);
  if (whyNot === null) return "sent";
  await ports.rows.addToHandOver(contactId, { warnings: [whyNot] });
  return "notSent";
}

/** Null when it was sent, else why not, as an agent reads it. */
async function trySending(
  ports: SendCodePorts,
  contactId: string,
  identity: ContactIdentity,
): Promise<string | null> {
  const now = ports.clock.now();
  const subject = codeSubject(identity, now);
  if (subject === null) return "No code was sent: nobody who could get one is identified";
  const to = await numberOf(ports.reader, subject, now);
  if ("whyNot" in to) return to.whyNot;
  if (subject.isPicked && (await isShared(ports.reader, to.number, subject.patientId)))
    return "No code was sent: the number on file is shared, so a code would not tell who has it";
  if (await hasManyWrongCodes(ports.tries, ports.maker, subject))
    return "No code was sent: too many wrong codes for this member within a day";
  const code = drawCode(ports.maker);
  const kept = {
    seal: sealCode(ports.maker, contactId, subject, code),
    expiresAt: new Date(now.getTime() + codeMinutes * 60_000).toISOString(),
  };
  if (!(await ports.codes.keep(contactId, kept, mostCodes)))
    return `No code was sent: ${mostCodes} were sent in this contact already`;
  const words = codeWords[identity.language](code, codeMinutes);
  const outcome = await ports.messages.sendText({ to: to.number, words });
  return outcome === "sent" ? null : "No code was sent: the number on file takes no text messages";
}

type Destination = { readonly number: string } | { readonly whyNot: string };

const noNumber: Destination = {
  whyNot: "No code was sent: no mobile number has been on file for 30 days",
};

async function numberOf(
  reader: SendCodePorts["reader"],
  { patientId, relatedPersonId }: { readonly patientId: string; readonly relatedPersonId: string | null },
  now: Date,
): Promise<Destination> {
  if (relatedPersonId !== null) {
    const person = await reader.read("RelatedPerson", relatedPersonId);
    return toDestination(person && textableNumber(person, now));
  }
  const [patient, consents] = await Promise.all([
    reader.read("Patient", patientId),
    reader.search("Consent", [["patient", `Patient/${patientId}`]]),
  ]);
  if (hasRefusedTexts(consents, now))
    return { whyNot: "No code was sent: the member wants no text messages" };
  return toDestination(patient && textableNumber(patient, now, consents));
}

async function isShared(
  reader: SendCodePorts["reader"],
  number: string,
  patientId: string,
): Promise<boolean> {
  const bearers = await reader.search("Patient", [["phone", number]]);
  return bearers.some(({ id, active }) => id !== patientId && active !== false);
}

const toDestination = (number: string | null): Destination => (number === null ? noNumber : { number });
