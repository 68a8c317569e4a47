import type { Patient } from "fhir/r4";
import type { Clock } from "../../clock.ts";
import type { MessageOutcome, Messages } from "../../contact/messages.ts";
import type { FhirReader } from "../../identity/fhir-reader.ts";
import type { OutreachDraft, OutreachDrafts, OutreachMember, OutreachOutcome } from "./outreach-drafts.ts";
import { outreachLanguages, outreachWords } from "./outreach-words.ts";
import type { OutreachLanguage } from "./outreach-words.ts";
import { reachMember } from "./reach-member.ts";

export interface OutreachPorts {
  readonly drafts: Pick<OutreachDrafts, "list" | "claim" | "settle" | "finish">;
  readonly reader: Pick<FhirReader, "read" | "search">;
  readonly messages: Messages;
  readonly clock: Clock;
  /** The plan's number, as people read it. */
  readonly phone: string;
}

const mostDrafts = 50;

/** Sends what was approved and not yet sent. Answers how many drafts that were. */
export async function sendApproved(ports: OutreachPorts): Promise<number> {
  const approved = (await ports.drafts.list(mostDrafts)).filter(({ status }) => status.state === "approved");
  for (const draft of approved) await sendDraft(ports, draft);
  return approved.length;
}

/**
 * One member after the other: nobody waits, and the store belongs to those who do. Who may be written to is asked
 * first, then the member is claimed, so that a run that breaks off goes on next time and writes to nobody twice.
 */
async function sendDraft(ports: OutreachPorts, draft: OutreachDraft): Promise<void> {
  const counts = { texts: 0, emails: 0, notSent: 0 };
  for (const member of draft.members) counts[await outcomeFor(ports, draft, member)] += 1;
  await ports.drafts.finish(draft.draftId, ports.clock.now().toISOString(), counts);
}

async function outcomeFor(
  ports: OutreachPorts,
  draft: OutreachDraft,
  member: OutreachMember,
): Promise<OutreachOutcome> {
  const letter = await letterFor(ports, draft, member);
  const before = await ports.drafts.claim(draft.draftId, member.patientId);
  if (before !== null || letter === null) return before ?? "notSent";
  const sent = await letter.send();
  const outcome = sent === "refused" ? "notSent" : letter.as;
  await ports.drafts.settle(draft.draftId, member.patientId, outcome);
  return outcome;
}

interface Letter {
  readonly as: "texts" | "emails";
  readonly send: () => Promise<MessageOutcome>;
}

/** What would be sent to a member, and how; null where nothing may be. */
async function letterFor(
  { reader, messages, clock, phone }: OutreachPorts,
  { segment }: OutreachDraft,
  { patientId, renewalMonth }: OutreachMember,
): Promise<Letter | null> {
  const [patient, consents] = await Promise.all([
    reader.read("Patient", patientId),
    reader.search("Consent", [["patient", `Patient/${patientId}`]]),
  ]);
  if (patient === null) return null;
  const reach = reachMember(patient, consents, clock.now());
  if (reach.by === "none") return null;
  const { to } = reach;
  const { text, subject, email } = outreachWords(segment, languageOf(patient), { phone, renewalMonth });
  return reach.by === "text"
    ? { as: "texts", send: () => messages.sendText({ to, words: text }) }
    : { as: "emails", send: () => messages.sendEmail({ to, subject, words: email }) };
}

/** The language the member prefers, where we write it; else English. */
function languageOf({ communication = [] }: Patient): OutreachLanguage {
  const preferred = communication.find((each) => each.preferred === true) ?? communication[0];
  const codes = preferred?.language.coding?.map(({ code }) => code?.slice(0, 2)) ?? [];
  return outreachLanguages.find((language) => codes.includes(language)) ?? "en";
}
