import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { addressesAt } from "#local/addresses.ts";
import type { Addresses } from "#local/addresses.ts";
import { defaultMembers } from "#local/seed/build-plan.ts";

/** `npm start` in a process of its own, as people run it. */
export interface RunningCareline {
  readonly addresses: Addresses;
  readonly pid: number;
  /** From the command to the line that says it is ready, in milliseconds. */
  readonly readyAfterMs: number;
  readonly stop: () => Promise<void>;
}

interface StartOptions {
  /** Where its data are kept. */
  readonly folder: string;
  /** Where its built pages are kept; those of the repository when absent. */
  readonly pages?: string;
}

const start = resolve(import.meta.dirname, "../local/start.ts");

/** Starts one on three free ports. Throws when it ends before it is ready; what it says then is on the terminal. */
export async function startProcess({ folder, pages }: StartOptions): Promise<RunningCareline> {
  const port = await freeTriple();
  const words = ["--port", String(port), "--data", folder, "--members", String(defaultMembers)];
  const begun = performance.now();
  const child = spawn(process.execPath, [start, ...words, ...(pages ? ["--pages", pages] : [])], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const isReady = await saysReady(child.stdout);
  const readyAfterMs = performance.now() - begun;
  if (!isReady || child.pid === undefined) throw new Error("Careline did not start.");
  return {
    addresses: addressesAt({ page: port, aws: port + 1, connect: port + 2 }),
    pid: child.pid,
    readyAfterMs,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function saysReady(output: NodeJS.ReadableStream): Promise<boolean> {
  for await (const line of createInterface({ input: output })) {
    if (!line.startsWith("Careline is ready")) continue;
    output.resume();
    return true;
  }
  return false;
}

const attempts = 50;

/** A free port with two more free ones after it. */
async function freeTriple(): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const first = await taken(0);
    const rest = await Promise.all([taken(first.port + 1), taken(first.port + 2)].map(orNull));
    for (const each of [first, ...rest]) each?.release();
    if (rest.every((each) => each !== null)) return first.port;
  }
  throw new Error("No three free ports in a row.");
}

const orNull = <T>(promise: Promise<T>): Promise<T | null> => promise.catch(() => null);

function taken(port: number): Promise<{ readonly port: number; readonly release: () => void }> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const given = typeof address === "object" && address !== null ? address.port : 0;
      done({ port: given, release: () => server.close() });
    });
  });
}
