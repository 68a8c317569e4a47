import { z } from "zod";
import { AnalyticsSettings, toAnalysis } from "../analytics-settings.ts";
import { failed, next } from "../block.ts";
import type { Block, Outcome } from "../block.ts";
import type { FlowHost } from "../flow-host.ts";
import { text } from "../parameters.ts";

const Recording = z.object({
  RecordedParticipants: z.array(text).default([]),
  IVRRecordingBehavior: text.optional(),
});
const Parameters = z.object({
  VoiceBehavior: z
    .object({
      VoiceRecordingBehavior: Recording.default({ RecordedParticipants: [] }),
      VoiceAnalyticsBehavior: AnalyticsSettings.optional(),
    })
    .optional(),
  ChatBehavior: z.object({ ChatAnalyticsBehavior: AnalyticsSettings.optional() }).optional(),
});

/**
 * Says who is recorded on a call, and whether a call or a chat is analysed while it goes on. Naming the other channel's behaviour
 * is a mismatch, and a call can be analysed only where both sides are recorded. What is not named stays as it was (a guess).
 * https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactrecordingandanalyticsbehavior.html
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
    return isForVoice ? onCall(VoiceBehavior, host) : inChat(ChatBehavior, host);
  },
};

type Behaviors = z.infer<typeof Parameters>;

function onCall(
  { VoiceRecordingBehavior, VoiceAnalyticsBehavior }: NonNullable<Behaviors["VoiceBehavior"]>,
  host: FlowHost,
): Outcome {
  const recording = recordingOf(VoiceRecordingBehavior);
  const isHalf = !recording.agent || !recording.customer;
  if (VoiceAnalyticsBehavior?.Enabled && isHalf) return failed("analytics need both recorded");
  host.setRecording(recording);
  if (VoiceAnalyticsBehavior) host.setAnalysis(toAnalysis(VoiceAnalyticsBehavior));
  return next;
}

function inChat(behavior: Behaviors["ChatBehavior"], host: FlowHost): Outcome {
  if (behavior?.ChatAnalyticsBehavior) host.setAnalysis(toAnalysis(behavior.ChatAnalyticsBehavior));
  return next;
}

const recordingOf = ({ RecordedParticipants, IVRRecordingBehavior }: z.infer<typeof Recording>) => ({
  agent: RecordedParticipants.includes("Agent"),
  customer: RecordedParticipants.includes("Customer"),
  ivr: IVRRecordingBehavior === "Enabled",
});
