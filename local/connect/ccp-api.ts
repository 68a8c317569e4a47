import * as z from "zod";
import type { Agent, Contact, World } from "../world.ts";
import { acceptContact } from "./accept-contact.ts";
import type { AgentChat } from "./agent-chat.ts";
import type { Answer, Refusal } from "./agent-command.ts";
import { clearContact } from "./clear-contact.ts";
import { endContact } from "./end-contact.ts";
import { holdContact } from "./hold-contact.ts";
import { muteContact } from "./mute-contact.ts";
import { rejectContact } from "./offer-next.ts";
import { sendDigits } from "./send-digits.ts";
import { setAgentState } from "./set-agent-state.ts";

/** What Streams' `api_request` asks the panel, by method; the panel passes it on as it came. */
interface PanelCaller {
  readonly world: World;
  readonly agent: Agent;
  readonly chat: AgentChat;
}

type PanelAnswer =
  | { readonly data: object }
  | { readonly err: { readonly type: string; readonly message: string } };

type Method = (caller: PanelCaller, params: unknown) => PanelAnswer;

const ofContact = z.object({ contactId: z.string() });
const putState = z.object({
  state: z.object({ agentStateARN: z.string() }),
  enqueueNextState: z.boolean().optional(),
});
const digits = ofContact.extend({ digits: z.string() });
const transport = z.object({ transportType: z.string(), contactId: z.string().optional() });

type Command = (world: World, agent: Agent, contact: Contact) => Answer;

/** A method that does one thing to one contact of the agent. */
const onContact =
  (command: Command): Method =>
  ({ world, agent }, params) => {
    const asked = ofContact.safeParse(params);
    if (!asked.success) return failed("ValidationException", "contactId is missing.");
    const contact = world.contacts.get(asked.data.contactId);
    return contact ? toAnswer(command(world, agent, contact)) : toAnswer({ ok: false, code: "notYours" });
  };

const swallowed: Method = () => ({ data: {} });

const methods: Readonly<Record<string, Method>> = {
  putAgentState: ({ world, agent }, params) => {
    const asked = putState.safeParse(params);
    if (!asked.success) return failed("ValidationException", "state is missing.");
    const { state, enqueueNextState = false } = asked.data;
    return toAnswer(setAgentState(world, agent, state.agentStateARN, enqueueNextState));
  },
  acceptContact: onContact(acceptContact),
  rejectContact: onContact(rejectContact),
  clearContact: onContact(clearContact),
  destroyConnection: onContact(hangUp),
  holdConnection: onContact((world, agent, contact) => holdContact(world, agent, contact, true)),
  resumeConnection: onContact((world, agent, contact) => holdContact(world, agent, contact, false)),
  muteParticipant: onContact((world, agent, contact) => muteContact(world, agent, contact, true)),
  unmuteParticipant: onContact((world, agent, contact) => muteContact(world, agent, contact, false)),
  sendDigits: (caller, params) => {
    const asked = digits.safeParse(params);
    if (!asked.success) return failed("ValidationException", "digits are missing.");
    const keys = asked.data.digits;
    return onContact((world, agent, contact) => sendDigits(world, agent, contact, keys))(caller, params);
  },
  createTransport: createTransport,
  // No quick connects are set up on this instance, so the honest list is empty.
  getEndpoints: () => ({ data: { endpoints: [], nextToken: null } }),
  sendClientLogs: swallowed,
  sendSoftphoneCallMetrics: swallowed,
  sendSoftphoneCallReport: swallowed,
};

/** Answers one panel request; what the panel cannot do is refused by name. */
export function answerPanel(caller: PanelCaller, method: string, params: unknown): PanelAnswer {
  const run = Object.hasOwn(methods, method) ? methods[method] : undefined;
  return run ? run(caller, params) : failed("NotImplementedException", `${method} is not implemented.`);
}

function hangUp(world: World, agent: Agent, contact: Contact): Answer {
  const { state } = contact;
  if (state.type !== "connected" || state.username !== agent.username) return { ok: false, code: "notYours" };
  endContact(world, contact, { by: "agent" });
  return { ok: true };
}

function createTransport({ world, agent, chat }: PanelCaller, params: unknown): PanelAnswer {
  const asked = transport.safeParse(params);
  if (!asked.success) return failed("ValidationException", "transportType is missing.");
  const { transportType, contactId = "" } = asked.data;
  if (transportType !== "chat_token")
    return failed("NotImplementedException", `createTransport ${transportType} is not implemented.`);
  const contact = world.contacts.get(contactId);
  if (contact?.channel !== "CHAT" || !agent.contactIds.includes(contactId))
    return failed("ResourceNotFoundException", "No such chat of this agent.");
  const { token, expiry } = chat.connectionToken(contactId, agent.username);
  return { data: { chatTokenTransport: { participantToken: token, expiry } } };
}

const failed = (type: string, message: string): PanelAnswer => ({ err: { type, message } });

const refusals = {
  notYours: { type: "ResourceNotFoundException", message: "No such contact of this agent." },
  wrongState: { type: "InvalidStateException", message: "The contact is not in a state for this." },
  busy: { type: "InvalidStateException", message: "The agent has a contact; enqueue the state instead." },
  unknownState: { type: "ValidationException", message: "No such agent state." },
  badDigits: { type: "ValidationException", message: "Digits are 0-9, *, # and the pause." },
} as const satisfies Record<Refusal, { type: string; message: string }>;

const toAnswer = (answer: Answer): PanelAnswer => (answer.ok ? { data: {} } : { err: refusals[answer.code] });
