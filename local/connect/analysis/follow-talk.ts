import { maskWords } from "#journey/identity/mask-words.ts";
import type { Contact, World, WorldEvent } from "../../world.ts";
import { chatRecord, voiceRecord } from "./analysis-record.ts";
import type { AnalysisRecord, ChatSegment, SentimentLabel, VoiceSegment } from "./analysis-record.ts";
import { judgeSentiment } from "./judge-sentiment.ts";
import type { Analysis, Said } from "./said.ts";

/** A sentence somebody has begun. */
interface Begun {
  readonly transcriptId: string;
  readonly offsetMs: number;
}

/**
 * What Contact Lens' real-time analysis puts onto its stream: a beginning, segments as people talk, an end. Only of
 * contacts whose flow switched it on; of a call only while agent and caller are both recorded and hear each other.
 */
export function followTalk(world: World): (event: WorldEvent) => readonly AnalysisRecord[] {
  const followed = new Map<string, Map<Said["by"], Begun>>();
  return (event) => {
    if (event.kind === "contact" && event.type === "DISCONNECTED")
      return followed.delete(event.contact.contactId) ? stageOf(event.contact, "COMPLETED") : [];
    if (event.kind !== "said" || !isAnalysed(event.contact)) return [];
    const { contact, said } = event;
    const begun = followed.get(contact.contactId);
    const sentences = begun ?? new Map<Said["by"], Begun>();
    followed.set(contact.contactId, sentences);
    return [...(begun ? [] : stageOf(contact, "STARTED")), ...segmentsOf(world, contact, said, sentences)];
  };
}

/** Whether what is said on this contact now is analysed. */
export function isAnalysed({ analysis, channel, recording, state }: Contact): boolean {
  if (!analysis) return false;
  if (channel === "CHAT") return true;
  return state.type === "connected" && !state.held && recording.agent && recording.customer;
}

const recordOf = { VOICE: voiceRecord, CHAT: chatRecord } as const;

const stageOf = (contact: Contact, stage: "STARTED" | "COMPLETED"): readonly AnalysisRecord[] =>
  contact.analysis ? [recordOf[contact.channel](contact, contact.analysis, stage)] : [];

function segmentsOf(
  world: World,
  contact: Contact,
  said: Said,
  sentences: Map<Said["by"], Begun>,
): readonly AnalysisRecord[] {
  const { analysis } = contact;
  if (!analysis) return [];
  if (contact.channel === "CHAT") {
    const segment = written(analysis, said);
    return segment ? [chatRecord(contact, analysis, "SEGMENTS", [segment])] : [];
  }
  const now = world.clock.now().getTime() - (contact.connectedToAgentAt?.getTime() ?? 0);
  const begun = sentences.get(said.by) ?? { transcriptId: world.ids.next(), offsetMs: now };
  if (said.isWhole) sentences.delete(said.by);
  else sentences.set(said.by, begun);
  const segment = spoken(world, analysis, said, begun, now);
  return [voiceRecord(contact, analysis, "SEGMENTS", [segment])];
}

function spoken(
  { ids }: World,
  analysis: Analysis,
  { by, words, isWhole }: Said,
  { transcriptId, offsetMs }: Begun,
  now: number,
): VoiceSegment {
  const speech = {
    ParticipantId: by,
    ParticipantRole: by,
    BeginOffsetMillis: offsetMs,
    EndOffsetMillis: now,
  };
  // Of a call nothing is redacted before it is over, there as here.
  return isWhole
    ? { Transcript: { Id: transcriptId, ...speech, Content: words, ...sentimentOf(analysis, by, words) } }
    : { Utterance: { Id: ids.next(), TranscriptId: transcriptId, ...speech, PartialContent: words } };
}

function written(analysis: Analysis, { by, message, words }: Said): ChatSegment | null {
  if (!message) return null;
  const { id, participantId, displayName, contentType, at } = message;
  return {
    Transcript: {
      Id: id,
      ParticipantId: participantId,
      ParticipantRole: by,
      DisplayName: analysis.redacts ? "[PII]" : displayName,
      Content: analysis.redacts ? redact(words) : words,
      ContentType: contentType,
      Time: { AbsoluteTime: at },
      ...sentimentOf(analysis, by, words),
    },
  };
}

/** Numbers and dates only: there is no model here that would know a name. */
const redact = (words: string): string => maskWords(words).replaceAll(/•+/g, "[PII]");

const sentimentOf = (
  { judgesSentiment }: Analysis,
  by: Said["by"],
  words: string,
): { readonly Sentiment?: SentimentLabel } =>
  judgesSentiment && by !== "SYSTEM" ? { Sentiment: judgeSentiment(words) } : {};
