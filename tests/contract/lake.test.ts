import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lakeKey, s3LakeFacts } from "#adapters/server/lake/lake-facts.ts";
import { fakeLakeFacts } from "#journey/profile/lake/fake-lake-facts.ts";
import type { LakeFacts } from "#journey/profile/lake/lake-facts.ts";
import { lakeCard } from "#journey/profile/lake/lake-card.ts";
import { ensureLake } from "#local/seed/lake.ts";
import { serve } from "#local/serve.ts";
import type { Running } from "#local/serve.ts";
import { createS3 } from "#local/storage/s3.ts";
import { openObjects } from "#local/storage/s3-objects.ts";

const bucket = "careline-lake";
let folder: string;
let s3: Running;
let slow: Running;
/** Every path the stand-in was asked for. */
const asked: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "careline-lake-"));
  const files = createS3(folder).app;
  const app = new Hono();
  app.use(async (c, next) => {
    asked.push(c.req.path);
    await next();
  });
  app.route("/", files);
  s3 = await serve({ app }, 0);
  const never = new Hono();
  never.all("*", () => new Promise(() => {}));
  slow = await serve({ app: never }, 0);
  const objects = openObjects(folder);
  const put = (id: string, name: "risk-score" | "outreach", text: string) =>
    objects.put(bucket, lakeKey(id, name), new TextEncoder().encode(text));
  put("rosa", "risk-score", '{"score":2.4}');
  put("rosa", "outreach", "{ this is no JSON");
});

afterAll(async () => {
  await s3.close();
  await slow.close();
  rmSync(folder, { recursive: true });
});

const lakeAt = (port: number, budgetMs?: number): LakeFacts =>
  s3LakeFacts({
    bucket,
    ...(budgetMs === undefined ? {} : { budgetMs }),
    client: new S3Client({
      endpoint: `http://127.0.0.1:${port}`,
      region: "us-west-2",
      credentials: { accessKeyId: "LOCAL", secretAccessKey: "local" },
      forcePathStyle: true,
      maxAttempts: 1,
    }),
  });

test("a member's files are read by the opaque id alone, and a broken one costs the others nothing", async () => {
  const reading = await lakeAt(s3.port).read("rosa");
  expect(reading).toMatchObject({
    state: "reached",
    files: [{ name: "risk-score", content: { score: 2.4 } }],
  });
  expect(asked.toSorted()).toEqual([
    "/careline-lake/members/rosa/call-history.json",
    "/careline-lake/members/rosa/outreach.json",
    "/careline-lake/members/rosa/premium.json",
    "/careline-lake/members/rosa/retention.json",
    "/careline-lake/members/rosa/risk-score.json",
  ]);
});

test("a member without files has none, which is not an unreached lake, and no id leads elsewhere", async () => {
  expect(await lakeAt(s3.port).read("nobody")).toEqual({ state: "reached", files: [] });
  expect(await fakeLakeFacts(new Map()).read("nobody")).toEqual({ state: "reached", files: [] });
  expect(await lakeAt(s3.port).read("../call-logs")).toEqual({ state: "reached", files: [] });
});

test("a lake that never answers is given up within its budget", async () => {
  const started = performance.now();
  expect(await lakeAt(slow.port, 60).read("rosa")).toEqual({ state: "notReached" });
  expect(performance.now() - started).toBeLessThan(1500);
  expect(await fakeLakeFacts(new Map(), true).read("rosa")).toEqual({ state: "notReached" });
});

test("the laptop's lake has files about the people known by name, which the page can read", async () => {
  const lake = { folder, bucket, today: "2026-11-22", members: 40 };
  ensureLake(lake);
  ensureLake(lake);
  const reading = await lakeAt(s3.port).read("rosa-testmember");
  const { facts } = lakeCard(reading, new Date("2026-11-22T15:00:00Z"));
  expect(new Set(facts.map(({ kind }) => kind))).toEqual(new Set(["riskScore", "outreach", "callHistory"]));
});
