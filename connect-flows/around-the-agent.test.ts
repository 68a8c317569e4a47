import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asCaller } from "#local/flow/as-caller.ts";
import { planUnderTest } from "#local/flow/plan-under-test.ts";
import type { Dialling } from "#local/flow/plan-under-test.ts";
import { talkCoverage } from "#local/flow/talk-coverage.ts";
import type { FlowSymbol } from "./manifest.ts";

/** What is heard around an agent: hooks, whispers, holds, transfers, and what remains when the agent has hung up. */
let dial: ReturnType<typeof planUnderTest>;
beforeAll(() => {
  dial = planUnderTest();
});

const walkedHere = [
  "set-hooks",
  "agent-whisper",
  "customer-whisper",
  "customer-hold",
  "agent-hold",
  "agent-transfer",
  "queue-transfer",
  "disconnect",
] as const satisfies readonly FlowSymbol[];
const coverages = walkedHere.map((flow) => talkCoverage(flow));
afterAll(() => {
  for (const coverage of coverages) {
    coverage.print();
    expect(coverage.shares().actions).toBe(1);
    expect(coverage.shares().branches).toBeGreaterThanOrEqual(0.9);
  }
});

const reach = async (dialling: Dialling) => {
  const { call } = await dial(dialling);
  for (const coverage of coverages) coverage.follow(call);
  return call;
};
const languages = ["en-US", "es-US", "zh-CN", "zh-HK"] as const;

describe("from queue to good-bye", () => {
  test("each hears their own: whisper, hold, survey", async () => {
    const call = await reach({ flow: "member-inbound", channel: "voice" });
    await call.press("0");
    await asCaller(call).letsRecord();
    await call.expectQueue("member-services");
    await call.agentAccepts();
    await call.expectPrompt(/Here is a person/);
    await call.expectAgentHears(/^Member services. Now on the line. In English. Ask what it is about.$/);
    await call.agentHolds();
    await call.expectPrompt(/hold for a moment/);
    await call.expectAgentHears(/caller is on hold/);
    await call.wait(30_000);
    await call.expectPrompt(/still on hold/);
    await call.agentResumes();
    const { length } = call.said;
    await call.wait(120_000);
    expect(call.said).toHaveLength(length);
    await call.agentHangsUp();
    await call.expectPrompt(/Was your matter solved/);
    await call.press("1");
    await call.expectPrompt(/How easy/);
    await call.press("4");
    await call.expectPrompt(/Thank you. Goodbye/);
    await call.expectDisconnect();
    await call.expectAttribute("surveySolved", "yes");
    await call.expectAttribute("surveyEase", "4");
    await call.expectRecording("off");
  });

  test("what a member keys stands with their contact, and a hang-up after the first answer keeps that", async () => {
    const { call, rows, history } = await dial({ flow: "disconnect", channel: "voice" });
    for (const coverage of coverages) coverage.follow(call);
    await rows.saveIdentity("contact-1", { patientId: "rosa-testmember" });
    await history.keep("rosa-testmember", {
      contactId: "contact-1",
      at: "2026-11-22T20:00:00.000Z",
      channel: "voice",
      ended: "Resolved",
      promise: null,
    });
    await call.expectPrompt(/Was your matter solved/);
    await call.press("2");
    await call.expectPrompt(/How easy/);
    expect((await history.of("rosa-testmember"))[0]?.survey).toEqual({ solved: false, ease: null });
    await call.press("1");
    await call.expectPrompt(/Thank you. Goodbye/);
    expect((await history.of("rosa-testmember"))[0]?.survey).toEqual({ solved: false, ease: 1 });
  });

  test("an answer that cannot be kept costs the caller nothing", async () => {
    const call = await reach({ flow: "disconnect", channel: "voice", broken: ["keep-survey"] });
    await call.expectPrompt(/Was your matter solved/);
    await call.press("1");
    await call.expectPrompt(/How easy/);
    await call.press("5");
    await call.expectPrompt(/Thank you. Goodbye/);
    await call.expectDisconnect();
  });

  test("a chat ends when the agent ends it, and says nothing more", async () => {
    const call = await reach({ flow: "member-inbound", channel: "chat", attributes: { language: "zh-HK" } });
    await call.expectQueue("member-services-chinese");
    expect(call.contact.hooks).not.toHaveProperty("CustomerRemaining");
    await call.agentAccepts();
    const { length } = call.said;
    await call.agentHangsUp();
    expect(call.said).toHaveLength(length);
  });
});

