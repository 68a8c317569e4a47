import { purposes } from "#journey/contact/purposes.ts";
import type { ContactRows } from "#journey/contact/contact-row.ts";
import type { Careline } from "#local/careline.ts";
import { clearContact } from "#local/connect/clear-contact.ts";
import { endContact } from "#local/connect/end-contact.ts";
import { enqueueContact } from "#local/connect/enqueue-contact.ts";
import { startContact } from "#local/connect/start-contact.ts";
import type { CallerLine } from "#local/flow/caller-line.ts";
import { memberLine, queueId } from "#local/instance.ts";
import type { Contact } from "#local/world.ts";

/** A caller who says nothing: the flow is not what is looked at. */
const silence: CallerLine = {
  say: () => Promise.resolve(true),
  hear: () => Promise.resolve({ kind: "nothing" }),
};

const verifiedForMs = 30 * 60_000;

/**
 * A call of a verified member, as `identify-caller` leaves it, waiting where an agent is free: the contact comes
 * through the control plane, and who it is about through the records that the flow's function writes.
 */
export async function ringFor(
  { world, settled }: Careline,
  rows: ContactRows,
  patientId: string,
): Promise<Contact> {
  const contact = startContact(world, {
    channel: "VOICE",
    initiationMethod: "INBOUND",
    line: silence,
    displayName: "Caller",
    customerNumber: "+15555550142",
    dialledNumber: memberLine,
  });
  const now = world.clock.now();
  await rows.saveIdentity(contact.contactId, {
    patientId,
    callerKind: "member",
    level: "L1",
    method: "memberIdAndBirthDate",
    verifiedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + verifiedForMs).toISOString(),
    reasonCode: "claimStatus",
    // Every matter is named, so that every part of the page opens that a member may be told.
    purposes,
  });
  await settled();
  enqueueContact(world, contact, queueId("member-services"));
  return contact;
}

/** The caller hangs up, and the agent is done with it. Throws when there is no such agent. */
export async function finishContact(
  { world, settled }: Careline,
  contact: Contact,
  username: string,
): Promise<void> {
  const agent = world.agents.get(username);
  if (!agent) throw new Error(`No agent ${username}.`);
  endContact(world, contact, { by: "customer" });
  await settled();
  clearContact(world, agent, contact);
}
