import type { Patient } from "fhir/r4";
import type { Clock } from "../../clock.ts";
import { nobodyYet } from "../../contact/contact-row.ts";
import type { ContactIdentity, ContactRows } from "../../contact/contact-row.ts";
import { noDeskCheck } from "../../contact/desk-check.ts";
import { fraudSignals } from "../../contact/fraud-signals.ts";
import type { Messages } from "../../contact/messages.ts";
import { codeSubject } from "../code-subject.ts";
import type { DocumentChecks, DocumentDetails } from "../document-checks.ts";
import { documentWords } from "../document-words.ts";
import type { FhirReader } from "../fhir-reader.ts";
import { reachable } from "../confidential-communication.ts";
import { compareDetails } from "../matching/compare-details.ts";
import { detailsOf } from "../matching/said-details.ts";
import { textableNumber } from "../textable-number.ts";
import { asMember, verifiedFrom } from "../verification.ts";

export interface DocumentPorts {
  readonly reader: Pick<FhirReader, "read" | "search">;
  readonly rows: Pick<ContactRows, "read" | "saveIdentity" | "addToHandOver">;
  readonly documents: DocumentChecks;
  readonly messages: Pick<Messages, "sendText">;
  readonly clock: Clock;
}

export type DocumentSent = "sent" | "nobodyPicked" | "noNumber" | "notSent";

/**
 * Opens a check with the partner for whoever is identified or picked and texts its address to the number on file, or to
 * the one they call from: the address proves nothing, the document does. Who asked for confidential communication is
 * texted at the number they named or not at all. The check of before counts no more.
 */
export async function sendDocumentCheck(ports: DocumentPorts, contactId: string): Promise<DocumentSent> {
  const identity = (await ports.rows.read(contactId))?.identity ?? nobodyYet;
  const found = await subjectOf(ports, identity);
  if (found === null) return "nobodyPicked";
  const to = await numberFor(ports, found, identity);
  if (to === null) return "noNumber";
  const { sessionId, address } = await ports.documents.open(contactId);
  const deskCheck = { ...(identity.deskCheck ?? noDeskCheck), documentSession: sessionId };
  await ports.rows.saveIdentity(contactId, { deskCheck });
  const outcome = await ports.messages.sendText({ to, words: documentWords[identity.language](address) });
  return outcome === "sent" ? "sent" : "notSent";
}

async function numberFor(
  { reader, clock }: DocumentPorts,
  { patient, patientId }: Subject,
  { callingNumber }: ContactIdentity,
): Promise<string | null> {
  const now = clock.now();
  const consents = await reader.search("Consent", [["patient", `Patient/${patientId}`]]);
  const own = textableNumber(patient, now, consents);
  const mayTextCaller = callingNumber !== null && !reachable(patient, consents, now).isConfidential;
  return own ?? (mayTextCaller ? `+1${callingNumber}` : null);
}

/** To the agent a check that failed and one that smells of fraud are the same; the card and the queue know more. */
export type DocumentRead = "pending" | "verified" | "notPassed" | "nothingSent";

/**
 * Reads what has become of the check. A document that passed and names the member lifts the contact to L3; suspected
 * fraud marks it for the review queue.
 */
export async function readDocumentCheck(ports: DocumentPorts, contactId: string): Promise<DocumentRead> {
  const identity = (await ports.rows.read(contactId))?.identity ?? nobodyYet;
  const sessionId = identity.deskCheck?.documentSession ?? null;
  const found = await subjectOf(ports, identity);
  if (sessionId === null || found === null) return "nothingSent";
  const read = await ports.documents.read(sessionId);
  switch (read.outcome) {
    case "pending":
      return "pending";
    case "passed":
      return names(found.patient, read.document)
        ? lift(ports, contactId, found, identity)
        : turnDown(ports, contactId, identity, "The document names somebody else");
    case "failed":
      return turnDown(ports, contactId, identity, "The document check did not pass");
    case "suspectedFraud":
      return suspect(ports, contactId, identity);
  }
}

interface Subject {
  readonly patient: Patient;
  readonly patientId: string;
  readonly isPicked: boolean;
}

/** A representative's own document says nothing of the member: theirs are not checked here. */
async function subjectOf(ports: DocumentPorts, identity: ContactIdentity): Promise<Subject | null> {
  const subject = codeSubject(identity, ports.clock.now());
  if (subject === null || subject.relatedPersonId !== null) return null;
  const patient = await ports.reader.read("Patient", subject.patientId);
  return patient === null ? null : { ...subject, patient };
}

/** Born that day, and called that. */
function names(patient: Patient, document: DocumentDetails): boolean {
  const member = detailsOf(patient);
  if (member === null) return false;
  const { birthDate, lastName, firstName } = compareDetails(
    { ...document, memberId: null, zip: null },
    null,
    member,
  );
  const isCalled = lastName !== "different" && lastName !== "missing";
  return birthDate === "exact" && isCalled && (firstName === "exact" || firstName === "nickname");
}

/** A session is read once: whoever reads it later finds it over. */
const over = ({ deskCheck }: ContactIdentity): Pick<ContactIdentity, "deskCheck"> => ({
  deskCheck: { ...(deskCheck ?? noDeskCheck), documentSession: null },
});

async function lift(
  { rows, clock }: DocumentPorts,
  contactId: string,
  { patientId, isPicked }: Subject,
  identity: ContactIdentity,
): Promise<DocumentRead> {
  await Promise.all([
    rows.saveIdentity(contactId, {
      ...over(identity),
      ...(isPicked ? asMember(patientId) : {}),
      level: "L3",
      method: "document",
      ...verifiedFrom(clock.now()),
    }),
    rows.addToHandOver(contactId, { learned: [{ label: "Verified by", value: "Document and living face" }] }),
  ]);
  return "verified";
}

async function turnDown(
  { rows }: DocumentPorts,
  contactId: string,
  identity: ContactIdentity,
  warning: string,
): Promise<DocumentRead> {
  await Promise.all([
    rows.saveIdentity(contactId, over(identity)),
    rows.addToHandOver(contactId, { warnings: [warning] }),
  ]);
  return "notPassed";
}

async function suspect(
  { rows }: DocumentPorts,
  contactId: string,
  identity: ContactIdentity,
): Promise<DocumentRead> {
  await Promise.all([
    rows.saveIdentity(contactId, {
      ...over(identity),
      signals: [...new Set([...identity.signals, "failedLiveness" as const])],
    }),
    rows.addToHandOver(contactId, { warnings: [fraudSignals.failedLiveness] }),
  ]);
  return "notPassed";
}