describe("the agent's whisper", () => {
  test.each([
    ["en-US", "claimStatus", "In English. About a claim or a bill."],
    ["es-US", "benefits", "In Spanish. About benefits or the plan."],
    ["zh-CN", "refill", "In Mandarin. About getting care."],
    ["zh-HK", "appealOrGrievance", "In Cantonese. An appeal or a complaint: note their own words."],
    ["other", "joining", "Needs an interpreter. Thinks of joining the plan."],
    ["en-US", "lockedOut", "In English. Could not be identified: verify before anything else."],
    ["en-US", "urgent", "In English. Health concern: ask first whether they are safe."],
  ])("in %s about %s is made of codes", async (language, reasonCode, words) => {
    const call = await reach({
      flow: "agent-whisper",
      channel: "voice",
      attributes: { language, reasonCode },
    });
    expect(call.said.map(({ text }) => text)).toEqual([`Member services. Now on the line. ${words}`]);
  });

  test("is in an English voice, whatever the caller speaks", async () => {
    const call = await reach({ flow: "member-inbound", channel: "voice" });
    await call.press("2");
    await call.press("0");
    await asCaller(call).letsRecord();
    await call.expectQueue("member-services-spanish");
    await call.agentAccepts();
    expect(await call.expectAgentHears(/In Spanish/)).toMatchObject({ language: "en-US" });
    expect(await call.expectPrompt(/persona/)).toMatchObject({ language: "es-US" });
    await call.agentHolds();
    expect(await call.expectAgentHears(/on hold/)).toMatchObject({ language: "en-US" });
  });

  test("is said without the voice, where there is none", async () => {
    for (const flow of ["agent-whisper", "agent-hold"] as const) {
      const call = await reach({ flow, channel: "voice", failing: ["English voice"] });
      await call.expectPrompt(/Member services|on hold/);
    }
  });

  test("of a callback says that the person is being rung", async () => {
    const call = await reach({ flow: "agent-whisper", channel: "voice", isCallback: true });
    await call.expectPrompt(/^Member services. Callback: the person is being rung now/);
  });
});

test.each(languages)("the caller's whisper and hold are in %s", async (language) => {
  const whisper = await reach({ flow: "customer-whisper", channel: "voice", attributes: { language } });
  await whisper.expectPrompt(/person|persona|客服人员|職員/);
  const hold = await reach({ flow: "customer-hold", channel: "voice", attributes: { language } });
  await hold.expectPrompt(/hold|espere|请稍等|請稍等/);
});

test("a chat's customer reads no whisper", async () => {
  const call = await reach({ flow: "customer-whisper", channel: "chat" });
  expect(call.said).toEqual([]);
});

test.each([
  ["customer-hold", "Keep them company"],
  ["agent-hold", "Remind the agent"],
] as const)("%s is silent when its words fail", async (flow, action) => {
  const call = await reach({ flow, channel: "voice", failing: [action] });
  expect(call.walked.at(-1)).toMatchObject({ action: "Hold in silence", branch: "ended" });
});

describe("a transfer", () => {
  test("to a queue waits there without the offer of a callback, and goes before new calls", async () => {
    const call = await reach({ flow: "queue-transfer", channel: "voice", attributes: { language: "es-US" } });
    call.never(/oprima/);
    await call.expectPrompt(/hand over warmly/);
    expect(call.contact.details?.priority).toBe(2);
    await call.expectPrompt(/conserva su lugar/);
    await call.expectAttribute("language", "es-US");
  });

  test("to a queue tells the agent when nobody is there, or it is full", async () => {
    const closed = await reach({ flow: "queue-transfer", channel: "voice", at: "2026-11-23T06:30:00.000Z" });
    await closed.expectPrompt(/Nobody is there at this hour.*still with your caller/);
    await closed.expectDisconnect();
    const full = await reach({ flow: "queue-transfer", channel: "voice", isFull: true });
    await full.expectPrompt(/takes nobody more/);
    await full.expectDisconnect();
  });

  test("to another agent tells when it fails", async () => {
    const call = await reach({ flow: "agent-transfer", channel: "voice" });
    await call.expectPrompt(/Calling the other person/);
    await call.expectPrompt(/cannot be reached/);
    await call.expectDisconnect();
  });
});

describe("two questions at the end", () => {
  test.each([
    ["en-US", "1", "yes", "5"],
    ["es-US", "2", "no", "1"],
    ["zh-CN", "1", "yes", "2"],
    ["zh-HK", "2", "no", "3"],
  ])("in %s are answered by keys", async (language, solvedKey, solved, ease) => {
    const call = await reach({ flow: "disconnect", channel: "voice", attributes: { language } });
    if (!language.startsWith("en")) call.never(/\b(you|your)\b/i);
    await call.expectPrompt(/1/);
    await call.press(solvedKey);
    await call.press(ease);
    await call.expectDisconnect();
    await call.expectAttribute("surveySolved", solved);
    await call.expectAttribute("surveyEase", ease);
  });

  test("may be left unanswered, at either", async () => {
    const first = await reach({ flow: "disconnect", channel: "voice" });
    await first.wait(8_000);
    await first.expectDisconnect();
    await first.expectAttribute("surveySolved", undefined);
    const second = await reach({ flow: "disconnect", channel: "voice" });
    await second.press("1");
    await second.press("9");
    await second.expectDisconnect();
    await second.expectAttribute("surveyEase", undefined);
  });

  test.each([
    ["", "member", /call 911.*For English, press 1/],
    ["2", "member", /call 911.*For English, press 1/],
    ["", "provider", /provider/],
  ])("lead back to people by 0, after %j, on the line of a %s", async (before, callerKind, greeting) => {
    const call = await reach({ flow: "disconnect", channel: "voice", attributes: { callerKind } });
    if (before !== "") await call.press(before);
    await call.press("0");
    await call.expectPrompt(greeting);
  });

  test.each(["urgent", "nurse"])(
    "are not asked of somebody who spoke with a nurse (%s)",
    async (reasonCode) => {
      const call = await reach({ flow: "disconnect", channel: "voice", attributes: { reasonCode } });
      expect(call.said).toEqual([]);
      await call.expectDisconnect();
    },
  );

  test("are not asked in a chat", async () => {
    const call = await reach({ flow: "disconnect", channel: "chat" });
    expect(call.said).toEqual([]);
    await call.expectDisconnect();
  });
});
