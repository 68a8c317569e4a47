import * as z from "zod";

/**
 * Contact Lens' real-time analysis as its Kinesis stream carries it. Calls have version 1 of the schema, chats version
 * 2, and they name the kind of event differently.
 * https://docs.aws.amazon.com/connect/latest/adminguide/real-time-contact-analysis-segment-streams-data-model.html
 * https://docs.aws.amazon.com/connect/latest/adminguide/chat-real-time-contact-analysis-segment-streams-data-model.html
 */
const kinds = z.enum(["STARTED", "SEGMENTS", "COMPLETED", "FAILED"]);

const Said = z.object({
  Id: z.string().min(1),
  ParticipantRole: z.string(),
  Content: z.string(),
  Sentiment: z.string().nullish(),
});

/** Milliseconds from the beginning of the conversation. */
const Offsets = z.object({ BeginOffsetMillis: z.int(), EndOffsetMillis: z.int() });

const VoiceSegment = z.object({
  Transcript: Said.extend(Offsets.shape).optional(),
  /** Part of a sentence that is still being said. Its words are not looked at. */
  Utterance: z.object({ ParticipantRole: z.string() }).optional(),
});

const ChatSegment = z.object({
  Transcript: Said.extend({
    ContentType: z.string().nullish(),
    Time: z.object({ AbsoluteTime: z.iso.datetime() }),
  }).optional(),
});

export const VoiceEvent = z.object({
  Channel: z.literal("VOICE"),
  ContactId: z.string().min(1),
  EventType: kinds,
  Segments: z.array(VoiceSegment).optional(),
});
export type VoiceEvent = z.infer<typeof VoiceEvent>;

export const ChatEvent = z.object({
  Channel: z.literal("CHAT"),
  ContactId: z.string().min(1),
  StreamingEventType: kinds,
  /** Where the flow wants both versions, each segment comes twice. */
  OutputType: z.enum(["Raw", "Redacted"]).optional(),
  StreamingSettings: z.object({ Output: z.string() }).optional(),
  Segments: z.array(ChatSegment).optional(),
});
export type ChatEvent = z.infer<typeof ChatEvent>;

export const SegmentEvent = z.discriminatedUnion("Channel", [VoiceEvent, ChatEvent]);
export type SegmentEvent = z.infer<typeof SegmentEvent>;
