import { RealTimeContactAnalysisSegmentTranscript$ } from "@aws-sdk/client-connect";
import { expect, test } from "vitest";
import * as z from "zod";
import { chatRecord, voiceRecord } from "#local/connect/analysis/analysis-record.ts";
import type { AnalysisRecord } from "#local/connect/analysis/analysis-record.ts";
import { followTalk } from "#local/connect/analysis/follow-talk.ts";
import type { Said } from "#local/connect/analysis/said.ts";
import { silentLine } from "#local/connect/fake-line.ts";
import { analysisEvent } from "#local/connect/kinesis-event.ts";
import { startContact } from "#local/connect/start-contact.ts";
import { tell } from "#local/connect/tell.ts";
import { steppedTimers } from "#local/connect/timers.ts";
import { queueId } from "#local/instance.ts";
import { createWorld } from "#local/world.ts";
import type { Channel } from "#local/world.ts";
import { followConversation } from "#lambdas/follow-conversation/follow-conversation.ts";
import { fixedClock } from "#journey/clock.ts";
import { fakeSaidTurns } from "#journey/contact/fake-said-turns.ts";
import { countingIds } from "#journey/ids.ts";
import { unknownMembers } from "./service-model.ts";

/**
 * The stream of a call has no model in any SDK: what follows is its documented shape, member by member, and nothing else.
 * https://docs.aws.amazon.com/connect/latest/adminguide/real-time-contact-analysis-segment-streams-data-model.html
 */
const role = z.enum(["CUSTOMER", "AGENT", "SYSTEM"]);
const speech = {
  Id: z.string().min(1),
  ParticipantId: z.string().min(1),
  ParticipantRole: role,
  BeginOffsetMillis: z.int().min(0),
  EndOffsetMillis: z.int().min(0),
};
const documentedSegment = z.union([
  z.strictObject({
    Utterance: z.strictObject({ ...speech, TranscriptId: z.string().min(1), PartialContent: z.string() }),
  }),
  z.strictObject({
    Transcript: z.strictObject({
      ...speech,
      Content: z.string().min(1),
      Sentiment: z.enum(["POSITIVE", "NEUTRAL", "NEGATIVE"]).optional(),
    }),
  }),
]);
const ids = {
  AccountId: z.string().regex(/^\d{12}$/),
  InstanceId: z.string().min(1),
  ContactId: z.string().min(1),
};
const documentedVoice = z.strictObject({
  Version: z.literal("1.0.0"),
  Channel: z.literal("VOICE"),
  ...ids,
  LanguageCode: z.string().regex(/^[a-z]{2}-[A-Z]{2}$/),
  EventType: z.enum(["STARTED", "SEGMENTS", "COMPLETED"]),
  Segments: z.array(documentedSegment).min(1).optional(),
});
/** https://docs.aws.amazon.com/connect/latest/adminguide/chat-real-time-contact-analysis-segment-streams-data-model.html */
const documentedChat = z.strictObject({
  Version: z.literal("2.0.0"),
  Channel: z.literal("CHAT"),
  ...ids,
  StreamingEventType: z.enum(["STARTED", "SEGMENTS", "COMPLETED"]),
  StreamingSettings: z.strictObject({
    LanguageCode: z.string(),
    Output: z.enum(["Raw", "Redacted", "RedactedAndRaw"]),
    RedactionTypes: z.array(z.literal("PII")).optional(),
    RedactionTypesMetadata: z
      .strictObject({ PII: z.strictObject({ RedactionMaskMode: z.enum(["PII", "EntityType"]) }) })
      .optional(),
  }),
  OutputType: z.enum(["Raw", "Redacted"]).optional(),
  Segments: z.array(z.strictObject({ Transcript: z.unknown() })).optional(),
});

