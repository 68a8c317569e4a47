import { setTimeout as sleepFor } from "node:timers/promises";
import { FhirUnavailableError } from "#journey/identity/fhir-reader.ts";
import type { Clock } from "#journey/clock.ts";

/** The store understood and said no: a fault of ours, never worth a second try. Carries no text of the answer. */
export class FhirRefusedError extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`fhir.refused: the store answered ${status}`);
    this.status = status;
  }
}

export interface Patience {
  readonly clock: Clock;
  /** Milliseconds for everything one question needs, pages and repeats included. */
  readonly budgetMs: number;
  /** A number in [0, 1). */
  readonly random: () => number;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
}

/** Sends once; the signal ends when the time is up. */
export type Send = (signal: AbortSignal) => Promise<Response>;

/** An answer that came whole: 2xx, 404 or 410. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** What is left of one question's time. */
export interface Budget {
  readonly leftMs: () => number;
}

const firstWaitMs = 25;
const longestWaitMs = 400;

/** Made once per question, so that all its pages share it. */
export function startBudget(patience: Patience): Budget {
  const end = patience.clock.now().getTime() + patience.budgetMs;
  return { leftMs: () => end - patience.clock.now().getTime() };
}

/**
 * Repeats throttled (429), failed (5xx) and broken requests with full jitter
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/) while the budget lasts; a line that breaks
 * in the middle of a page counts as broken. Throws `FhirUnavailableError` when the budget is used up,
 * `FhirRefusedError` on other 4xx except 404 and 410, which are answers.
 */
export async function sendWithinBudget(send: Send, patience: Patience, budget: Budget): Promise<Answer> {
  const sleep = patience.sleep ?? sleepFor;
  for (let attempt = 0; ; attempt += 1) {
    const answer = await trySend(send, budget.leftMs());
    if (answer) return answer;
    const waitMs = patience.random() * Math.min(longestWaitMs, firstWaitMs * 2 ** attempt);
    if (waitMs >= budget.leftMs()) {
      throw new FhirUnavailableError(`fhir.unavailable: no answer after ${attempt + 1} tries`);
    }
    await sleep(waitMs);
  }
}

/** Null where it is worth another try. */
async function trySend(send: Send, leftMs: number): Promise<Answer | null> {
  if (leftMs <= 0) return null;
  try {
    const response = await send(AbortSignal.timeout(Math.ceil(leftMs)));
    if (isAnswer(response.status)) return { status: response.status, text: await response.text() };
    await response.body?.cancel();
  } catch (error) {
    if (!isBrokenLine(error)) throw error;
  }
  return null;
}

/** fetch throws TypeError for a broken connection and DOMException for its signal; anything else is a fault of ours. */
const isBrokenLine = (error: unknown): boolean =>
  error instanceof TypeError ||
  (error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError"));

function isAnswer(status: number): boolean {
  if (status === 429 || status >= 500) return false;
  if (status >= 400 && status !== 404 && status !== 410) throw new FhirRefusedError(status);
  return true;
}
