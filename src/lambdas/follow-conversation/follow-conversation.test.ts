import { describe, expect, test } from "vitest";
import { fakeSaidTurns } from "#journey/contact/fake-said-turns.ts";
import type { SaidTurns } from "#journey/contact/said-turns.ts";
import { followConversation } from "./follow-conversation.ts";

const arrivedAt = "2026-11-22T15:01:00.000Z";

const record = (sequenceNumber: string, data: unknown, at = arrivedAt) => ({
  kinesis: {
    sequenceNumber,
    data: Buffer.from(typeof data === "string" ? data : JSON.stringify(data)).toString("base64"),
    approximateArrivalTimestamp: Date.parse(at) / 1000,
  },
});

const voice = (segments: readonly object[], contactId = "c-1") => ({
  Version: "1.0.0",
  Channel: "VOICE",
  AccountId: "000000000000",
  InstanceId: "i",
  ContactId: contactId,
  LanguageCode: "en-US",
  EventType: "SEGMENTS",
  Segments: segments,
});
const spoken = (Id: string, Content: string, begin = 1_000, role = "CUSTOMER", Sentiment = "NEUTRAL") => ({
  Transcript: {
    Id,
    ParticipantId: role,
    ParticipantRole: role,
    Content,
    BeginOffsetMillis: begin,
    EndOffsetMillis: begin + 2_000,
    Sentiment,
  },
});
const utterance = (role = "CUSTOMER") => ({
  Utterance: {
    Id: "u",
    TranscriptId: "t",
    ParticipantId: role,
    ParticipantRole: role,
    PartialContent: "and my",
    BeginOffsetMillis: 0,
    EndOffsetMillis: 1,
  },
});
const chat = (segments: readonly object[], more: object = {}) => ({
  Version: "2.0.0",
  Channel: "CHAT",
  AccountId: "000000000000",
  InstanceId: "i",
  ContactId: "c-2",
  StreamingEventType: "SEGMENTS",
  OutputType: "Redacted",
  StreamingSettings: { LanguageCode: "en-US", Output: "Redacted", RedactionTypes: ["PII"] },
  Segments: segments,
  ...more,
});
const written = (Id: string, Content: string, ContentType = "text/plain") => ({
  Transcript: {
    Id,
    ParticipantId: "p",
    ParticipantRole: "CUSTOMER",
    Content,
    ContentType,
    Time: { AbsoluteTime: "2026-11-22T15:00:30.500Z" },
    Sentiment: "NEGATIVE",
  },
});

function follower(turns: SaidTurns = fakeSaidTurns()) {
  const told: string[] = [];
  const faults: string[] = [];
  const parts = {
    turns,
    live: {
      publish: async (channels: readonly string[], news: Readonly<Record<string, string>>) => {
        told.push(`${channels.join()} ${JSON.stringify(news)}`);
      },
    },
    logFault: ({ code }: { readonly code: string }) => void faults.push(code),
  };
  const follow = (...Records: ReturnType<typeof record>[]) => followConversation(parts, { Records });
  return { follow, told, faults, turns, parts };
}

describe("a call", () => {
  test("a sentence is kept with who said it, when, and how it sounded", async () => {
    const { follow, turns, told } = follower();
    const answer = await follow(record("1", voice([spoken("t-1", "I need a ride", 7_000)])));
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(await turns.list("c-1")).toEqual([
      {
        turnId: "t-1",
        at: "2026-11-22T15:00:58.000Z",
        from: "member",
        text: "I need a ride",
        offsetMs: 7_000,
        sentiment: "neutral",
      },
    ]);
    expect(told).toEqual(['/contacts/c-1 {"kind":"turns","contactId":"c-1"}']);
  });

  test("what identifies somebody is masked before it is kept", async () => {
    const { follow, turns } = follower();
    await follow(
      record("1", voice([spoken("t-1", "My ID is 412907335, born May 14, 1979, and I owe $280")])),
    );
    const [kept] = await turns.list("c-1");
    expect(kept?.text).toBe("My ID is •••••, born •••••, and I owe $280");
  });

  test("sentences of one record lie apart by their offsets, whoever spoke", async () => {
    const { follow, turns } = follower();
    const both = [spoken("t-2", "Let me look", 9_000, "AGENT"), spoken("t-1", "Hello", 1_000)];
    await follow(record("1", voice(both)));
    expect((await turns.list("c-1")).map(({ from, at }) => `${from} ${at}`)).toEqual([
      "member 2026-11-22T15:00:50.000Z",
      "agent 2026-11-22T15:00:58.000Z",
    ]);
  });

  test("while the caller speaks the desk hears that, and keeps nothing", async () => {
    const { follow, turns, told } = follower();
    await follow(record("1", voice([utterance()])));
    await follow(record("2", voice([utterance("AGENT")])));
    expect(await turns.list("c-1")).toEqual([]);
    expect(told).toEqual(['/contacts/c-1 {"kind":"speaking","contactId":"c-1"}']);
  });

  test("of a batch the desk hears once that more was said, then whether the caller goes on", async () => {
    const { follow, told } = follower();
    await follow(
      record("1", voice([utterance()])),
      record("2", voice([spoken("t-1", "One")])),
      record("3", voice([spoken("t-2", "Two")])),
      record("4", voice([utterance()])),
    );
    expect(told.map((each) => /"kind":"(\w+)"/.exec(each)?.[1])).toEqual(["turns", "speaking"]);
  });
});

