import { expect, test } from "vitest";
import { readLexEvent } from "./lex-event.ts";
import { urgentAnswer } from "./urgent.ts";

const turn = (said: string, intent: string, language = "en-US") =>
  readLexEvent({
    invocationSource: "DialogCodeHook",
    sessionId: "c-1",
    inputTranscript: said,
    sessionState: {
      intent: { name: intent, slots: {} },
      sessionAttributes: { language, pendingIntent: "ClaimStatus" },
    },
  });

test.each([
  ["my chest hurts and I can't breathe", "IdentifyMember", "en-US", "RedFlag", /call 911/],
  ["ya no quiero vivir", "ClaimStatus", "es-US", "SelfHarm", /988/],
  ["我妈妈突然晕倒了，叫不醒", "FallbackIntent", "zh-CN", "RedFlag", /拨打 911/],
  ["me duele mucho el pecho", "Help", "en-US", "RedFlag", /call 911/],
  ["something that no table knows", "RedFlag", "en-US", "RedFlag", /call 911/],
] as const)("%s, whatever %s was understood (%s), closes as %s", (said, intent, language, closes, words) => {
  const answer = urgentAnswer(turn(said, intent, language));
  expect(answer?.reply).toMatchObject({ kind: "close", intentName: closes });
  expect(answer?.reply.kind === "close" && answer.reply.words).toMatch(words);
  expect(answer?.attributes).toEqual({
    reasonCode: "urgent",
    pendingIntent: "",
    pendingAbout: "",
    pendingSpoken: "",
  });
});

test("an ordinary turn is left to the topics", () => {
  expect(urgentAnswer(turn("what did my visit cost", "ClaimStatus"))).toBeNull();
});
