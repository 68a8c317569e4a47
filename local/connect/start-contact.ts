import type { Channel, Contact, ContactDetails, World } from "../world.ts";
import type { CallerLine } from "../flow/caller-line.ts";
import { tellContact } from "./tell.ts";

interface NewContact {
  readonly channel: Channel;
  readonly initiationMethod: Contact["initiationMethod"];
  readonly line: CallerLine;
  /** What a chat's participant is called; `Caller` on the phone. */
  readonly displayName: string;
  /** E.164; null where there is no telephone. */
  readonly customerNumber?: string | null;
  readonly dialledNumber?: string | null;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Given when the line had to be made first; new otherwise. */
  readonly contactId?: string;
  /** Given when another contact came before; its own otherwise. */
  readonly initialContactId?: string;
  readonly details?: ContactDetails;
}

const telephone = (address: string | null | undefined) =>
  address ? ({ type: "TELEPHONE_NUMBER", address } as const) : null;

/** A contact as it stands before anything has happened to it. */
export function newContact(start: NewContact, contactId: string, now: Date): Contact {
  return {
    contactId,
    initialContactId: start.initialContactId ?? contactId,
    channel: start.channel,
    initiationMethod: start.initiationMethod,
    initiatedAt: now,
    customerEndpoint: telephone(start.customerNumber),
    systemEndpoint: telephone(start.dialledNumber),
    displayName: start.displayName,
    line: start.line,
    attributes: { ...start.attributes },
    languageCode: null,
    targetQueueId: null,
    state: { type: "inFlow" },
    recording: { agent: false, customer: false, ivr: false },
    analysis: null,
    hooks: {},
    queuedAt: null,
    connectedToAgentAt: null,
    endedAt: null,
    disconnectReason: null,
    acceptedBy: null,
    lastUpdatedAt: now,
    ...(start.details ? { details: start.details } : {}),
  };
}

/** A contact arrives and is answered by the instance; no flow runs yet. */
export function startContact(world: World, start: NewContact): Contact {
  const contact = newContact(start, start.contactId ?? world.ids.next(), world.clock.now());
  world.contacts.set(contact.contactId, contact);
  tellContact(world, contact, "INITIATED");
  // Connect tells this of chats, tasks and outbound calls only.
  if (start.channel === "CHAT") tellContact(world, contact, "CONNECTED_TO_SYSTEM");
  return contact;
}