describe("a chat", () => {
  test("a message has its own time and no place in a recording", async () => {
    const { follow, turns } = follower();
    await follow(record("1", chat([written("m-1", "This is not right")])));
    expect(await turns.list("c-2")).toEqual([
      {
        turnId: "m-1",
        at: "2026-11-22T15:00:30.500Z",
        from: "member",
        text: "This is not right",
        offsetMs: null,
        sentiment: "negative",
      },
    ]);
  });

  test.each([
    [
      "a version that is not redacted, where a redacted one comes too",
      { OutputType: "Raw", StreamingSettings: { Output: "RedactedAndRaw" } },
    ],
    ["events beside words", { Segments: [{ Event: { Id: "e" } }, { Categories: {} }] }],
    ["buttons", { Segments: [written("m-1", "{}", "application/json")] }],
  ])("%s adds nothing", async (_, more) => {
    const { follow, turns, told } = follower();
    await follow(record("1", chat([written("m-1", "hello")], more)));
    expect([await turns.list("c-2"), told]).toEqual([[], []]);
  });
});

describe("the stream", () => {
  test("brings a record twice and out of order, and nothing changes", async () => {
    const { follow, turns } = follower();
    const first = record("1", voice([spoken("t-1", "First", 1_000)]), "2026-11-22T15:00:10.000Z");
    const second = record("2", voice([spoken("t-2", "Second", 5_000)]), "2026-11-22T15:00:20.000Z");
    await follow(second, first);
    await follow(first, second);
    expect((await turns.list("c-1")).map(({ text }) => text)).toEqual(["First", "Second"]);
  });

  test("what cannot be kept comes again with all that follows; what was kept before is told", async () => {
    const memory = fakeSaidTurns();
    const failing: SaidTurns = {
      ...memory,
      add: async (contactId, turns) => {
        if (turns[0]?.turnId === "t-2") throw Object.assign(new Error("no"), { name: "Throttled" });
        await memory.add(contactId, turns);
      },
    };
    const { follow, told, faults } = follower(failing);
    const answer = await follow(
      record("1", voice([spoken("t-1", "One")])),
      record("2", voice([spoken("t-2", "Two")], "c-3")),
      record("3", voice([spoken("t-3", "Three")])),
    );
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "2" }] });
    expect((await memory.list("c-1")).map(({ text }) => text)).toEqual(["One"]);
    expect(told).toHaveLength(1);
    expect(faults).toHaveLength(1);
  });

  test("what cannot be read is passed over, and said so by code alone", async () => {
    const { follow, turns, faults } = follower();
    await follow(
      record("1", "{"),
      record("2", { Channel: "EMAIL" }),
      record("3", voice([spoken("t-1", "Hi")])),
    );
    expect(await turns.list("c-1")).toHaveLength(1);
    expect(faults).toEqual(["segments.unreadable", "segments.unreadable"]);
  });

  test("an analysis that failed is logged; its beginning and end say nothing", async () => {
    const { follow, told, faults } = follower();
    const bare = (EventType: string) => ({ ...voice([]), Segments: undefined, EventType });
    await follow(record("1", bare("STARTED")), record("2", bare("COMPLETED")), record("3", bare("FAILED")));
    expect([told, faults]).toEqual([[], ["analysis.failed"]]);
  });

  test("a desk that cannot be told loses no sentence", async () => {
    const { parts, turns, faults } = follower();
    const deaf = { ...parts, live: { publish: () => Promise.reject(new Error("live.refused")) } };
    const answer = await followConversation(deaf, { Records: [record("1", voice([spoken("t-1", "Hi")]))] });
    expect(answer.batchItemFailures).toEqual([]);
    expect(await turns.list("c-1")).toHaveLength(1);
    expect(faults).toHaveLength(1);
  });
});
