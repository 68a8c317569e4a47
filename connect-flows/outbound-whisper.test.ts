import { afterAll, beforeAll, expect, test } from "vitest";
import { planUnderTest } from "#local/flow/plan-under-test.ts";
import { talkCoverage } from "#local/flow/talk-coverage.ts";

let dial: ReturnType<typeof planUnderTest>;
beforeAll(() => {
  dial = planUnderTest();
});

const coverage = talkCoverage("outbound-whisper");
afterAll(() => {
  coverage.print();
  expect(coverage.shares().actions).toBe(1);
  expect(coverage.shares().branches).toBeGreaterThanOrEqual(0.9);
});

const answers = async (attributes: Record<string, string>, failing: readonly string[] = []) => {
  const { call } = await dial({
    flow: "outbound-whisper",
    channel: "voice",
    isCallback: true,
    attributes,
    failing,
  });
  coverage.follow(call);
  return call;
};

test.each([
  ["en-US", /Example Health.*automated voice/, /recorded/, "Follow in English"],
  ["es-US", /Example Health.*voz automática/, /se graba/, "Follow in Spanish"],
  ["zh-CN", /Example Health.*自动语音/, /录音/, "Follow in Chinese"],
  ["zh-HK", /Example Health.*自動語音/, /錄音/, "Record the call"],
])(
  "who is called back hears in %s who it is and that it is recorded, and only then is, and followed where that can be",
  async (language, who, recorded, records) => {
    const call = await answers({ language });
    await call.expectPrompt(who);
    await call.expectPrompt(recorded);
    expect(call.contact.recording).toEqual({ agent: true, customer: true, ivr: false });
    expect(call.walked.findIndex(({ action }) => action === "Say it is recorded")).toBeLessThan(
      call.walked.findIndex(({ action }) => action === records),
    );
    expect(call.contact.analysis?.languageCode).toBe(language === "zh-HK" ? undefined : language);
  },
);

test.each([
  ["en-US", "Follow in English"],
  ["es-US", "Follow in Spanish"],
  ["zh-CN", "Follow in Chinese"],
])("where nothing can be followed in %s the call is recorded all the same", async (language, action) => {
  const call = await answers({ language }, [action]);
  await call.expectPrompt(/Example Health/);
  expect(call.contact.recording).toEqual({ agent: true, customer: true, ivr: false });
  expect(call.contact.analysis).toBeNull();
});

test("who declined to be recorded is not, and hears nothing of it", async () => {
  const call = await answers({ language: "en-US", recordingConsent: "declined" });
  call.never(/recorded/);
  await call.expectPrompt(/coming on the line/);
  await call.expectRecording("off");
});
