/**
 * What the two ends of a call say to each other while they agree on the audio. The agent's panel offers, the telephone
 * answers. `call` names one attempt, so that what is left over from an earlier one (a tab that lost the audio) is told apart.
 */
export type VoiceSignal =
  | { readonly type: "offer"; readonly call: string; readonly sdp: string }
  | { readonly type: "answer"; readonly call: string; readonly sdp: string }
  | { readonly type: "candidate"; readonly call: string; readonly candidate: RTCIceCandidateInit }
  | { readonly type: "bye"; readonly call: string };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Reads a signal off the wire; null for anything else. */
export function readVoiceSignal(message: unknown): VoiceSignal | null {
  if (!isRecord(message) || typeof message["call"] !== "string") return null;
  const { type, call, sdp, candidate } = message;
  if (type === "bye") return { type, call };
  if ((type === "offer" || type === "answer") && typeof sdp === "string") return { type, call, sdp };
  if (type === "candidate" && isRecord(candidate)) return { type, call, candidate: readCandidate(candidate) };
  return null;
}

function readCandidate(from: Record<string, unknown>): RTCIceCandidateInit {
  const { candidate, sdpMid, sdpMLineIndex, usernameFragment } = from;
  return {
    candidate: typeof candidate === "string" ? candidate : "",
    sdpMid: typeof sdpMid === "string" ? sdpMid : null,
    sdpMLineIndex: typeof sdpMLineIndex === "number" ? sdpMLineIndex : null,
    usernameFragment: typeof usernameFragment === "string" ? usernameFragment : null,
  };
}

/** The session id an offer carries in its origin line (RFC 8866, 5.2): random, so it names the attempt. */
export function callNameOf(sdp: string): string {
  return /^o=\S+ (\d+)/m.exec(sdp)?.[1] ?? "unnamed";
}
