import { endContact } from "../connect/end-contact.ts";
import { isAnalysed } from "../connect/analysis/follow-talk.ts";
import type { RtcEnd, RtcHub } from "../connect/rtc-hub.ts";
import { startContact } from "../connect/start-contact.ts";
import { lines } from "#infra/manifest.ts";
import type { Contact, World, WorldEvent } from "../world.ts";
import type { ToPage } from "./page/to-page.ts";
import { createPhoneLine } from "./phone-line.ts";
import type { PhoneLine } from "./phone-line.ts";

export interface CallOptions {
  readonly world: World;
  readonly rtcHub: RtcHub;
  /** A call has come in: run its flow. */
  readonly onInbound: (contact: Contact) => void;
}

/** A telephone that is in a call. */
export interface Call {
  readonly contact: Contact;
  readonly line: PhoneLine;
  readonly audio: RtcEnd;
}

type Send = (frame: ToPage) => void;

const planNumbers: ReadonlySet<string> = new Set(Object.values(lines).map(({ number }) => number));

/** E.164. */
export const isNumber = (number: string): boolean => /^\+[1-9]\d{6,14}$/.test(number);

const newLine = ({ clock, ids, timers }: World, send: Send): PhoneLine =>
  createPhoneLine({ clock, ids, timers, send });

interface Dialled {
  readonly callerNumber: string;
  readonly dialled: string;
  readonly isSpoofed?: boolean | undefined;
}

/** Calls a number of the plan; null, and the page told, when it is none. */
export function dial(
  { world, rtcHub }: CallOptions,
  { callerNumber, dialled, isSpoofed = false }: Dialled,
  send: Send,
): Call | null {
  if (!planNumbers.has(dialled) || !isNumber(callerNumber)) {
    send({ kind: "ended", why: "noSuchNumber" });
    return null;
  }
  const line = newLine(world, send);
  const contact = startContact(world, {
    channel: "VOICE",
    initiationMethod: "INBOUND",
    line,
    displayName: "Caller",
    customerNumber: callerNumber,
    dialledNumber: dialled,
    ...(isSpoofed ? { attributes: { numberTrust: "spoofed" } } : {}),
  });
  return joinCall(rtcHub, contact, line, send);
}

/** Picks up where the plan calls. */
export function pickUp({ world, rtcHub }: CallOptions, contact: Contact, send: Send): Call {
  const call = joinCall(rtcHub, contact, newLine(world, send), send);
  const news = agentNews(world, contact);
  if (news) send(news);
  return call;
}

function joinCall(rtcHub: RtcHub, contact: Contact, line: PhoneLine, send: Send): Call {
  const audio = rtcHub.join(contact.contactId, "customer", (message) => send({ kind: "rtc", message }));
  send({ kind: "connected", contactId: contact.contactId });
  return { contact, line, audio };
}

/** The agent has left, and a contact of its own takes the caller through what remains, on the same line. */
export function goOn(rtcHub: RtcHub, { line, audio }: Call, contact: Contact, send: Send): Call {
  audio.leave();
  send({ kind: "party", with: "flow", name: "", held: false, isAnalysed: false });
  return {
    contact,
    line,
    audio: rtcHub.join(contact.contactId, "customer", (message) => send({ kind: "rtc", message })),
  };
}

const hungUp = "CUSTOMER_DISCONNECT";

export function over({ contact, line, audio }: Call, send: Send): void {
  line.hangUp();
  audio.leave();
  send({ kind: "ended", why: contact.disconnectReason === hungUp ? "hungUp" : "overThere" });
}

export const hangUp = (world: World, { contact }: Call): void =>
  endContact(world, contact, { by: "customer" });

/** What the page should know of an event, or null. */
export function newsOf(world: World, contact: Contact, event: WorldEvent): ToPage | null {
  if (event.kind === "digits")
    return event.contact === contact ? { kind: "tones", keys: event.digits } : null;
  if (event.kind === "agent") return event.cause === "media" ? agentNews(world, contact) : null;
  if (event.kind !== "contact" || event.contact !== contact) return null;
  if (event.type === "QUEUED")
    return { kind: "party", with: "queue", name: "", held: false, isAnalysed: false };
  // Recording and analysis may change under way.
  const isNews = event.type === "CONNECTED_TO_AGENT" || event.type === "CONTACT_DATA_UPDATED";
  return isNews ? agentNews(world, contact) : null;
}

function agentNews(world: World, contact: Contact): ToPage | null {
  const { state } = contact;
  if (state.type !== "connected") return null;
  const name = world.agents.get(state.username)?.name.split(" ")[0] ?? "";
  return { kind: "party", with: "agent", name, held: state.held, isAnalysed: isAnalysed(contact) };
}
