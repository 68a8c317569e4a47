import type { VoiceFailure } from "./voice-line.ts";

/** Streams' names (`SoftphoneErrorTypes`) for what may go wrong with the audio. */
const errorTypes = {
  microphoneRefused: "microphone_not_shared",
  microphoneMissing: "microphone_not_shared",
  connectionFailed: "webrtc_error",
} as const satisfies Record<VoiceFailure, string>;

/** The data of `agent::softphone_error`. */
export const softphoneError = (code: VoiceFailure, errorMessage: string) => ({
  errorType: errorTypes[code],
  errorMessage,
  endPointUrl: null,
});
