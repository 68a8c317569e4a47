import { createAudio } from "./audio.ts";
import { createCallAudio } from "./call-audio.ts";
import type { Conduit } from "./conduit.ts";
import { connectedCall } from "./connected-call.ts";
import { createMuteTeller } from "./mute.ts";
import { createRing } from "./ring.ts";
import { softphoneError } from "./softphone-error.ts";
import type { Stream } from "./stream.ts";
import type { AgentData } from "./wire.ts";

/** What is heard: the call's audio, the ring, and word of mute. All follow the agent's snapshot and who owns the sound. */
interface Senses {
  readonly follow: (snapshot: AgentData) => void;
  readonly own: (owns: boolean) => void;
  readonly hearSignal: (contactId: string, message: unknown) => void;
  readonly answerMute: () => void;
}

export function createSenses(conduit: Conduit, stream: Stream, audioElement: HTMLAudioElement): Senses {
  const mute = createMuteTeller(conduit);
  const ring = createRing();
  const audio = createAudio({
    audioElement,
    signal: (message) => {
      const contactId = callAudio.contactId();
      if (contactId) stream.send({ kind: "rtc", contactId, message });
    },
    onFailure: (code, message) => {
      const data = softphoneError(code, message);
      stream.send({ kind: "broadcast", event: "agent::softphone_error", data });
    },
  });
  const callAudio = createCallAudio(audio);
  let owns = false;
  let last: AgentData | null = null;
  const update = (): void => {
    if (!last) return;
    const call = connectedCall(last);
    mute.update(call);
    callAudio.update(call, owns);
    ring(owns && last.contacts.some(({ state }) => state.type === "connecting"));
  };
  return {
    follow: (snapshot) => {
      last = snapshot;
      update();
    },
    own: (now) => {
      owns = now;
      update();
    },
    hearSignal: (contactId, message) => {
      if (contactId === callAudio.contactId()) void audio.receive(message);
    },
    answerMute: mute.answer,
  };
}
