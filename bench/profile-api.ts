import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { environment } from "#adapters/server/environment.ts";
import { healthLakeReader } from "#adapters/server/healthlake/healthlake-reader.ts";
import { dynamoContactRows } from "#adapters/server/records/contact-rows.ts";
import { randomIds, systemClock } from "#adapters/server/system-clock.ts";
import type { ContactRows } from "#journey/contact/contact-row.ts";
import type { FhirReader } from "#journey/identity/fhir-reader.ts";
import { askFact } from "#journey/profile/fact-questions.ts";
import { readNames } from "#journey/profile/read-names.ts";
import { noFacts } from "#journey/profile/member-facts.ts";
import type { MemberFacts } from "#journey/profile/member-facts.ts";
import { allFacts } from "#journey/profile/section-facts.ts";
import { setEnvironment } from "#local/functions.ts";
import { atMost, quantile, watched } from "./figure.ts";
import type { Figure } from "./figure.ts";
import { startProcess } from "./running-careline.ts";

const rounds = 100;
const warmUps = 10;
const secondsOfLoad = 10;
/** Each agent's looks are one audit chain, so whoever opens pages at once are different people. */
const agents = 50;

/**
 * The desk's API as its function runs, in this process; the store and the tables are AWS's, in another. Every round
 * is another member, so that nothing is remembered of any.
 */
export async function benchProfileApi(folder: string): Promise<readonly Figure[]> {
  const careline = await startProcess({ folder });
  try {
    const portOf = (address: string): number => Number(new URL(address).port);
    const { desk, aws, phone } = careline.addresses;
    setEnvironment({ page: portOf(desk), aws: portOf(aws), connect: portOf(phone) });
    const stage = await openStage();
    const members = await someMembers(stage.reader);
    return [
      ...(await oneByOne(stage, members.slice(0, warmUps + rounds))),
      ...(await underLoad(stage, members)),
    ];
  } finally {
    await careline.stop();
  }
}

/** `me` reads one row of the records and nothing else: what any answer takes at the least. */
type Answer = "profile" | "summary" | "me";

interface Stage {
  readonly reader: FhirReader;
  readonly rows: ContactRows;
  /** Milliseconds of one answer; throws when it is not what was asked for. */
  readonly get: (call: TakenCall, what: Answer) => Promise<number>;
  /** How many of those answers had a section that did not come in time. */
  readonly lateAnswers: () => number;
}

async function openStage(): Promise<Stage> {
  const { apiApp } = await import("#lambdas/api/api-app.ts");
  const { deskFromEnvironment } = await import("#lambdas/api/desk-from-environment.ts");
  const app = apiApp(deskFromEnvironment());
  let late = 0;
  return {
    lateAnswers: () => late,
    reader: healthLakeReader({
      endpoint: environment("FHIR_ENDPOINT"),
      region: environment("AWS_REGION"),
      clock: systemClock,
    }),
    rows: dynamoContactRows({ table: environment("RECORDS_TABLE"), clock: systemClock }),
    get: async ({ contactId, username }, what) => {
      const claims = { username, "cognito:groups": "[agent]" };
      const event = { requestContext: { authorizer: { jwt: { claims } } } };
      const path = what === "me" ? "/me" : `/contacts/${contactId}/${what}`;
      const started = performance.now();
      const response = await app.request(`/api${path}`, {}, { event });
      const text = await response.text();
      const took = performance.now() - started;
      if (response.status !== 200 || text === "null") throw new Error(`${response.status} to ${path}`);
      if (what === "profile" && text.includes('"late":[')) late += 1;
      return took;
    },
  };
}

/** Far apart in the store, so that one page of it does not serve two members. */
async function someMembers(reader: FhirReader): Promise<readonly string[]> {
  const found = await reader.search("Patient", [["_sort", "_id"]], 2000);
  return found.flatMap(({ id }, at) => (id === undefined || at % 4 > 0 ? [] : [id]));
}

