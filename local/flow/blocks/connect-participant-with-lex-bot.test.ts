import { expect, test } from "vitest";
import type { BotTurn } from "../flow-host.ts";
import { tryBlock } from "../try-block.ts";
import { connectParticipantWithLexBot } from "./connect-participant-with-lex-bot.ts";

const bot = { Text: "How can I help?", LexV2Bot: { AliasArn: "arn:bot" }, LexSessionAttributes: { a: "1" } };
const turn = (more: Partial<BotTurn>): BotTurn => ({
  messages: [],
  ended: true,
  intentName: "ClaimStatus",
  intentConfidence: 0.9,
  slots: {},
  sessionAttributes: {},
  dialogState: "Fulfilled",
  secret: false,
  ...more,
});

test("the bot talks until it closes; its intent is the result and its outcome is kept", async () => {
  const closing = turn({ messages: ["Done."], slots: { Service: "MRI" }, sessionAttributes: { a: "3" } });
  const trial = tryBlock(connectParticipantWithLexBot, {
    heard: [
      { kind: "words", words: "my claim" },
      { kind: "keys", keys: "1" },
    ],
    botTurns: [turn({ ended: false, messages: ["Which?"], sessionAttributes: { a: "2" } }), closing],
  });
  expect(await trial.run(bot)).toEqual({ kind: "result", value: "ClaimStatus" });
  expect(trial.memory.lex).toEqual(closing);
  expect(trial.said.map((prompt) => [prompt.by, prompt.text])).toEqual([
    ["bot", "How can I help?"],
    ["bot", "Which?"],
    ["bot", "Done."],
  ]);
  expect(trial.done).toEqual([
    'bot ["my claim","Speech",{"a":"1"}]',
    'bot ["1","DTMF",{"a":"2"}]',
    "forget true",
  ]);
});

test("silence on the phone is the bot's matter", async () => {
  const trial = tryBlock(connectParticipantWithLexBot, {
    heard: [{ kind: "nothing" }],
    botTurns: [turn({ intentName: "FallbackIntent" })],
  });
  expect(await trial.run(bot)).toEqual({ kind: "result", value: "FallbackIntent" });
});

test("silence in a chat takes the time-out error", async () => {
  const trial = tryBlock(connectParticipantWithLexBot, {
    contact: { channel: "CHAT" },
    heard: [{ kind: "nothing" }],
  });
  expect(await trial.run(bot)).toMatchObject({ kind: "error", type: "InputTimeLimitExceeded" });
});

test("a bot without the contact's language takes the error branch", async () => {
  const trial = tryBlock(connectParticipantWithLexBot, {
    heard: [{ kind: "words", words: "hola" }],
    botTurns: [null],
  });
  expect(await trial.run(bot)).toMatchObject({ kind: "error", type: "NoMatchingError" });
});
