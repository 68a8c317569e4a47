import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { countingIds } from "#journey/ids.ts";
import { createRtcHub } from "../rtc-hub.ts";
import { acceptContact } from "../accept-contact.ts";
import { endContact } from "../end-contact.ts";
import { enqueueContact } from "../enqueue-contact.ts";
import { holdContact } from "../hold-contact.ts";
import { muteContact } from "../mute-contact.ts";
import { openPanel } from "../open-panel.ts";
import { setAgentState } from "../set-agent-state.ts";
import { steppedTimers } from "../timers.ts";
import { queueId, statusList } from "../../instance.ts";
import { createTelephone } from "../../phone/telephone.ts";
import { createWorld } from "../../world.ts";
import type { Contact } from "../../world.ts";
import type { AnalysisRecord } from "./analysis-record.ts";
import { followTalk } from "./follow-talk.ts";

const english = { languageCode: "en-US", redacts: true, judgesSentiment: true };

/** Rosa at the telephone, and Ben, who takes her call. */
function talk() {
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const timers = steppedTimers(clock);
  const world = createWorld({ clock, ids: countingIds("id"), timers });
  const records: AnalysisRecord[] = [];
  const follow = followTalk(world);
  world.listeners.add((event) => void records.push(...follow(event)));
  const calls: Contact[] = [];
  const telephone = createTelephone(
    { world, rtcHub: createRtcHub(), onInbound: (contact) => void calls.push(contact) },
    () => undefined,
  );
  const ben = world.agents.get("ben")!;
  openPanel(world, ben);
  setAgentState(world, ben, statusList.find(({ symbol }) => symbol === "available")!.arn, false);
  telephone.receive({ kind: "dial", callerNumber: "+15555550142", dialled: "+15555550100" });
  const call = calls[0]!;
  call.recording = { agent: true, customer: true, ivr: true };
  call.analysis = english;
  const meet = () => {
    enqueueContact(world, call, queueId("member-services"));
    acceptContact(world, ben, call);
  };
  const say = (words: string, by: "caller" | "agent" = "caller") =>
    telephone.receive({ kind: "words", by, words });
  const kinds = () =>
    records.map((each) => (each.Channel === "VOICE" ? each.EventType : each.StreamingEventType));
  return { world, timers, telephone, records, call, ben, meet, say, kinds };
}

const segments = (records: readonly AnalysisRecord[]) =>
  records.flatMap((each) => (each.Channel === "VOICE" ? (each.Segments ?? []) : []));

test("a conversation begins, goes on in segments, and ends", () => {
  const { world, call, meet, say, kinds } = talk();
  meet();
  say("Hello");
  say("Good morning", "agent");
  endContact(world, call, { by: "agent" });
  expect(kinds()).toEqual(["STARTED", "SEGMENTS", "SEGMENTS", "COMPLETED"]);
});

test("a sentence has the id under which its parts were told, and lies where it was begun", () => {
  const { timers, telephone, records, meet, say } = talk();
  meet();
  timers.advanceBy(5_000);
  telephone.receive({ kind: "speaking", by: "caller", soFar: "and my" });
  timers.advanceBy(2_000);
  say("and my husband needs a ride, this is ridiculous");
  const [utterance, transcript] = segments(records);
  expect(utterance).toEqual({
    Utterance: {
      Id: expect.any(String),
      TranscriptId: expect.any(String),
      ParticipantId: "CUSTOMER",
      ParticipantRole: "CUSTOMER",
      PartialContent: "and my",
      BeginOffsetMillis: 5_000,
      EndOffsetMillis: 5_000,
    },
  });
  expect(transcript).toEqual({
    Transcript: {
      Id: utterance && "Utterance" in utterance ? utterance.Utterance.TranscriptId : "",
      ParticipantId: "CUSTOMER",
      ParticipantRole: "CUSTOMER",
      Content: "and my husband needs a ride, this is ridiculous",
      BeginOffsetMillis: 5_000,
      EndOffsetMillis: 7_000,
      Sentiment: "NEGATIVE",
    },
  });
});

test("what is said to a bot, on hold, or muted, is no conversation between two", () => {
  const { world, call, ben, meet, say, records } = talk();
  say("a person please");
  meet();
  holdContact(world, ben, call, true);
  say("nobody hears me");
  holdContact(world, ben, call, false);
  muteContact(world, ben, call, true);
  say("nor me", "agent");
  expect(records).toEqual([]);
});

test.each([
  ["nobody wants it analysed", (call: Contact) => void (call.analysis = null)],
  ["the caller declined to be recorded", (call: Contact) => void (call.recording.customer = false)],
])("where %s nothing reaches the stream", (_, change) => {
  const { world, call, meet, say, records } = talk();
  change(call);
  meet();
  say("Hello");
  endContact(world, call, { by: "customer" });
  expect(records).toEqual([]);
});