interface TakenCall {
  readonly contactId: string;
  readonly username: string;
}

/** A call of a verified member that an agent has taken. */
async function takenCall({ rows }: Stage, patientId: string, nth: number): Promise<TakenCall> {
  const contactId = randomIds.next();
  const username = `agent-${nth % agents}`;
  const now = systemClock.now();
  await rows.saveIdentity(contactId, {
    patientId,
    callerKind: "member",
    level: "L1",
    method: "memberIdAndBirthDate",
    verifiedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + 30 * 60_000).toISOString(),
  });
  await rows.apply(contactId, { kind: "accepted", username, at: now.toISOString() });
  return { contactId, username };
}

async function oneByOne(stage: Stage, members: readonly string[]): Promise<readonly Figure[]> {
  const times: { cold: number; warm: number; summary: number; floor: number; plain: number }[] = [];
  for (const [nth, patientId] of members.entries()) {
    const call = await takenCall(stage, patientId, nth);
    const cold = await stage.get(call, "profile");
    const warm = await stage.get(call, "profile");
    const summary = await stage.get(call, "summary");
    const floor = await stage.get(call, "me");
    times.push({ cold, warm, summary, floor, plain: await readPlainly(stage.reader, patientId) });
  }
  const measured = times.slice(warmUps);
  const at = (name: keyof (typeof measured)[number], share: number): number =>
    quantile(
      measured.map((each) => each[name]),
      share,
    );
  return [
    atMost("profile: summary at the API, p95", at("summary", 0.95), 40, "ms"),
    watched("profile: summary at the API, p50", at("summary", 0.5), "ms"),
    watched("profile: an answer after one row of the records, p95", at("floor", 0.95), "ms"),
    watched("profile: an answer after one row of the records, p50", at("floor", 0.5), "ms"),
    atMost("profile: whole page, member not read before, p95", at("cold", 0.95), 120, "ms"),
    watched("profile: whole page, member not read before, p50", at("cold", 0.5), "ms"),
    watched("profile: whole page, read while it rang, p95", at("warm", 0.95), "ms"),
    watched("profile: whole page, read while it rang, p50", at("warm", 0.5), "ms"),
    watched("profile: the facts alone, one after the other, p95", at("plain", 0.95), "ms"),
    watched("profile: the facts alone, one after the other, p50", at("plain", 0.5), "ms"),
    watched("profile: that, against our whole page, p50", at("plain", 0.5) / at("cold", 0.5), "times"),
    watched("profile: that, against our summary, p50", at("plain", 0.5) / at("summary", 0.5), "times"),
  ];
}

/** What a plain client does with the same store: every question when the one before is answered. No page is made. */
async function readPlainly(reader: FhirReader, patientId: string): Promise<number> {
  const started = performance.now();
  let facts: MemberFacts = noFacts;
  for (const key of allFacts) facts = { ...facts, ...(await askFact(reader, patientId, key)) };
  await readNames(reader, facts);
  return performance.now() - started;
}

/** Openings at a steady rate, whether the ones before are done or not. */
async function underLoad(stage: Stage, members: readonly string[]): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  let next = warmUps + rounds;
  for (const rate of [3, 10]) {
    const openings = rate * secondsOfLoad;
    const calls: TakenCall[] = [];
    for (const [nth, patientId] of members.slice(next, next + openings).entries())
      calls.push(await takenCall(stage, patientId, nth));
    next += openings;
    const opened: Promise<number>[] = [];
    for (const call of calls) {
      opened.push(stage.get(call, "profile"));
      await pause(1000 / rate);
    }
    const times = await Promise.all(opened);
    figures.push(
      watched(`profile: whole page at ${rate} openings a second, p95`, quantile(times, 0.95), "ms"),
      watched(`profile: whole page at ${rate} openings a second, p50`, quantile(times, 0.5), "ms"),
    );
  }
  return [...figures, watched("profile: pages with a late section", stage.lateAnswers(), "pages")];
}
