import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { z } from "zod";
import { healthLakeReader } from "#adapters/server/healthlake/healthlake-reader.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import type { FhirReader } from "#journey/identity/fhir-reader.ts";
import { readMemberFacts } from "#journey/profile/read-member-facts.ts";
import { localCredentials } from "#local/gateway/verify-sigv4.ts";
import { cachedStore } from "./cached-store.ts";
import { atLeast, quantile, watched } from "./figure.ts";
import type { Figure } from "./figure.ts";

/** Members, and how many screen pops a second one core must carry. */
const goals = [
  [2_000, 80],
  [10_000, 45],
] as const;
const warmUps = 40;
const pops = 300;
const agents = 4;

/**
 * Screen pops as the API reads them: every search of the overview, for members picked all over the plan, from a store
 * in a process of its own. What one core carries is what the processor time of a pop goes into a second; that does not
 * suffer from whatever else the machine is doing.
 */
export async function benchFhirPops(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [members, goal] of goals) figures.push(...(await measure(members, goal)));
  return figures;
}

async function measure(members: number, goal: number): Promise<readonly Figure[]> {
  const server = await startServer(cachedStore(members));
  try {
    const asked = { count: 0 };
    const reader = counting(readerAt(server.port), asked);
    const ids = await someMembers(reader, members);
    const pop = (round: number) => timed(() => readMemberFacts(reader, ids[round % ids.length] ?? ""));
    for (let round = 0; round < warmUps; round += 1) await pop(round);
    const alone: number[] = [];
    for (let round = 0; round < pops; round += 1) alone.push(await pop(warmUps + round));
    asked.count = 0;
    const before = await server.cpuMs();
    const together = await timed(() => inParallel(agents, pops, (round) => pop(warmUps + pops + round)));
    const cpuMs = (await server.cpuMs()) - before;
    const name = (what: string) => `fhir: ${members} members, ${what}`;
    return [
      atLeast(name("pops a core carries"), (1000 * pops) / cpuMs, goal, "pops/s"),
      watched(name(`pops, ${agents} at once`), (1000 * pops) / together, "pops/s"),
      watched(name("questions a pop"), asked.count / pops, "requests"),
      watched(name("CPU a request"), cpuMs / asked.count, "ms"),
      watched(name("one pop, p50"), quantile(alone, 0.5), "ms"),
      watched(name("one pop, p95"), quantile(alone, 0.95), "ms"),
    ];
  } finally {
    server.stop();
  }
}

const readerAt = (port: number): FhirReader =>
  healthLakeReader({
    endpoint: `http://127.0.0.1:${port}/datastore/${"0".repeat(32)}/r4`,
    region: "us-west-2",
    credentials: () => localCredentials,
    clock: systemClock,
    budgetMs: 10_000,
  });

const counting = (reader: FhirReader, asked: { count: number }): FhirReader => ({
  search: (type, parameters, limit) => {
    asked.count += 1;
    return reader.search(type, parameters, limit);
  },
  read: (type, id) => {
    asked.count += 1;
    return reader.read(type, id);
  },
});

/** Members from all over the plan, each picked once. */
async function someMembers(reader: FhirReader, members: number): Promise<readonly string[]> {
  const all = await reader.search("Patient", [["_sort", "_id"]], members);
  const step = Math.max(1, Math.floor(all.length / (warmUps + 2 * pops)));
  return all.filter((_, place) => place % step === 0).flatMap(({ id }) => (id === undefined ? [] : [id]));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Runs the rounds in order, so many at a time. */
async function inParallel(
  workers: number,
  rounds: number,
  work: (round: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let round = next++; round < rounds; round = next++) await work(round);
  };
  await Promise.all(Array.from({ length: workers }, worker));
}

interface Server {
  readonly port: number;
  /** Processor time used so far. */
  readonly cpuMs: () => Promise<number>;
  readonly stop: () => void;
}

async function startServer(path: string): Promise<Server> {
  const child = fork(resolve(import.meta.dirname, "fhir-server.ts"), [path]);
  const { port } = z.object({ port: z.number() }).parse(await word(child));
  return {
    port,
    cpuMs: async () => {
      const answer = word(child);
      child.send("cpu");
      return z.object({ cpuMs: z.number() }).parse(await answer).cpuMs;
    },
    stop: () => child.disconnect(),
  };
}

/** The next word of the child's; one that ends before it says it has failed. */
async function word(child: ChildProcess): Promise<unknown> {
  const ended = once(child, "exit").then(() => Promise.reject(new Error("The store's process ended.")));
  const [message]: unknown[] = await Promise.race([once(child, "message"), ended]);
  return message;
}
