import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** A listener that can be asked to finish: it ends what it has begun and begins nothing more. */
export interface WorkInHand {
  readonly listener: RequestListener;
  /** Resolves when every request taken so far has been worked off, at most after `longestMs`. */
  readonly finish: () => Promise<void>;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

const lookEveryMs = 5;
const longestMs = 5_000;

/**
 * A client that hangs up ends its connection, not the work done for it; so what counts as worked off is that the
 * listener wrote its answer, whether or not somebody is left to read it.
 */
export function createWorkInHand(listener: RequestListener): WorkInHand {
  const exchanges = new Set<Exchange>();
  let isFinishing = false;

  const forgetDone = (): void => {
    for (const each of exchanges) if (isDone(each)) exchanges.delete(each);
  };

  return {
    listener: (request, response) => {
      if (isFinishing) {
        response.destroy();
        return;
      }
      const exchange = { request, response };
      exchanges.add(exchange);
      response.once("finish", () => exchanges.delete(exchange));
      response.once("close", forgetDone);
      listener(request, response);
    },
    finish: async () => {
      isFinishing = true;
      for (let waitedMs = 0; waitedMs < longestMs; waitedMs += lookEveryMs) {
        forgetDone();
        if (exchanges.size === 0) return;
        await sleep(lookEveryMs);
      }
    },
  };
}

/** Answered; or broken off before it was asked whole, so that nothing was begun. */
const isDone = ({ request, response }: Exchange): boolean =>
  response.writableEnded || (request.destroyed && !request.complete);
