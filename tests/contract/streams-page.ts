import { chatControllerOf } from "#adapters/browser/connect-streams/chat-controller.ts";
import { createContactControl } from "#adapters/browser/connect-streams/create-contact-control.ts";
import type { ContactControl, DeskContact } from "#journey/agent-action/contact-control.ts";

/** The page under test: our adapter over the real Streams, with handles for the test to look and act through. */
declare global {
  var desk: {
    readonly look: () => unknown;
    readonly command: (name: string, ...args: readonly string[]) => Promise<unknown>;
    readonly choose: (state: string) => Promise<unknown>;
    readonly retry: () => void;
    /** Takes the agent's session of a chat, says something, and answers the transcript's texts. */
    readonly chat: (contactId: string, text: string) => Promise<unknown>;
    readonly startedAt: number;
    /** What Streams itself said, in order. */
    readonly events: string[];
    readyAt: number | null;
  };
}

const container = document.querySelector<HTMLElement>("#panel")!;
const query = new URLSearchParams(location.search);
const events: string[] = [];
const startedAt = performance.now();
const store = createContactControl({
  container,
  ccpUrl: query.get("ccp")!,
  participantEndpoint: query.get("participant"),
  region: "us-west-2",
  clock: () => Date.now(),
});

/** Functions do not travel to the test; that they are there does. */
const plain = (control: ContactControl): unknown =>
  JSON.parse(
    JSON.stringify(control, (_key, value: unknown) => (typeof value === "function" ? "may" : value)),
  );

const firstContact = (): DeskContact => {
  const control = store.getSnapshot();
  const contact = control.status === "ready" ? control.contacts[0] : undefined;
  if (!contact) throw new Error("no contact");
  return contact;
};

globalThis.desk = {
  look: () => plain(store.getSnapshot()),
  command: async (name, ...args) => {
    const contact = firstContact() as unknown as Record<
      string,
      ((...args: readonly string[]) => unknown) | null
    >;
    const run = contact[name];
    if (typeof run !== "function") throw new Error(`${name} may not be done now`);
    return await run(...args);
  },
  choose: async (name) => {
    const control = store.getSnapshot();
    if (control.status !== "ready") throw new Error("not ready");
    return await control.agent.choose(control.agent.choices.find((each) => each.name === name)!);
  },
  retry: () => {
    const control = store.getSnapshot();
    if ("retry" in control) control.retry();
  },
  chat: async (contactId, text) => {
    const session = await chatControllerOf(contactId);
    if (!session) return "no session";
    await session.sendMessage({ contentType: "text/plain", message: text });
    const transcript = await session.getTranscript({ maxResults: 10 });
    const { data } = transcript as unknown as { data: { Transcript: { Content?: string }[] } };
    return data.Transcript.map(({ Content }) => Content).filter(Boolean);
  },
  startedAt,
  events,
  readyAt: null,
};

let listening = false;
store.subscribe(() => {
  if (store.getSnapshot().status === "ready") globalThis.desk.readyAt ??= performance.now();
});

/** Streams' own events, heard beside the adapter from the moment there is a bus. */
const listen = setInterval(() => {
  if (listening || typeof connect === "undefined" || !connect.core.getEventBus()) return;
  listening = true;
  clearInterval(listen);
  connect.contact((contact) => {
    contact.onConnecting(() => events.push("connecting"));
    contact.onAccepted(() => events.push("accepted"));
    contact.onConnected(() => events.push("connected"));
    contact.onMissed(() => events.push("missed"));
    contact.onACW(() => events.push("acw"));
    contact.onDestroy(() => events.push("destroyed"));
  });
  connect.agent((agent) => {
    agent.onMuteToggle(({ muted }) => events.push(`muted ${muted}`));
    agent.onSoftphoneError(() => events.push("softphoneError"));
    agent.onAfterCallWork(() => events.push("agentAfterCallWork"));
    agent.onError(() => events.push("agentError"));
    agent.onEnqueuedNextState(() => events.push("enqueuedNextState"));
  });
}, 10);
