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

const firstWaitMs = 25;
const longestWaitMs = 400;

/** What is left of one question's time. Made once per question, so that all its pages share it. */
export function startBudget(patience: Patience): { readonly leftMs: () => number } {
  const end = patience.clock.now().getTime() + patience.budgetMs;
  return { leftMs: () => end - patience.clock.now().getTime() };
}

/**
 * Repeats throttled (429), failed (5xx) and broken requests with full jitter
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/) while the budget lasts.
 * Throws `FhirUnavailableError` when it is used up, `FhirRefusedError` on other 4xx except 404 and 410, which are answers.
 */
export async function sendWithinBudget(
  send: Send,
  patience: Patience,
  budget: { readonly leftMs: () => number },
): Promise<Response> {
  const sleep = patience.sleep ?? sleepFor;
  for (let attempt = 0; ; attempt += 1) {
    const response = await trySend(send, budget.leftMs());
    if (response && isAnswer(response.status)) return response;
    const waitMs = patience.random() * Math.min(longestWaitMs, firstWaitMs * 2 ** attempt);
    if (waitMs >= budget.leftMs()) {
      throw new FhirUnavailableError(`fhir.unavailable after ${attempt + 1} tries`);
    }
    await sleep(waitMs);
  }
}

async function trySend(send: Send, leftMs: number): Promise<Response | null> {
  if (leftMs <= 0) return null;
  try {
    const response = await send(AbortSignal.timeout(Math.ceil(leftMs)));
    if (!isAnswer(response.status)) await response.body?.cancel();
    return response;
  } catch (error) {
    if (isBrokenLine(error)) return null;
    throw error;
  }
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