/** What the laptop's line tells of these words, from the first to the end of the contact. */
function recordsOf(channel: Channel, words: readonly Said[]): readonly AnalysisRecord[] {
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const world = createWorld({ clock, ids: countingIds("id"), timers: steppedTimers(clock) });
  const follow = followTalk(world);
  const records: AnalysisRecord[] = [];
  world.listeners.add((event) => void records.push(...follow(event)));
  const contact = startContact(world, {
    channel,
    initiationMethod: "INBOUND",
    line: silentLine,
    displayName: "Rosa",
  });
  contact.analysis = { languageCode: "en-US", redacts: true, judgesSentiment: true };
  contact.recording = { agent: true, customer: true, ivr: true };
  const since = clock.now();
  const queue = queueId("member-services");
  contact.connectedToAgentAt = since;
  contact.state = { type: "connected", queueId: queue, username: "ben", since, held: false, muted: false };
  for (const said of words) {
    clock.advanceBy(1_000);
    tell(world, { kind: "said", contact, said });
  }
  tell(world, { kind: "contact", contact, type: "DISCONNECTED" });
  return records;
}

const spoken = (by: Said["by"], words: string, isWhole = true): Said => ({
  by,
  message: null,
  words,
  isWhole,
});
const written = (by: Said["by"], words: string): Said => ({
  by,
  words,
  isWhole: true,
  message: {
    id: `m-${words.length}`,
    participantId: "p-1",
    displayName: "Rosa",
    contentType: "text/plain",
    at: "2026-11-22T15:00:01.000Z",
  },
});

const call = () =>
  recordsOf("VOICE", [
    spoken("CUSTOMER", "we need", false),
    spoken("CUSTOMER", "we need a ride"),
    spoken("AGENT", "Let me look"),
  ]);
const chat = () =>
  recordsOf("CHAT", [written("CUSTOMER", "My ID is 412907335"), written("AGENT", "Thank you")]);

test("a call's records have the documented members and no others", () => {
  expect(call().map((each) => documentedVoice.safeParse(each).error?.issues)).toEqual(
    call().map(() => undefined),
  );
  expect(call()).toHaveLength(5);
});

test("a chat's records are as documented, and its segments as the service's own model has them", () => {
  const records = chat();
  expect(records.map((each) => documentedChat.safeParse(each).error?.issues)).toEqual(
    records.map(() => undefined),
  );
  const segments = records.flatMap((each) => (each.Channel === "CHAT" ? (each.Segments ?? []) : []));
  expect(segments).toHaveLength(2);
  for (const { Transcript } of segments)
    expect(unknownMembers(RealTimeContactAnalysisSegmentTranscript$, Transcript)).toEqual([]);
  expect(segments[0]?.Transcript.Content).toBe("My ID is [PII]");
});

test("the function takes them all, as Kinesis hands them over", async () => {
  const told: string[] = [];
  const follower = {
    live: {
      publish: async (_: readonly string[], news: Readonly<Record<string, string>>) =>
        void told.push(news["kind"] ?? ""),
    },
    logFault: ({ code }: { code: string }) => {
      throw new Error(code);
    },
  };
  for (const records of [call(), chat()]) {
    const event = analysisEvent(records, 1, new Date("2026-11-22T15:00:05.000Z"));
    const turns = fakeSaidTurns();
    await followConversation({ ...follower, turns }, { Records: [...event.Records] });
    const [contactId = ""] = records.map(({ ContactId }) => ContactId);
    expect((await turns.list(contactId)).map(({ from }) => from).toSorted()).toEqual(["agent", "member"]);
  }
  expect(told).toEqual(["turns", "turns"]);
});

test("events without words carry the common members alone", () => {
  const world = createWorld({ clock: fixedClock("2026-11-22T15:00:00.000Z"), ids: countingIds("id") });
  const contact = startContact(world, {
    channel: "VOICE",
    initiationMethod: "INBOUND",
    line: silentLine,
    displayName: "Rosa",
  });
  const analysis = { languageCode: "es-US", redacts: false, judgesSentiment: false };
  expect(voiceRecord(contact, analysis, "STARTED")).not.toHaveProperty("Segments");
  expect(chatRecord(contact, analysis, "STARTED")).toMatchObject({
    StreamingSettings: { LanguageCode: "es-US", Output: "Raw" },
  });
});
