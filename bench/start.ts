import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openDesk, withBrowser } from "./browser.ts";
import { openCaller } from "./caller.ts";
import { openChat } from "./chatter.ts";
import { atMost, quantile, watched } from "./figure.ts";
import type { Figure } from "./figure.ts";
import { withFolder } from "./own-careline.ts";
import { startProcess } from "./running-careline.ts";
import type { RunningCareline } from "./running-careline.ts";

const laterStarts = 3;
const idleMs = 30_000;

/** The first start (pages built, plan seeded), later ones, and the memory after a call and a chat. */
export function benchStart(): Promise<readonly Figure[]> {
  return withFolder(async (folder) => {
    const start = () => startProcess({ folder: join(folder, "data"), pages: join(folder, "pages") });
    const first = await start();
    await first.stop();
    const later: number[] = [];
    for (let count = 0; count < laterStarts; count += 1) {
      const careline = await start();
      await careline.stop();
      later.push(careline.readyAfterMs);
    }
    const careline = await start();
    try {
      const memory = await memoryAfterWork(careline);
      return [
        atMost("start: the first, ready after", first.readyAfterMs / 1000, 40, "s"),
        atMost("start: later ones, slowest", quantile(later, 1) / 1000, 4, "s"),
        ...memory,
      ];
    } finally {
      await careline.stop();
    }
  });
}

async function memoryAfterWork(careline: RunningCareline): Promise<readonly Figure[]> {
  const { addresses, pid } = careline;
  const idle = await residentMegabytes(pid);
  await withBrowser(async (browser) => {
    const desk = await openDesk(browser, addresses.desk, "ana");
    const caller = await openCaller(addresses.phone, "+15555550142");
    caller.answers([
      { keys: "1" },
      // The notice of recording waits for a key that declines.
      "nothing",
      { keys: "412907335" },
      { keys: "05141979" },
      { words: "I got a bill for my MRI" },
      { words: "a person please" },
      { keys: "1" },
    ]);
    const connected = caller.isWithAgent();
    await caller.dial();
    await desk.getByRole("button", { name: "Accept" }).click();
    await connected;
    await caller.hangUp();
    caller.close();
    const other = await openDesk(browser, addresses.desk, "ben");
    const member = await openChat(browser, addresses.member);
    await other.getByRole("button", { name: "Accept" }).click();
    await member
      .getByRole("log")
      .getByText(/joined/)
      .waitFor();
  });
  await pause(idleMs);
  const steady = await residentMegabytes(pid);
  return [
    watched("start: memory before any work", idle, "MB"),
    atMost("start: memory after a call and a chat", steady, 600, "MB"),
  ];
}

/** Resident memory of a process as the kernel counts it. Linux only; elsewhere there is no figure. */
async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  if (kibibytes === undefined) throw new Error("No VmRSS.");
  return (Number(kibibytes) * 1024) / 1e6;
}
