import type { Done } from "#journey/agent-action/contact-control.ts";
import type { PanelCommands } from "./decide-control.ts";

/** No request of Streams has a limit of its own; an agent should not wait longer than this for a word. */
const answerWithinMs = 10_000;

interface CommandOptions {
  readonly agent: () => connect.Agent;
  readonly onAccepting: (contactId: string, accepting: boolean) => void;
}

type Call = (callbacks: connect.SuccessFailOptions) => void;

/** The panel's commands over Streams. Whether a routable state may be chosen is settled before `choose` gets here. */
export function panelCommands({ agent, onAccepting }: CommandOptions): PanelCommands {
  const contact = (contactId: string) =>
    agent()
      .getContacts()
      .find((each) => each.getContactId() === contactId);
  const onContact = (contactId: string, call: (contact: connect.Contact) => Call | null): Promise<Done> => {
    const found = contact(contactId);
    const todo = found ? call(found) : null;
    return todo ? answered(todo) : Promise.resolve({ ok: false, code: "contact.gone" });
  };
  const onCaller = (contactId: string, call: (caller: connect.BaseConnection) => Call): Promise<Done> =>
    onContact(contactId, (found) => {
      const caller: connect.BaseConnection | null = found.getInitialConnection();
      return caller ? call(caller) : null;
    });
  return {
    choose: (state) => choose(agent(), state.name),
    accept: async (contactId) => {
      onAccepting(contactId, true);
      const done = await onContact(contactId, (found) => (callbacks) => found.accept(callbacks));
      if (!done.ok) onAccepting(contactId, false);
      return done;
    },
    reject: (contactId) => onContact(contactId, (found) => (callbacks) => found.reject(callbacks)),
    hold: (contactId) => onCaller(contactId, (caller) => (callbacks) => caller.hold(callbacks)),
    resume: (contactId) => onCaller(contactId, (caller) => (callbacks) => caller.resume(callbacks)),
    mute: () => agent().mute(),
    unmute: () => agent().unmute(),
    sendDigits: (contactId, digits) =>
      onCaller(contactId, (caller) => (callbacks) => caller.sendDigits(digits, callbacks)),
    end: (contactId) =>
      onContact(contactId, (found) => (callbacks) => found.getAgentConnection().destroy(callbacks)),
    clear: (contactId) => onContact(contactId, (found) => (callbacks) => found.clear(callbacks)),
  };
}

/** During a contact the state waits: setting it at once would throw the agent's after-contact work away. */
function choose(agent: connect.Agent, name: string): Promise<Done> {
  const state = agent.getAgentStates().find((each) => each.name === name);
  if (!state) return Promise.resolve({ ok: false, code: "state.unknown" });
  const enqueueNextState = agent.getContacts().some((contact) => lasting.has(contact.getStatus().type));
  return answered((callbacks) => agent.setState(state, callbacks, { enqueueNextState }));
}

/** Contact states that a new agent state has to wait for; a missed one is only a reminder. */
const lasting: ReadonlySet<string> = new Set([
  "incoming",
  "pending",
  "connecting",
  "connected",
  "ended",
  "paused",
]);

function answered(call: Call): Promise<Done> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ ok: false, code: "panel.noAnswer" }), answerWithinMs);
    const settle = (done: Done): void => {
      clearTimeout(timer);
      resolve(done);
    };
    call({
      success: () => settle({ ok: true }),
      failure: (error: unknown) => settle({ ok: false, code: codeOf(error) }),
    });
  });
}

const codes: readonly (readonly [RegExp, string])[] = [
  [/ResourceNotFound|ContactNotFound/, "contact.gone"],
  [/InvalidState|StateTransition/, "contact.wrongState"],
  [/NetworkError/, "panel.noAnswer"],
];

/** Streams fails with a JSON text `{type, message}`, or, on accept, with the bare word `error`. */
export function codeOf(error: unknown): string {
  const text = typeof error === "string" ? error : JSON.stringify(error ?? "");
  return codes.find(([pattern]) => pattern.test(text))?.[1] ?? "panel.refused";
}
