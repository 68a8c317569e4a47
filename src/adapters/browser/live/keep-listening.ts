import type { AmplifyContext } from "aws-amplify";
import type { events as Events } from "aws-amplify/data";
import { Hub } from "aws-amplify/utils";

/** How to reach the events: the context, and the token that says whether anybody is signed in. */
export interface Line {
  readonly context: AmplifyContext;
  readonly token: () => Promise<string | null>;
}

export interface Listening {
  readonly stop: () => void;
}

export interface Hearing {
  readonly onEvent: (event: unknown) => void;
  /** `isAgain`: it was open before and had been lost. */
  readonly onOpen: (isAgain: boolean) => void;
  readonly onLost: () => void;
}

/** What Amplify says when the socket is gone though it is wanted. */
const lostStates = new Set(["ConnectionDisrupted", "ConnectionDisruptedPendingNetwork", "Disconnected"]);

/**
 * Waits between attempts in milliseconds. Amplify's own reconnection tries after five seconds and then once a minute,
 * which is too slow for a desk; so each loss ends the subscription and a new one is opened here.
 */
const waits = [250, 1000, 2000, 5000, 10_000] as const;
/** A channel we may not hear, or nobody signed in: the answer hardly changes soon. */
const refusedWait = 60_000;

type EventsChannel = Awaited<ReturnType<typeof Events.connect>>;
type End = "lost" | "refused" | "stopped";

/** Keeps a subscription to one channel open until stopped. */
export function keepListening(channel: string, line: Line, hearing: Hearing): Listening {
  const stopping = new AbortController();
  void run(channel, line, hearing, stopping.signal);
  return { stop: () => stopping.abort() };
}

async function run(channel: string, line: Line, hearing: Hearing, stopping: AbortSignal): Promise<void> {
  let failures = 0;
  let wasOpen = false;
  const onOpen = (): void => {
    hearing.onOpen(wasOpen);
    wasOpen = true;
    failures = 0;
  };
  while (!stopping.aborted) {
    const end = await listenOnce(channel, line, { onEvent: hearing.onEvent, onOpen }, stopping);
    if (end === "stopped") return;
    hearing.onLost();
    await pause(end === "refused" ? refusedWait : (waits[failures] ?? waits[4]), stopping);
    failures += 1;
  }
}

/** One subscription, from opening until it ends for whatever reason. Never rejects. */
async function listenOnce(
  channelName: string,
  line: Line,
  hearing: { readonly onEvent: (event: unknown) => void; readonly onOpen: () => void },
  stopping: AbortSignal,
): Promise<End> {
  try {
    if ((await line.token()) === null) return "refused";
    // Loaded on first use: the sign-in page needs none of it.
    const { events } = await import("aws-amplify/data");
    const channel = await events.connect(line.context, channelName);
    if (stopping.aborted) return "stopped";
    return await untilEnd(channel, hearing, stopping);
  } catch {
    return stopping.aborted ? "stopped" : "lost";
  }
}

function untilEnd(
  channel: EventsChannel,
  hearing: Pick<Hearing, "onEvent"> & { onOpen: () => void },
  stopping: AbortSignal,
): Promise<End> {
  return new Promise((resolve) => {
    const ending = new AbortController();
    const end = (how: End): void => {
      ending.abort();
      if (how === "stopped") channel.close();
      resolve(how);
    };
    const unhear = Hub.listen("api", ({ payload }) => {
      if (isLoss(payload)) end("lost");
    });
    stopping.addEventListener("abort", () => end("stopped"), { signal: ending.signal });
    const subscription = channel.subscribe({
      next: (message: { readonly event: unknown }) => hearing.onEvent(message.event),
      error: (error: unknown) => end(isRefusal(error) ? "refused" : "lost"),
    });
    ending.signal.addEventListener("abort", () => {
      unhear();
      subscription.unsubscribe();
    });
    subscription.ready.then(hearing.onOpen, () => undefined);
  });
}

function isLoss(payload: { readonly event: string; readonly data?: unknown }): boolean {
  if (payload.event !== "ConnectionStateChange") return false;
  const { data } = payload;
  const state =
    typeof data === "object" && data !== null && "connectionState" in data ? data.connectionState : null;
  return typeof state === "string" && lostStates.has(state);
}

/** Amplify wraps the service's own error type into one sentence. */
function isRefusal(error: unknown): boolean {
  return /Unauthorized/.test(JSON.stringify(error) ?? "");
}

function pause(milliseconds: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      stopping.removeEventListener("abort", wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    stopping.addEventListener("abort", wake);
  });
}
