import type { VoiceSignal } from "./voice-signal.ts";

export type VoiceFailure = "microphoneRefused" | "microphoneMissing" | "connectionFailed";

export interface VoiceOptions {
  readonly signal: (message: unknown) => void;
  readonly onFailure: (code: VoiceFailure, message: string) => void;
  readonly audioElement: HTMLAudioElement;
}

/** One attempt at two-way audio: a peer connection, the microphone if there is one, and candidates that came early. */
export interface VoiceLine {
  readonly peer: RTCPeerConnection;
  readonly microphone: MediaStreamTrack | null;
  readonly early: RTCIceCandidateInit[];
  /** Empty until the offer is known. */
  call: string;
}

/** Opens the microphone. Says why not through `onFailure` and answers null; the line then only listens. */
export async function openMicrophone(onFailure: VoiceOptions["onFailure"]): Promise<MediaStreamTrack | null> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    return stream.getAudioTracks()[0] ?? null;
  } catch (error) {
    const { code, message } = microphoneFailure(error instanceof DOMException ? error.name : "");
    onFailure(code, message);
    return null;
  }
}

function microphoneFailure(name: string): { readonly code: VoiceFailure; readonly message: string } {
  switch (name) {
    case "NotAllowedError":
    case "SecurityError":
      return { code: "microphoneRefused", message: "The browser was not allowed to use the microphone." };
    case "NotFoundError":
    case "OverconstrainedError":
      return { code: "microphoneMissing", message: "No microphone was found." };
    default:
      return { code: "connectionFailed", message: "The microphone could not be opened." };
  }
}

/** A peer connection that sends the microphone, plays what it hears, and signals its candidates. Host candidates only. */
export function openLine(options: VoiceOptions, microphone: MediaStreamTrack | null): VoiceLine {
  const peer = new RTCPeerConnection();
  const line: VoiceLine = { peer, microphone, early: [], call: "" };
  // A track, not a transceiver: only a track is sent in answer to an offer.
  if (microphone) peer.addTrack(microphone);
  peer.addEventListener("track", ({ track }) => play(options, track));
  peer.addEventListener("icecandidate", ({ candidate }) => {
    if (candidate) say(options, { type: "candidate", call: line.call, candidate: candidate.toJSON() });
  });
  peer.addEventListener("connectionstatechange", () => {
    if (peer.connectionState === "failed")
      options.onFailure("connectionFailed", "The audio connection broke.");
  });
  return line;
}

export function say(options: VoiceOptions, signal: VoiceSignal): void {
  options.signal(signal);
}

function play({ audioElement, onFailure }: VoiceOptions, track: MediaStreamTrack): void {
  audioElement.srcObject = new MediaStream([track]);
  audioElement.play().catch((error: unknown) => {
    // Replaced by a newer source is no failure; a browser that wants a click first is one.
    if (error instanceof DOMException && error.name === "NotAllowedError")
      onFailure("connectionFailed", "The browser did not let the sound play.");
  });
}

/** Candidates may come before the description they belong to; they wait. Those of another attempt are refused by the peer. */
export async function addCandidate(line: VoiceLine, candidate: RTCIceCandidateInit): Promise<void> {
  if (!line.peer.remoteDescription) line.early.push(candidate);
  else await line.peer.addIceCandidate(candidate).catch(() => {});
}

export async function setRemote(line: VoiceLine, description: RTCSessionDescriptionInit): Promise<void> {
  await line.peer.setRemoteDescription(description);
  for (const candidate of line.early.splice(0)) await addCandidate(line, candidate);
}

/** Lets go of microphone, connection and loudspeaker. */
export function closeLine({ peer, microphone }: VoiceLine, audioElement: HTMLAudioElement): void {
  microphone?.stop();
  peer.close();
  audioElement.srcObject = null;
}
