import {
  addCandidate,
  closeLine,
  openLine,
  openMicrophone,
  say,
  setRemote,
} from "#local/connect/ccp-page/voice-line.ts";
import type { VoiceLine, VoiceOptions } from "#local/connect/ccp-page/voice-line.ts";
import { readVoiceSignal } from "#local/connect/ccp-page/voice-signal.ts";
import type { VoiceSignal } from "#local/connect/ccp-page/voice-signal.ts";

/** The telephone's end of a call's audio: answers whoever offers, and a newer offer replaces the one before. */
export interface Voice {
  receive(message: unknown): Promise<void>;
  setMuted(muted: boolean): void;
  stop(): void;
}

export function createVoice(options: VoiceOptions): Voice {
  let line: VoiceLine | null = null;
  let muted = false;
  let wanted = "";

  const stop = (): void => {
    if (line) closeLine(line, options.audioElement);
    line = null;
    wanted = "";
  };

  const pickUp = async (offer: VoiceSignal & { readonly type: "offer" }): Promise<void> => {
    stop();
    wanted = offer.call;
    const early: RTCIceCandidateInit[] = [];
    waiting = early;
    const microphone = await openMicrophone(options.onFailure);
    if (wanted !== offer.call) {
      microphone?.stop();
      return;
    }
    line = openLine(options, microphone);
    line.call = offer.call;
    line.early.push(...early);
    if (microphone) microphone.enabled = !muted;
    await answer(line, offer.sdp, options);
  };
  /** Candidates of the offer whose microphone is still being asked for. */
  let waiting: RTCIceCandidateInit[] = [];

  return {
    receive: async (message) => {
      const signal = readVoiceSignal(message);
      if (signal?.type === "offer") return pickUp(signal);
      if (!signal || signal.call !== wanted) return;
      if (signal.type === "bye") stop();
      else if (signal.type === "candidate" && line) await addCandidate(line, signal.candidate);
      else if (signal.type === "candidate") waiting.push(signal.candidate);
    },
    setMuted: (silent) => {
      muted = silent;
      if (line?.microphone) line.microphone.enabled = !silent;
    },
    stop,
  };
}

async function answer(line: VoiceLine, sdp: string, options: VoiceOptions): Promise<void> {
  try {
    await setRemote(line, { type: "offer", sdp });
    const description = await line.peer.createAnswer();
    say(options, { type: "answer", call: line.call, sdp: description.sdp ?? "" });
    await line.peer.setLocalDescription(description);
  } catch (error) {
    if (line.peer.signalingState === "closed") return;
    options.onFailure(
      "connectionFailed",
      error instanceof Error ? error.message : "The call could not be answered.",
    );
  }
}
