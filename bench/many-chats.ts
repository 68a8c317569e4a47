import { openChatLine } from "./chat-line.ts";
import type { ChatLine } from "./chat-line.ts";
import { atMost, quantile, watched } from "./figure.ts";
import type { Figure } from "./figure.ts";
import { withFolder } from "./own-careline.ts";
import { startProcess } from "./running-careline.ts";

const chats = 500;
/** Connect opens five chats a second for one account; four leave room for its own clock. */
const betweenOpeningsMs = 250;
/** A member reads an answer and writes the next message; 15 to 25 seconds, so 500 of them ask 25 times a second. */
const thinkingMs = { least: 15_000, spread: 10_000 };

const identifying = ["I got a bill for my MRI", "412907335", "05/14/1979"];
const questions = [
  "how much of my deductible is left",
  "what is my copay for a specialist",
  "is my coverage still active",
  "has my prior authorization been approved",
  "I lost my ID card",
];

/**
 * Five hundred members chat with the bot at once, on one process: each says who they are while the others arrive, and
 * once all are there asks five questions of their own. Only those are measured, from sending the words to the bot's
 * words on the socket; nothing that anybody said may be missing from the transcripts.
 */
export function benchManyChats(): Promise<readonly Figure[]> {
  return withFolder(async (folder) => {
    const careline = await startProcess({ folder });
    try {
      const arrivals: Promise<Talk>[] = [];
      for (let place = 0; place < chats; place += 1) {
        arrivals.push(arrive(careline.addresses.aws, place));
        await sleep(betweenOpeningsMs);
      }
      const talks = await Promise.all(arrivals);
      const times = (await Promise.all(talks.map(inTurn))).flat();
      const lost = await Promise.all(talks.map(countLost));
      return [
        atMost(`${chats} chats at once: bot's answer, p95`, quantile(times, 0.95), 250, "ms"),
        watched(`${chats} chats at once: bot's answer, p50`, quantile(times, 0.5), "ms"),
        atMost(`${chats} chats at once: messages lost`, sum(lost), 0, "messages"),
      ];
    } finally {
      await careline.stop();
    }
  });
}

interface Talk {
  readonly line: ChatLine;
  /** Differs from talk to talk, so that nobody writes in step with anybody else. */
  readonly place: number;
  readonly said: string[];
  unanswered: number;
}

async function arrive(aws: string, place: number): Promise<Talk> {
  const talk: Talk = { line: await openChatLine(aws), place, said: [], unanswered: 0 };
  await askAll(talk, identifying);
  return talk;
}

/** All waited for the last to arrive: whoever begins at once would begin in step with everybody else. */
async function inTurn(talk: Talk): Promise<readonly number[]> {
  await sleep((talk.place / chats) * (thinkingMs.least + thinkingMs.spread / 2));
  return askAll(talk, questions);
}

/** Says one after the other as people do; the times of the answers, in milliseconds. */
async function askAll(talk: Talk, words: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const each of words) {
    await sleep(thinkingMs.least + ((talk.place * 7_919 + talk.said.length * 4_409) % thinkingMs.spread));
    talk.said.push(each);
    try {
      times.push((await talk.line.asks(each)).tookMs);
    } catch {
      talk.unanswered += 1;
    }
  }
  return times;
}

/** Words of either side that the transcript does not hold, and answers that never came. */
async function countLost({ line, said, unanswered }: Talk): Promise<number> {
  const kept = await line.transcript();
  await line.leaves();
  return unanswered + [...said, ...line.heard].filter((each) => !kept.includes(each)).length;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
