import type { FunctionName } from "#infra/manifest.ts";
import type { Invoke } from "./gateway/lambda-runtime.ts";
import type { Timers } from "./connect/timers.ts";

/** On AWS the schedule calls every minute; here somebody waits for what comes of it and looks. */
const everyMs = 2_000;

/** Calls a function again and again, one call at a time, as the schedule on AWS does. */
export function scheduleFunction(
  timers: Timers,
  invoke: Invoke,
  name: FunctionName,
): { readonly stop: () => Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  let cancel = timers.after(everyMs, follow);
  let isStopped = false;

  function follow(): void {
    // A function that fails has said so itself, and the next call goes on where it stood.
    running = invoke(name, {})
      .catch(() => undefined)
      .then(() => {
        if (!isStopped) cancel = timers.after(everyMs, follow);
      });
  }

  return {
    stop: async () => {
      isStopped = true;
      cancel();
      await running;
    },
  };
}
