import { answerApiRequests } from "./api-requests.ts";
import { passBroadcasts } from "./broadcast.ts";
import type { Conduit } from "./conduit.ts";
import { passMasterRequests, tellMaster } from "./mastership.ts";
import { answerDeviceRequests } from "./media-devices.ts";
import { createSenses } from "./senses.ts";
import { openSiteChannel } from "./site-channel.ts";
import { openStream } from "./stream.ts";
import type { Stream } from "./stream.ts";
import { createWhispers } from "./whispers.ts";
import type { FromServer } from "./wire.ts";

type AgentMessage = Extract<FromServer, { kind: "agent" }>;
type Handlers = { readonly [K in FromServer["kind"]]: (message: Extract<FromServer, { kind: K }>) => void };

interface PanelElements {
  readonly audioElement: HTMLAudioElement;
  /** Where whispers are read. */
  readonly caption: HTMLElement;
}

/** Joins the page around the panel, the instance behind it, and what is heard. */
export function runPanel(
  conduit: Conduit,
  elements: PanelElements,
  untilSignedIn: () => Promise<void>,
): void {
  let connected = false;
  const stream = openStream({
    url: `ws://${location.host}/ccp/stream`,
    untilSignedIn,
    onMessage: (message) => dispatch(handlers, message),
    onGained: () => {
      connected = true;
      conduit.down("agent::websocket_connection_gained", {});
    },
    onLost: () => {
      connected = false;
      conduit.down("agent::websocket_connection_lost", {});
    },
  });
  const handlers = joinServer(conduit, stream, elements, () => connected);
}

/** What the server says, put into effect; and the page's questions, answered. */
function joinServer(
  conduit: Conduit,
  stream: Stream,
  { audioElement, caption }: PanelElements,
  isConnected: () => boolean,
): Handlers {
  const { down } = conduit;
  const senses = createSenses(conduit, stream, audioElement);
  const whispers = createWhispers(caption, (whisperId) => stream.send({ kind: "whispered", whisperId }));
  let last: AgentMessage | null = null;
  let isFirstWelcome = true;
  conduit.listen({
    ...answers(conduit, stream),
    reload_agent_configuration: () => last && tellAgent(conduit, last),
  });
  return {
    welcome: ({ tabId, region }) => {
      if (isFirstWelcome) openSiteChannel(window, { region, isConnected });
      isFirstWelcome = false;
      // Streams takes this first, unasked acknowledgement, with an id, as the panel's hello.
      down("acknowledge", { id: tabId });
    },
    tabs: ({ owns, length }) => {
      down("update_connected_ccps", { length });
      senses.own(owns);
    },
    agent: (message) => {
      last = message;
      tellAgent(conduit, message);
      senses.follow(message.snapshot);
    },
    event: ({ event, data }) => {
      down(event, data);
      if (event === "mute" && !isOrder(data)) senses.answerMute();
    },
    topic: ({ topic, content }) => down("webSocket::all_message", { topic, content }),
    master: (message) => tellMaster(conduit, message),
    rtc: ({ contactId, message }) => senses.hearSignal(contactId, message),
    whisper: whispers.say,
    hush: whispers.hush,
  };
}

const answers = (conduit: Conduit, stream: Stream): Readonly<Record<string, (data: unknown) => void>> => ({
  synchronize: () => conduit.down("acknowledge"),
  broadcast: passBroadcasts(stream),
  api_request: answerApiRequests(conduit),
  master_request: passMasterRequests(stream),
  media_device_request: answerDeviceRequests(conduit),
  "webSocket::subscribe": (topics) => {
    const content = { status: "success", topics };
    conduit.down("webSocket::subscription_update", { topic: "aws/subscribe", content });
  },
});

/** `mute` with a value is an order; without, it asks how things stand. */
const isOrder = (data: unknown): boolean =>
  typeof data === "object" && data !== null && "mute" in data && typeof data.mute === "boolean";

/** Passes the agent on as the worker inside Streams would: with this machine's time and the difference to the server's. */
function tellAgent({ down }: Conduit, { snapshot, configuration }: AgentMessage): void {
  const localTimestamp = Date.now();
  const skew = snapshot.snapshotTimestamp.getTime() - localTimestamp;
  down("agent::update", { snapshot: { ...snapshot, localTimestamp, skew }, configuration });
}

function dispatch(handlers: Handlers, message: FromServer): void {
  switch (message.kind) {
    case "welcome":
      return handlers.welcome(message);
    case "tabs":
      return handlers.tabs(message);
    case "agent":
      return handlers.agent(message);
    case "event":
      return handlers.event(message);
    case "topic":
      return handlers.topic(message);
    case "master":
      return handlers.master(message);
    case "rtc":
      return handlers.rtc(message);
    case "whisper":
      return handlers.whisper(message);
    case "hush":
      return handlers.hush(message);
  }
}
