import type { Audio } from "./audio.ts";
import type { ConnectedCall } from "./connected-call.ts";

/** Keeps the audio in step with the call: only the tab that owns it speaks, and muted and held are what the instance says. */
export function createCallAudio(audio: Audio): {
  readonly update: (call: ConnectedCall | null, owns: boolean) => void;
  readonly contactId: () => string | null;
} {
  let playing: string | null = null;
  return {
    update: (call, owns) => {
      const wanted = owns ? call : null;
      if (!wanted || wanted.contactId !== playing) {
        if (playing) audio.stop();
        playing = wanted?.contactId ?? null;
        if (wanted) void audio.start(wanted.contactId);
      }
      if (!wanted) return;
      audio.setMuted(wanted.muted);
      audio.setHeld(wanted.held);
    },
    contactId: () => playing,
  };
}
