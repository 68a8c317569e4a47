import { addCandidate, closeLine, openLine, openMicrophone, say, setRemote } from "./voice-line.ts";
import type { VoiceLine, VoiceOptions } from "./voice-line.ts";
import { callNameOf, readVoiceSignal } from "./voice-signal.ts";

/** The agent's end of a call's audio. */
export interface Audio {
  /** Opens the microphone and offers; a call already running here is stopped first. */
  start(contactId: string): Promise<void>;
  /** What the telephone said, as it came off the wire. */
  receive(message: unknown): Promise<void>;
  /** Muted: the member hears silence. */
  setMuted(muted: boolean): void;
  /** Held: neither side hears the other. */
  setHeld(held: boolean): void;
  stop(): void;
}

interface Attempt {
  readonly contactId: string;
  line: VoiceLine | null;
  muted: boolean;
  held: boolean;
}

export function createAudio(options: VoiceOptions): Audio {
  let attempt: Attempt | null = null;

  const change = (what: Partial<Pick<Attempt, "muted" | "held">>): void => {
    if (!attempt) return;
    Object.assign(attempt, what);
    apply(attempt, options.audioElement);
  };
  const stop = (): void => {
    const line = attempt?.line;
    attempt = null;
    if (!line) return;
    say(options, { type: "bye", call: line.call });
    closeLine(line, options.audioElement);
  };

  return {
    start: async (contactId) => {
      stop();
      const mine: Attempt = { contactId, line: null, muted: false, held: false };
      attempt = mine;
      const microphone = await openMicrophone(options.onFailure);
      if (attempt !== mine) {
        microphone?.stop();
        return;
      }
      mine.line = openLine(options, microphone);
      apply(mine, options.audioElement);
      await offer(mine.line, options);
    },
    receive: async (message) => {
      const signal = readVoiceSignal(message);
      const line = attempt?.line;
      if (!signal || !line || signal.call !== line.call) return;
      if (signal.type === "answer" && line.peer.signalingState === "have-local-offer")
        await setRemote(line, { type: "answer", sdp: signal.sdp });
      else if (signal.type === "candidate") await addCandidate(line, signal.candidate);
    },
    setMuted: (muted) => change({ muted }),
    setHeld: (held) => change({ held }),
    stop,
  };
}

function apply({ line, muted, held }: Attempt, audioElement: HTMLAudioElement): void {
  if (line?.microphone) line.microphone.enabled = !muted && !held;
  audioElement.muted = held;
}

async function offer(line: VoiceLine, options: VoiceOptions): Promise<void> {
  try {
    if (!line.microphone) line.peer.addTransceiver("audio", { direction: "recvonly" });
    const { sdp = "" } = await line.peer.createOffer();
    line.call = callNameOf(sdp);
    // Signalled before it is set, so that no candidate overtakes it.
    say(options, { type: "offer", call: line.call, sdp });
    await line.peer.setLocalDescription({ type: "offer", sdp });
  } catch (error) {
    // Stopped while offering: nobody is waiting for this call any more.
    if (line.peer.signalingState === "closed") return;
    options.onFailure(
      "connectionFailed",
      error instanceof Error ? error.message : "The call could not be offered.",
    );
  }
}
