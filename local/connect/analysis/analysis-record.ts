import { account, instanceId } from "../../instance.ts";
import type { Contact } from "../../world.ts";
import type { Analysis, Said } from "./said.ts";

export type SentimentLabel = "POSITIVE" | "NEUTRAL" | "NEGATIVE";
export type Stage = "STARTED" | "SEGMENTS" | "COMPLETED";

interface Speech {
  readonly ParticipantId: Said["by"];
  readonly ParticipantRole: Said["by"];
  /** Milliseconds since the two were connected. */
  readonly BeginOffsetMillis: number;
  readonly EndOffsetMillis: number;
}

export type VoiceSegment =
  | {
      readonly Utterance: Speech & {
        readonly Id: string;
        readonly TranscriptId: string;
        readonly PartialContent: string;
      };
    }
  | {
      readonly Transcript: Speech & {
        readonly Id: string;
        readonly Content: string;
        readonly Sentiment?: SentimentLabel;
      };
    };

export interface ChatSegment {
  readonly Transcript: {
    readonly Id: string;
    readonly ParticipantId: string;
    readonly ParticipantRole: Said["by"];
    readonly DisplayName: string;
    readonly Content: string;
    readonly ContentType: string;
    readonly Time: { readonly AbsoluteTime: string };
    readonly Sentiment?: SentimentLabel;
  };
}

interface Common {
  readonly AccountId: string;
  readonly InstanceId: string;
  readonly ContactId: string;
}

/**
 * One event of the stream. A call's and a chat's differ in version and in names:
 * https://docs.aws.amazon.com/connect/latest/adminguide/real-time-contact-analysis-segment-streams-data-model.html
 * https://docs.aws.amazon.com/connect/latest/adminguide/chat-real-time-contact-analysis-segment-streams-data-model.html
 */
export type AnalysisRecord =
  | (Common & {
      readonly Version: "1.0.0";
      readonly Channel: "VOICE";
      readonly LanguageCode: string;
      readonly EventType: Stage;
      readonly Segments?: readonly VoiceSegment[];
    })
  | (Common & {
      readonly Version: "2.0.0";
      readonly Channel: "CHAT";
      readonly StreamingEventType: Stage;
      readonly StreamingSettings: ReturnType<typeof settingsOf>;
      readonly OutputType?: "Raw" | "Redacted";
      readonly Segments?: readonly ChatSegment[];
    });

const common = ({ contactId }: Contact): Common => ({
  AccountId: account,
  InstanceId: instanceId,
  ContactId: contactId,
});

export const voiceRecord = (
  contact: Contact,
  { languageCode }: Analysis,
  stage: Stage,
  segments?: readonly VoiceSegment[],
): AnalysisRecord => ({
  Version: "1.0.0",
  Channel: "VOICE",
  ...common(contact),
  LanguageCode: languageCode,
  EventType: stage,
  ...(segments ? { Segments: segments } : {}),
});

export const chatRecord = (
  contact: Contact,
  analysis: Analysis,
  stage: Stage,
  segments?: readonly ChatSegment[],
): AnalysisRecord => ({
  Version: "2.0.0",
  Channel: "CHAT",
  ...common(contact),
  StreamingEventType: stage,
  StreamingSettings: settingsOf(analysis),
  ...(segments ? { OutputType: analysis.redacts ? "Redacted" : "Raw", Segments: segments } : {}),
});

const settingsOf = ({ languageCode, redacts }: Analysis) =>
  redacts
    ? {
        LanguageCode: languageCode,
        Output: "Redacted",
        RedactionTypes: ["PII"],
        RedactionTypesMetadata: { PII: { RedactionMaskMode: "PII" } },
      }
    : { LanguageCode: languageCode, Output: "Raw" };
