import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { readBot } from "./read-bot.ts";
import type { LiveBot } from "./interpret.ts";
import { learnToUnderstand } from "./understand.ts";

/** None of these is in the bot's files. */
const heldOut: Readonly<Record<string, readonly string[]>> = {
  ClaimStatus: [
    "I have a bill here from the imaging place for an MRI last month",
    "um hi I'm calling because I got this bill in the mail",
    "why do I owe money for the scan",
    "can you tell me if my claim went through",
    "did you guys pay the hospital for my surgery",
    "I want to check on the claim for my x-ray",
    "how come I'm being charged for blood work",
  ],
  IdCard: [
    "lost my card",
    "could you mail me a new insurance card",
    "I need another copy of my member ID card",
    "my ID card never came",
    "please send a replacement card",
  ],
  FindProvider: [
    "I need a cardiologist in my network",
    "can you help me find a dermatologist close to me",
    "which specialists are in network",
    "is Dr. Placeholder in my network",
  ],
  ClaimDenial: ["they denied my claim and I want to know why", "explain why my MRI was denied"],
  Benefits: [
    "what does my plan pay for",
    "do you guys cover acupuncture",
    "what's my copay for a specialist",
  ],
  Accumulators: [
    "whats my deductable",
    "how much do I have left on my out of pocket",
    "how far am I from meeting my deductible",
  ],
  CoverageDates: ["is my insurance coverage still active", "when did my coverage begin"],
  AddressChange: [
    "hi I moved last week, need to give you my new address",
    "my phone number is different now",
  ],
  AppointmentOrRide: ["can I get a ride for dialysis tomorrow", "need somebody to take me to my appointment"],
  AppealOrGrievance: ["I want to complain about how the clinic treated me", "how can I appeal your decision"],
  Refill: ["I ran out of my blood pressure pills", "need to refill a prescription"],
  Premium: ["when do I have to pay my premium", "I'd like to make a payment on my premium"],
  NurseLine: ["can a nurse call me", "I've got a bad cough, what should I do"],
  PriorAuthorizationStatus: [
    "did my authorization for the follow-up MRI go through",
    "has the prior auth been approved yet",
    "I'm still waiting on the approval for my surgery",
    "what's going on with my prior authorization request",
  ],
  Person: [
    "can I speak with a human being please",
    "I'd like to speak with an agent",
    "can you give me someone to talk to",
    "put me through to a representative",
    "just let me talk to a real human",
  ],
  Help: ["what can you help me with", "what are the options here", "what things can I ask you"],
  Goodbye: ["no that's it thank you", "nope I'm good thanks", "no thank you that's all I needed", "okay bye"],
};

/** What a member line hears that is none of its business. */
const outOfScope = [
  "what's the weather tomorrow",
  "order a large pizza",
  "play some music",
  "how tall is mount everest",
  "book a flight to paris",
  "who won the game last night",
  "set an alarm for six",
  "tell me a joke",
  "do you sell car insurance",
  "translate hello into french",
  "how do I bake bread",
  "what is the capital of peru",
  "turn off the kitchen lights",
  "what time does the supermarket open",
  "how do I fix a flat tire",
  "recommend a good movie",
  "where is my package",
  "reset my wifi password",
  "how many ounces in a cup",
  "I'd like a table for two tonight",
];

let bot: LiveBot;
beforeAll(() => {
  const [locale] = readBot(join(import.meta.dirname, "../../lex-bots/member-services"), {
    botId: "B",
    aliasId: "A",
    aliasName: "live",
  });
  bot = { locale: locale!, understand: learnToUnderstand(locale!, () => new Date("2026-11-22")) };
});

const heard = (text: string): string => {
  const [best] = bot.understand(text);
  return best && best.score >= bot.locale.confidenceThreshold ? best.label : "FallbackIntent";
};

test("every utterance of the bot's files is its own intent, without doubt", () => {
  for (const { name, utterances } of bot.locale.intents) {
    for (const utterance of utterances.filter((each) => !each.includes("{"))) {
      expect(bot.understand(utterance)[0], utterance).toEqual({ label: name, score: 1 });
    }
  }
});

test("a code is heard as it was learned, and twenty of them as one", () => {
  const [locale] = readBot(join(import.meta.dirname, "../../lex-bots/provider-services"), {
    botId: "B",
    aliasId: "A",
    aliasName: "live",
  });
  const understand = learnToUnderstand(locale!, () => new Date("2026-11-22"));
  const codes = Array.from({ length: 20 }, (_, index) => `CLM-2026-${310_418 + index * 271}`);
  const [one] = understand(`please give me the status for claim ${codes[0]}`);
  const [many] = understand(`please give me the status for claim ${codes.join(", ")}`);
  expect(one?.label).toBe("ClaimStatus");
  expect(many).toEqual(one);
});

test("no utterance stands in two intents", () => {
  const all = bot.locale.intents.flatMap((intent) =>
    intent.utterances.map((utterance) => utterance.toLowerCase()),
  );
  expect(new Set(all).size).toBe(all.length);
});

test("at least 85 of 100 sentences never seen are understood", () => {
  const cases = Object.entries(heldOut).flatMap(([intent, texts]) => texts.map((text) => ({ intent, text })));
  const missed = cases.filter(({ intent, text }) => heard(text) !== intent);
  expect(1 - missed.length / cases.length, JSON.stringify(missed)).toBeGreaterThanOrEqual(0.85);
});

test("at least 80 of 100 sentences out of scope are left to the fallback", () => {
  const taken = outOfScope.filter((text) => heard(text) !== "FallbackIntent");
  expect(1 - taken.length / outOfScope.length, JSON.stringify(taken)).toBeGreaterThanOrEqual(0.8);
});

test("the same words always get the same score", () => {
  const again = learnToUnderstand(bot.locale, () => new Date("2026-11-22"));
  expect(again("why do I owe money")).toEqual(bot.understand("why do I owe money"));
});
