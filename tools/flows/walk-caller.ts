import type { CallerLine, Heard, Wait } from "#local/flow/caller-line.ts";
import { bareInstance } from "#local/flow/flow-instance.ts";
import type { FlowInstance, QueueMetrics } from "#local/flow/flow-instance.ts";
import type { BotTurn, Bots } from "#local/flow/flow-host.ts";
import type { VirtualTime } from "#local/flow/virtual-time.ts";
import { oneOf } from "./walk-chance.ts";
import type { Chance } from "./walk-chance.ts";
import type { Compared, Vocabulary } from "./walk-vocabulary.ts";

export interface Luck {
  readonly chance: Chance;
  readonly words: Vocabulary;
  readonly time: VirtualTime;
}

const keys = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#"];
const likelyKeys = (luck: Luck): readonly string[] => {
  const meant = luck.words.values.filter((value) => keys.includes(value));
  return happens(luck, 0.8) ? meant : keys;
};
const happens = ({ chance }: Luck, share: number): boolean => chance() < share;

/** A caller who presses, says or lets pass anything, and may hang up at any wait. */
export function randomLine(luck: Luck): CallerLine {
  return {
    say: async () => !happens(luck, 0.005),
    hear: async (wait) => {
      if (happens(luck, 0.03)) return { kind: "gone" };
      if (!happens(luck, 0.15)) return answerTo(wait, luck);
      luck.time.advanceBy(wait.timeoutMs);
      return { kind: "nothing" };
    },
  };
}

function answerTo({ keys: wanted, words }: Wait, luck: Luck): Heard {
  const { chance } = luck;
  luck.time.advanceBy(500);
  if (words && (wanted === "none" || happens(luck, 0.5)))
    return { kind: "words", words: oneOf(chance, luck.words.values) || "hello" };
  if (wanted === "none") return { kind: "nothing" };
  if (wanted === "one") return { kind: "keys", keys: oneOf(chance, likelyKeys(luck)) };
  const length = 1 + Math.floor(chance() * wanted.maximum);
  return { kind: "keys", keys: Array.from({ length }, () => oneOf(chance, keys)).join("") };
}

/** A function that answers what the flow asks of it, or fails, or answers too much. */
export async function randomAnswer(luck: Luck): Promise<unknown> {
  luck.time.advanceBy(200);
  if (happens(luck, 0.05)) throw new Error("down");
  if (happens(luck, 0.03)) return { tooMuch: "x".repeat(40_000) };
  return Object.fromEntries(randomValues(luck, luck.words.external));
}

/** A value for each name: mostly one that the flow compares it with. */
export const randomValues = (luck: Luck, names: Compared): [string, string][] =>
  [...names].map(([name, compared]) => [
    name,
    oneOf(luck.chance, compared.length > 0 && happens(luck, 0.8) ? compared : luck.words.values),
  ]);

/** Bots that understand any of the flow's intents, sooner or later. */
export function randomBots(luck: Luck): Bots {
  return {
    forget: () => undefined,
    say: async ({ sessionAttributes }) => (happens(luck, 0.03) ? null : randomTurn(luck, sessionAttributes)),
  };
}

const randomTurn = (luck: Luck, sessionAttributes: Readonly<Record<string, string>>): BotTurn => ({
  messages: ["Yes?"],
  ended: happens(luck, 0.6),
  intentName: oneOf(luck.chance, luck.words.values),
  intentConfidence: luck.chance(),
  slots: {},
  sessionAttributes,
  dialogState: "Fulfilled",
  secret: false,
});

const randomMetrics = (luck: Luck): QueueMetrics => {
  const count = (): number => Math.floor(luck.chance() * 4);
  const agents = {
    Online: count(),
    Available: count(),
    Staffed: count(),
    AfterContactWork: count(),
    Busy: count(),
    Missed: count(),
    NonProductive: count(),
  };
  return {
    name: "Any queue",
    arn: "queue",
    size: count(),
    oldestAgeSeconds: count() * 60,
    estimatedWaitSeconds: count() * 60,
    agents,
  };
};

/** An instance where anything may be so. */
export function randomInstance(luck: Luck): Partial<FlowInstance> {
  const { chance, words } = luck;
  const known = bareInstance();
  if (happens(luck, 0.5)) known.profiles.add({ PhoneNumber: "+15555550142", FirstName: "Example" });
  return {
    chance,
    profiles: known.profiles,
    cases: known.cases,
    metrics: () => (happens(luck, 0.1) ? null : randomMetrics(luck)),
    dial: async () => oneOf(chance, ["ended", "failed", "timeLimit"] as const),
    showView: async () => (happens(luck, 0.1) ? null : { action: oneOf(chance, words.values), formData: {} }),
    createTask: () => (happens(luck, 0.1) ? null : "task"),
    createCallback: () => !happens(luck, 0.1),
    event: (_contactId, names) =>
      happens(luck, 0.5) ? Promise.resolve(oneOf(chance, names)) : new Promise(() => undefined),
  };
}
