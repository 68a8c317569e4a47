import type { Clock } from "#journey/clock.ts";
import { systemRandom } from "../system-clock.ts";
import { signedForHealthLake } from "./request-authorization.ts";
import type { Headers, RequestAuthorization } from "./request-authorization.ts";
import type { Credentials, PlainRequest } from "./sign-request.ts";
import { FhirRefusedError, sendWithinBudget, startBudget } from "./within-budget.ts";
import type { Answer, Budget, Patience } from "./within-budget.ts";

export interface HealthLakeOptions {
  /** The data store's whole R4 base, e.g. `https://healthlake.us-west-2.amazonaws.com/datastore/<id>/r4`. */
  readonly endpoint: string;
  readonly region: string;
  /** For Signature Version 4; default as in `SigningOptions`. */
  readonly credentials?: () => Credentials;
  /** Default: Signature Version 4 for `region` with `credentials`. */
  readonly authorization?: RequestAuthorization;
  readonly fetch?: typeof fetch;
  readonly clock: Clock;
  /** Milliseconds for one question with all its pages and repeats; each kind of question has its own default. */
  readonly budgetMs?: number;
  readonly random?: () => number;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
}

/** The way to one data store, for whoever reads it or writes to it. */
interface StoreConnection {
  /** The store's R4 base, with a slash at its end. */
  readonly base: URL;
  readonly startQuestion: () => Budget;
  /** Sends with the store's authorization, again while the budget lasts; throws as `sendWithinBudget` does. */
  readonly ask: Ask;
}

/** `defaultBudgetMs` holds where the options name no budget. */
export function connectStore(options: HealthLakeOptions, defaultBudgetMs: number): StoreConnection {
  const patience = patienceOf(options, defaultBudgetMs);
  return {
    base: new URL(options.endpoint.endsWith("/") ? options.endpoint : `${options.endpoint}/`),
    startQuestion: () => startBudget(patience),
    ask: asker(options, patience),
  };
}

type Ask = (request: PlainRequest, budget: Budget) => Promise<Answer>;

function asker(options: HealthLakeOptions, patience: Patience): Ask {
  const authorization = options.authorization ?? signedForHealthLake(options);
  const send = options.fetch ?? fetch;
  return async (request, budget) => {
    const { method, url, body } = request;
    let sent: Headers = {};
    const ask = (): Promise<Answer> =>
      sendWithinBudget(
        async (signal) => {
          sent = await authorization.headersFor(request);
          return send(url, { method, headers: sent, redirect: "error", signal, ...(body && { body }) });
        },
        patience,
        budget,
      );
    try {
      return await ask();
    } catch (error) {
      if (error instanceof FhirRefusedError && error.status === 401 && authorization.renew(sent))
        return ask();
      throw error;
    }
  };
}

const patienceOf = (options: HealthLakeOptions, defaultBudgetMs: number): Patience => ({
  clock: options.clock,
  budgetMs: options.budgetMs ?? defaultBudgetMs,
  random: options.random ?? systemRandom,
  ...(options.sleep ? { sleep: options.sleep } : {}),
});
