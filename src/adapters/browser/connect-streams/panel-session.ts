import type { Microphone } from "#journey/agent-action/contact-control.ts";
import type { PanelCommands } from "./decide-control.ts";
import { panelCommands } from "./panel-commands.ts";
import type { PanelReading } from "./panel-reading.ts";
import { createToLocal, readPanel } from "./read-panel.ts";
import { streams } from "./streams-library.ts";
// After Streams, which ChatJS extends.
import { configureChat } from "../connect-chat/chatjs.ts";
import { watchMicrophone } from "./watch-microphone.ts";
import type { MicrophoneWatch } from "./watch-microphone.ts";

export interface PanelOptions {
  /** Stays where it is: moving it would reload the frame and drop the call. */
  readonly container: HTMLElement;
  readonly ccpUrl: string;
  readonly region: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** The participant service; null on AWS, where ChatJS knows it by region. */
  readonly participantEndpoint: string | null;
}

export interface PanelEvents {
  /** The agent or a contact changed. */
  readonly onReading: (reading: PanelReading) => void;
  readonly onMicrophone: (microphone: Microphone) => void;
  /** Nobody is signed in to the panel. */
  readonly onSignedOut: () => void;
  /** The panel, or the instance behind it, stopped answering; and answers again. */
  readonly onLost: () => void;
  readonly onFound: () => void;
}

/** One life of the panel's frame. */
export interface PanelSession {
  readonly commands: PanelCommands;
  readonly microphone: MicrophoneWatch;
  readonly close: () => void;
}

const frameDevicesWithinMs = 2000;

/**
 * Streams would replace a frame that is slow to answer every five seconds, which never lets a slow one finish. Our own
 * watch decides instead, so Streams is told to wait (the longest a timer can).
 */
const forever = 2_147_483_647;

/** Embeds the panel and listens. Streams can only have one at a time. */
export function openPanelSession(options: PanelOptions, events: PanelEvents): PanelSession {
  const accepted = new Set<string>();
  const reading = { library: streams, clock: options.clock, accepted, toLocal: createToLocal(options.clock) };
  let agent: connect.Agent | null = null;
  const tell = (): void => {
    if (agent) events.onReading(readPanel(agent, reading));
  };
  const onAccepting = (contactId: string, accepting: boolean): void => {
    if (accepting) accepted.add(contactId);
    else accepted.delete(contactId);
    tell();
  };
  embed(options);
  const microphone = watchMicrophone({
    frameDevices: () => streams.core.getFrameMediaDevices(frameDevicesWithinMs),
    onChange: events.onMicrophone,
  });
  streams.agent((found) => {
    agent = found;
    void microphone.check();
    found.onRefresh(tell);
    found.onSoftphoneError((error) => void microphone.check(isMicrophoneError(error)));
  });
  streams.contact((contact) => {
    contact.onAccepted(({ contactId }) => onAccepting(contactId, true));
    contact.onDestroy(({ contactId }) => accepted.delete(contactId));
  });
  followLink(events);
  return {
    commands: panelCommands({ agent: () => agent ?? new streams.Agent(), onAccepting }),
    microphone,
    close: () => {
      microphone.stop();
      streams.core.terminate();
      options.container.replaceChildren();
    },
  };
}

function embed({ container, ccpUrl, region, participantEndpoint }: PanelOptions): void {
  // Streams makes the agent's chat sessions by itself, as soon as it is asked about a chat; ChatJS must know by then.
  configureChat({ region, endpoint: participantEndpoint });
  const loginOptions = { disableAuthPopupAfterLogout: true, enableAckTimeout: true };
  streams.core.initCCP(container, {
    ccpUrl,
    region,
    // The desk has a button for it: a window that opens by itself is blocked, or surprises.
    loginPopup: false,
    loginOptions,
    ccpLoadTimeout: forever,
    softphone: { allowFramedSoftphone: true },
    pageOptions: { enableAudioDeviceSettings: true },
  });
}

/** Two links may break: the frame that stops acknowledging, and the frame's own stream to the instance. */
function followLink({ onSignedOut, onLost, onFound }: PanelEvents): void {
  const bus = streams.core.getEventBus();
  const isBroken = { frame: false, stream: false };
  const set = (link: keyof typeof isBroken, broken: boolean): void => {
    const wasBroken = isBroken.frame || isBroken.stream;
    isBroken[link] = broken;
    const nowBroken = isBroken.frame || isBroken.stream;
    if (nowBroken && !wasBroken) onLost();
    if (wasBroken && !nowBroken) onFound();
  };
  bus.subscribe("ack_timeout", () => set("frame", true));
  bus.subscribe("acknowledge", () => set("frame", false));
  bus.subscribe("agent::websocket_connection_lost", () => set("stream", true));
  bus.subscribe("agent::websocket_connection_gained", () => set("stream", false));
  bus.subscribe("auth_fail", onSignedOut);
}

/** From the panel the error comes as plain data, not as the class that the declaration promises. */
const isMicrophoneError = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "errorType" in error &&
  error.errorType === "microphone_not_shared";
