import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { healthLakeReader } from "#adapters/server/healthlake/healthlake-reader.ts";
import { randomIds, systemClock } from "#adapters/server/system-clock.ts";
import { readMemberFacts } from "#journey/profile/read-member-facts.ts";
import { createFhirApp } from "#local/fhir/fhir-app.ts";
import { openStore } from "#local/fhir/fhir-store.ts";
import { localCredentials } from "#local/gateway/verify-sigv4.ts";
import { defaultMembers, defaultSeed } from "#local/seed/build-plan.ts";
import { seedStore } from "#local/seed/seed-store.ts";
import { serve } from "#local/serve.ts";
import { atMost, quantile, watched } from "./figure.ts";
import type { Figure } from "./figure.ts";

const rounds = 100;

/** Seeding, opening and reading the member data: over signed HTTP, as the functions do it. */
export async function benchFhir(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "careline-bench-fhir-"));
  try {
    return await measure(join(folder, "store.sqlite"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(path: string): Promise<readonly Figure[]> {
  const today = systemClock.now().toISOString().slice(0, 10);
  const first = openStore(path, systemClock);
  const seeding = timed(() => seedStore(first, { members: defaultMembers, seed: defaultSeed, today }));
  first.close();
  const opening = timed(() => openStore(path, systemClock));
  const store = opening.result;
  const running = await serve({ app: createFhirApp({ store, clock: systemClock, ids: randomIds }) }, 0);
  const reader = healthLakeReader({
    endpoint: `http://127.0.0.1:${running.port}/datastore/${"0".repeat(32)}/r4`,
    region: "us-west-2",
    credentials: () => localCredentials,
    clock: systemClock,
  });
  const patients = (await reader.search("Patient", [["_sort", "_id"]], 1000)).map(({ id = "" }) => id);
  const pick = (round: number): string => patients[(round * 37) % patients.length] ?? "rosa-testmember";
  const byMemberId = await repeated(() =>
    reader.search("Patient", [["identifier", "https://careline.example/member-id|412907335"]]),
  );
  const claims = await repeated((round) =>
    reader.search("ExplanationOfBenefit", [
      ["patient", `Patient/${pick(round)}`],
      ["_sort", "-created"],
      ["_count", "20"],
    ]),
  );
  const before = process.cpuUsage();
  const overview = await repeated((round) => readMemberFacts(reader, pick(round)));
  const { user, system } = process.cpuUsage(before);
  const overviewCpu = (user + system) / 1000;
  await running.close();
  const { total, bytes } = store.size();
  store.close();
  return [
    atMost(`fhir: seed ${defaultMembers} members`, seeding.ms / 1000, 6, "s"),
    atMost("fhir: open a seeded store", opening.ms, 500, "ms"),
    watched("fhir: resources", total, "resources"),
    watched("fhir: store on disk", bytes / 1e6, "MB"),
    watched("fhir: member by ID, p50", quantile(byMemberId, 0.5), "ms"),
    watched("fhir: page of claims, p50", quantile(claims, 0.5), "ms"),
    atMost("fhir: whole overview, p50", quantile(overview, 0.5), 60, "ms"),
    watched("fhir: whole overview, p95", quantile(overview, 0.95), "ms"),
    watched("fhir: whole overview, CPU of both sides", overviewCpu / rounds, "ms"),
  ];
}

function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}

/** Milliseconds of each round, the first tenth left out: prepared statements and connections are made there. */
async function repeated(work: (round: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work(round);
    times.push(performance.now() - start);
  }
  return times.slice(rounds / 10);
}
