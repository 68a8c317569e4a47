import * as z from "zod";
import type { WebSocket } from "ws";
import { region } from "../instance.ts";
import type { CallerLine } from "../flow/caller-line.ts";
import type { SocketHandler } from "../serve.ts";
import type { Agent, World } from "../world.ts";
import type { AgentChat } from "./agent-chat.ts";
import { createAgentLines } from "./agent-line.ts";
import type { AgentLines } from "./agent-line.ts";
import { decode, encode } from "./ccp-page/wire.ts";
import type { FromServer } from "./ccp-page/wire.ts";
import { isSameOrigin } from "./same-origin.ts";
import { createTabs } from "./ccp-tabs.ts";
import type { Tabs } from "./ccp-tabs.ts";
import { muteContact } from "./mute-contact.ts";
import { openPanel } from "./open-panel.ts";
import type { RtcEnd, RtcHub } from "./rtc-hub.ts";
import { contactsOf } from "./show-agent.ts";
import { streamsConfiguration } from "./streams-configuration.ts";
import { streamsSnapshot } from "./streams-snapshot.ts";

interface StreamOptions {
  readonly world: World;
  readonly rtcHub: RtcHub;
  readonly chat: AgentChat;
  readonly agentOf: (cookieHeader: string | undefined) => Agent | null;
}

/** Why the server closes a panel's stream: nobody is signed in, or the page is not ours. */
const refusedSocket = 4401;

const fromPanel = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("broadcast"), event: z.string(), data: z.unknown() }),
  z.object({
    kind: z.literal("master"),
    requestId: z.string(),
    become: z.boolean(),
    topic: z.string(),
    onlyIfSome: z.boolean(),
  }),
  z.object({ kind: z.literal("rtc"), contactId: z.string(), message: z.unknown() }),
  z.object({ kind: z.literal("whispered"), whisperId: z.string() }),
]);
const muteOrder = z.object({ mute: z.boolean() });

interface PanelTab {
  readonly tabId: string;
  readonly agent: Agent;
  readonly send: (message: FromServer) => void;
  /** Open ends of calls whose audio this tab has, by contact id. */
  readonly calls: Map<string, RtcEnd>;
}

export interface PanelStream {
  readonly handler: SocketHandler;
  readonly toAgent: (username: string, topic: string, content: string) => void;
  /** What an agent hears alone, until `stopped`. */
  readonly agentLine: (username: string, stopped: AbortSignal) => CallerLine;
}

/** The stream between each open panel and the world. */
export function createPanelStream(options: StreamOptions): PanelStream {
  const { world, agentOf, chat } = options;
  const tabs = createTabs();
  const lines = createAgentLines({
    ids: world.ids,
    timers: world.timers,
    send: (...whisper) => tabs.toOwner(...whisper),
  });
  const update = (agent: Agent): FromServer => ({
    kind: "agent",
    snapshot: streamsSnapshot(world, agent, chat),
    configuration: streamsConfiguration(agent),
  });
  world.listeners.add((event) => {
    if (event.kind === "agent") tabs.toAll(event.agent.username, update(event.agent));
  });
  return {
    handler: (socket, _url, request) => {
      const agent = agentOf(request.headers.cookie);
      if (!agent || !isSameOrigin(request.headers.origin, request.headers.host)) {
        socket.close(refusedSocket, "signedOut");
        return;
      }
      attach(socket, { ...options, tabs, lines, update }, agent);
    },
    toAgent: (username, topic, content) => tabs.toAll(username, { kind: "topic", topic, content }),
    agentLine: lines.lineTo,
  };
}

interface Shared extends StreamOptions {
  readonly tabs: Tabs;
  readonly lines: AgentLines;
  readonly update: (agent: Agent) => FromServer;
}

function attach(socket: WebSocket, shared: Shared, agent: Agent): void {
  const { world, tabs, update } = shared;
  const send = (message: FromServer): void => socket.send(encode(message));
  const tab: PanelTab = { tabId: world.ids.next(), agent, send, calls: new Map() };
  send({ kind: "welcome", tabId: tab.tabId, region });
  tabs.open(agent.username, tab.tabId, send);
  const leave = openPanel(world, agent);
  send(update(agent));
  const forget = forgetEndedCalls(world, tab);
  socket.on("message", (bytes) => {
    if (Buffer.isBuffer(bytes)) hear(shared, tab, bytes.toString("utf8"));
  });
  socket.on("close", () => {
    world.listeners.delete(forget);
    for (const end of tab.calls.values()) end.leave();
    tabs.close(agent.username, tab.tabId);
    leave();
  });
}

function hear(shared: Shared, tab: PanelTab, text: string): void {
  const said = fromPanel.safeParse(readMessage(text));
  if (!said.success) return;
  const { tabs } = shared;
  const { username } = tab.agent;
  switch (said.data.kind) {
    case "broadcast":
      if (said.data.event === "mute") orderMute(shared.world, tab.agent, said.data.data);
      tabs.toAll(username, { kind: "event", event: said.data.event, data: said.data.data });
      return;
    case "master":
      tabs.askMaster(username, tab.tabId, said.data);
      return;
    case "rtc":
      if (tabs.owns(username, tab.tabId)) callOf(shared, tab, said.data.contactId)?.send(said.data.message);
      return;
    case "whispered":
      shared.lines.whispered(username, said.data.whisperId);
      return;
  }
}

function readMessage(text: string): unknown {
  try {
    return decode(text);
  } catch {
    return null;
  }
}

/** `agent.mute()` is said to all panels and names no contact: it means the call. */
function orderMute(world: World, agent: Agent, data: unknown): void {
  const order = muteOrder.safeParse(data);
  const call = contactsOf(world, agent).find(({ channel }) => channel === "VOICE");
  if (order.success && call) muteContact(world, agent, call, order.data.mute);
}

/** This tab's end of a call, joined when the tab first speaks; null for a contact the agent does not have. */
function callOf({ rtcHub, world }: Shared, tab: PanelTab, contactId: string): RtcEnd | null {
  const known = tab.calls.get(contactId);
  if (known) return known;
  const state = world.contacts.get(contactId)?.state;
  if (state?.type !== "connected" || state.username !== tab.agent.username) return null;
  const end = rtcHub.join(contactId, "agent", (message) => tab.send({ kind: "rtc", contactId, message }));
  tab.calls.set(contactId, end);
  return end;
}

/** Leaves the audio of contacts that are over. */
function forgetEndedCalls(world: World, tab: PanelTab): () => void {
  const forget = () => {
    for (const [contactId, end] of tab.calls) {
      if (world.contacts.get(contactId)?.state.type === "connected") continue;
      end.leave();
      tab.calls.delete(contactId);
    }
  };
  world.listeners.add(forget);
  return forget;
}
