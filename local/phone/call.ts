import { endContact } from "../connect/end-contact.ts";
import type { RtcEnd, RtcHub } from "../connect/rtc-hub.ts";
import { startContact } from "../connect/start-contact.ts";
import { lines } from "#infra/manifest.ts";
import type { Contact, World, WorldEvent } from "../world.ts";
import type { ToPage } from "./page/to-page.ts";
import { createPhoneLine } from "./phone-line.ts";
import type { PhoneLine } from "./phone-line.ts";
import type { FromPage } from "./phone-wire.ts";

export interface CallOptions {
  readonly world: World;
  readonly rtcHub: RtcHub;
  /** A call has come in: run its flow. */
  readonly onInbound: (contact: Contact) => void;
}

/** A telephone that is in a call. */
interface Call {
  readonly contact: Contact;
  readonly line: PhoneLine;
  readonly audio: RtcEnd;
}

/** One telephone: its page speaks, the world answers. `close` when the page is gone. */
export interface Telephone {
  readonly receive: (frame: FromPage) => void;
  readonly close: () => void;
}

const planNumbers: ReadonlySet<string> = new Set(Object.values(lines).map(({ number }) => number));

/** E.164. */
const isNumber = (number: string): boolean => /^\+[1-9]\d{6,14}$/.test(number);

export function createTelephone(options: CallOptions, send: (frame: ToPage) => void): Telephone {
  const { world } = options;
  let call: Call | null = null;
  const follow = (event: WorldEvent): void => {
    if (!call) return;
    const news = newsOf(world, call.contact, event);
    if (news) send(news);
    if (event.kind === "contact" && event.type === "DISCONNECTED" && event.contact === call.contact) {
      over(call);
      send({ kind: "ended", why: call.contact.disconnectReason === hungUp ? "hungUp" : "overThere" });
      call = null;
    }
  };
  world.listeners.add(follow);
  const pickUp = (frame: Dial): void => {
    if (call) return;
    call = dial(options, frame, send);
    if (call) options.onInbound(call.contact);
  };
  const hangUp = (): void => {
    if (call) endContact(world, call.contact, { by: "customer" });
  };

  return {
    receive: (frame) => {
      if (frame.kind === "dial") pickUp(frame);
      else if (frame.kind === "hangUp") hangUp();
      else if (call) onTheLine(call, frame);
    },
    close: () => {
      hangUp();
      world.listeners.delete(follow);
    },
  };
}

const hungUp = "CUSTOMER_DISCONNECT";

type Dial = Extract<FromPage, { readonly kind: "dial" }>;

function dial(
  { world, rtcHub }: CallOptions,
  { callerNumber, dialled }: Dial,
  send: (frame: ToPage) => void,
): Call | null {
  if (!planNumbers.has(dialled) || !isNumber(callerNumber)) {
    send({ kind: "ended", why: "noSuchNumber" });
    return null;
  }
  const line = createPhoneLine({ clock: world.clock, ids: world.ids, timers: world.timers, send });
  const contact = startContact(world, {
    channel: "VOICE",
    initiationMethod: "INBOUND",
    line,
    displayName: "Caller",
    customerNumber: callerNumber,
    dialledNumber: dialled,
  });
  const audio = rtcHub.join(contact.contactId, "customer", (message) => send({ kind: "rtc", message }));
  send({ kind: "connected", contactId: contact.contactId });
  return { contact, line, audio };
}

type OnTheLine = Exclude<FromPage, { readonly kind: "dial" | "hangUp" }>;

function onTheLine({ line, audio }: Call, frame: OnTheLine): void {
  switch (frame.kind) {
    case "key":
      return line.key(frame.key);
    case "speaking":
      return line.speaking();
    case "words":
      return line.words(frame.words);
    case "spoken":
      return line.spoken(frame.promptId);
    case "rtc":
      return audio.send(frame.message);
  }
}

function over({ line, audio }: Call): void {
  line.hangUp();
  audio.leave();
}

/** What the page should know of an event, or null. */
function newsOf(world: World, contact: Contact, event: WorldEvent): ToPage | null {
  if (event.kind === "digits")
    return event.contact === contact ? { kind: "tones", keys: event.digits } : null;
  if (event.kind === "agent") return event.cause === "media" ? agentNews(world, contact) : null;
  if (event.kind !== "contact" || event.contact !== contact) return null;
  if (event.type === "QUEUED") return { kind: "party", with: "queue", name: "", held: false };
  return event.type === "CONNECTED_TO_AGENT" ? agentNews(world, contact) : null;
}

function agentNews(world: World, { state }: Contact): ToPage | null {
  if (state.type !== "connected") return null;
  const name = world.agents.get(state.username)?.name.split(" ")[0] ?? "";
  return { kind: "party", with: "agent", name, held: state.held };
}
