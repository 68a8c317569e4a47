import { functions } from "#infra/manifest.ts";
import type { FunctionName } from "#infra/manifest.ts";
import type { Clock } from "#journey/clock.ts";
import type { Ids } from "#journey/ids.ts";
import { account, region } from "../instance.ts";

/** A function's module: whatever its handler takes, it gets the event as JSON made it. */
interface LambdaModule {
  handler(event: unknown, context: unknown): unknown;
}

export interface LambdaRuntimeOptions {
  /** Functions left out cannot be invoked; the error names them. */
  readonly handlers: Readonly<Partial<Record<FunctionName, LambdaModule>>>;
  readonly clock: Clock;
  readonly ids: Ids;
  /** One line for each failed invocation: names and ids, never an event or an error's text. */
  readonly log: (line: string) => void;
  /** Milliseconds for every function, in place of the manifest's; for tests. */
  readonly timeoutMs?: number;
}

/** Runs a function as Lambda would. Rejects with `LambdaFailedError`. */
export type Invoke = (name: FunctionName, event: unknown) => Promise<unknown>;

/** The function threw, ran out of time or is not there. */
class LambdaFailedError extends Error {
  readonly reason: "failed" | "timedOut" | "missing";
  readonly requestId: string;
  constructor(name: FunctionName, requestId: string, reason: LambdaFailedError["reason"]) {
    super(`${name} ${reason} (${requestId})`);
    this.reason = reason;
    this.requestId = requestId;
  }
}

export function createLambdaRuntime(options: LambdaRuntimeOptions): Invoke {
  return async (name, event) => {
    const requestId = options.ids.next();
    try {
      return await run(options, name, event, requestId);
    } catch (error) {
      const reason = error instanceof LambdaFailedError ? error.reason : "failed";
      options.log(`lambda ${name} ${reason} requestId=${requestId} error=${nameOf(error)}`);
      throw error instanceof LambdaFailedError ? error : new LambdaFailedError(name, requestId, reason);
    }
  };
}

async function run(
  options: LambdaRuntimeOptions,
  name: FunctionName,
  event: unknown,
  requestId: string,
): Promise<unknown> {
  const lambda = options.handlers[name];
  if (!lambda) throw new LambdaFailedError(name, requestId, "missing");
  const timeoutMs = options.timeoutMs ?? functions[name].timeoutSeconds * 1000;
  const endsAt = options.clock.now().getTime() + timeoutMs;
  const context = {
    functionName: name,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:${region}:${account}:function:careline-${name}`,
    memoryLimitInMB: "512",
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/careline-${name}`,
    logStreamName: "local",
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, endsAt - options.clock.now().getTime()),
  };
  const timeout = new Timeout(timeoutMs);
  try {
    const work = Promise.resolve(lambda.handler(throughJson(event), context));
    const result = await Promise.race([work, timeout.reached]);
    if (result === timedOut) throw new LambdaFailedError(name, requestId, "timedOut");
    return throughJson(result);
  } finally {
    timeout.clear();
  }
}

const timedOut = Symbol("timed out");

class Timeout {
  readonly reached: Promise<typeof timedOut>;
  #timer: NodeJS.Timeout | undefined;
  constructor(milliseconds: number) {
    this.reached = new Promise((resolve) => {
      this.#timer = setTimeout(() => resolve(timedOut), milliseconds);
    });
  }
  clear(): void {
    clearTimeout(this.#timer);
  }
}

/** Only JSON crosses Lambda's border: dates become strings, `undefined` is gone, nothing is shared. */
function throughJson(value: unknown): unknown {
  const copy: unknown = value === undefined ? null : JSON.parse(JSON.stringify(value));
  return copy;
}

/** The class of an error says what failed without repeating what a member said. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
