import type { SaidTurn, Sentiment } from "#journey/contact/said-turns.ts";
import { maskWords } from "#journey/identity/mask-words.ts";
import type { ChatEvent, SegmentEvent, VoiceEvent } from "./segment-event.ts";

/** What one record tells of a conversation. */
export interface Told {
  readonly contactId: string;
  /** Whole sentences and messages. */
  readonly turns: readonly SaidTurn[];
  /** The caller is in the middle of a sentence. */
  readonly isCallerSpeaking: boolean;
  readonly hasFailed: boolean;
}

type Spoken = NonNullable<NonNullable<VoiceEvent["Segments"]>[number]["Transcript"]>;
type Written = NonNullable<NonNullable<ChatEvent["Segments"]>[number]["Transcript"]>;

/** `arrivedAt`: when the stream got the record, which is as near as a call's offsets come to a time of day. */
export function readSegments(event: SegmentEvent, arrivedAt: Date): Told {
  const { contactId, kind } =
    event.Channel === "VOICE"
      ? { contactId: event.ContactId, kind: event.EventType }
      : { contactId: event.ContactId, kind: event.StreamingEventType };
  const turns = event.Channel === "VOICE" ? spokenTurns(event, arrivedAt) : writtenTurns(event);
  const last = event.Channel === "VOICE" ? event.Segments?.at(-1) : undefined;
  return {
    contactId,
    turns,
    isCallerSpeaking: last?.Utterance?.ParticipantRole === "CUSTOMER",
    hasFailed: kind === "FAILED",
  };
}

/** The newest sentence of a record ended as it arrived; the others lie before it by their offsets. */
function spokenTurns({ Segments = [] }: VoiceEvent, arrivedAt: Date): readonly SaidTurn[] {
  const spoken = Segments.flatMap(({ Transcript }) => Transcript ?? []);
  const end = Math.max(0, ...spoken.map(({ EndOffsetMillis }) => EndOffsetMillis));
  return spoken.flatMap((each) => {
    const at = new Date(arrivedAt.getTime() - end + each.BeginOffsetMillis);
    return turnOf(each, at, each.BeginOffsetMillis);
  });
}

function writtenTurns({ Segments = [], OutputType, StreamingSettings }: ChatEvent): readonly SaidTurn[] {
  // What is told redacted as well is not wanted as it was.
  if (OutputType === "Raw" && StreamingSettings?.Output !== "Raw") return [];
  return Segments.flatMap(({ Transcript }) => Transcript ?? [])
    .filter(isText)
    .flatMap((each) => turnOf(each, new Date(each.Time.AbsoluteTime), null));
}

/** Buttons and pictures are no words. */
const isText = ({ ContentType }: Written): boolean => (ContentType ?? "text/plain").startsWith("text/");

const speakers = new Map<string, SaidTurn["from"]>([
  ["CUSTOMER", "member"],
  ["AGENT", "agent"],
  ["SUPERVISOR", "agent"],
  ["CUSTOM_BOT", "bot"],
  ["SYSTEM", "bot"],
]);

const sentiments = new Map<string, Sentiment>([
  ["POSITIVE", "positive"],
  ["NEUTRAL", "neutral"],
  ["NEGATIVE", "negative"],
  ["MIXED", "mixed"],
]);

/**
 * Contact Lens redacts calls only after they are over, so identifying numbers and dates are masked here, before anything is kept:
 * https://docs.aws.amazon.com/connect/latest/adminguide/sensitive-data-redaction.html
 */
function turnOf(said: Spoken | Written, at: Date, offsetMs: number | null): readonly SaidTurn[] {
  const from = speakers.get(said.ParticipantRole);
  const text = maskWords(said.Content.trim());
  if (from === undefined || text === "") return [];
  const sentiment = sentiments.get(said.Sentiment ?? "") ?? null;
  return [{ turnId: said.Id, at: at.toISOString(), from, text, offsetMs, sentiment }];
}
