import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { text } from "../parameters.ts";

const Recording = z.object({
  RecordedParticipants: z.array(text).default([]),
  IVRRecordingBehavior: text.optional(),
});
const Parameters = z.object({
  VoiceBehavior: z
    .object({ VoiceRecordingBehavior: Recording.default({ RecordedParticipants: [] }) })
    .optional(),
  ChatBehavior: z.unknown().optional(),
});

/**
 * Says who is recorded on a call, or how a chat is analysed. Naming the other channel's behaviour is a mismatch. A
 * chat's transcript is kept anyway, so only calls change anything here.
 */
export const updateContactRecordingAndAnalyticsBehavior: Block = {
  channels: ["VOICE", "CHAT"],
  run: ({ parameters, host }) => {
    const parsed = Parameters.safeParse(parameters);
    if (!parsed.success) return failed("parameters not understood");
    const { VoiceBehavior, ChatBehavior } = parsed.data;
    if ((VoiceBehavior === undefined) === (ChatBehavior === undefined))
      return failed("one channel's behaviour");
    const isForVoice = VoiceBehavior !== undefined;
    if (isForVoice !== (host.contact().channel === "VOICE"))
      return failed("other channel", "ChannelMismatch");
    if (!isForVoice) return next;
    const { RecordedParticipants, IVRRecordingBehavior } = VoiceBehavior.VoiceRecordingBehavior;
    host.setRecording({
      agent: RecordedParticipants.includes("Agent"),
      customer: RecordedParticipants.includes("Customer"),
      ivr: IVRRecordingBehavior === "Enabled",
    });
    return next;
  },
};
