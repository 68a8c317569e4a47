import { performance } from "node:perf_hooks";
import { openCaller } from "./caller.ts";
import { atMost, quantile, watched } from "./figure.ts";
import type { Figure } from "./figure.ts";
import { withFolder } from "./own-careline.ts";
import { startProcess } from "./running-careline.ts";

const calls = 50;
/** The first calls of a fresh process compile its code. */
const warmUps = 5;

/** From dialling to the flow's first words on the line, over the telephone's own socket. */
export function benchFlow(): Promise<readonly Figure[]> {
  return withFolder(async (folder) => {
    const careline = await startProcess({ folder });
    try {
      const times: number[] = [];
      for (let call = 0; call < warmUps + calls; call += 1) {
        times.push(await firstAnswer(careline.addresses.phone));
      }
      const measured = times.slice(warmUps);
      return [
        atMost("flow: first answer of a call, p95", quantile(measured, 0.95), 200, "ms"),
        watched("flow: first answer of a call, p50", quantile(measured, 0.5), "ms"),
      ];
    } finally {
      await careline.stop();
    }
  });
}

/** Milliseconds. Every call has a telephone of its own, as callers do. */
async function firstAnswer(telephone: string): Promise<number> {
  const caller = await openCaller(telephone, "+15555550142");
  const dialled = performance.now();
  await caller.dial();
  const answered = performance.now();
  await caller.hangUp();
  caller.close();
  return answered - dialled;
}
