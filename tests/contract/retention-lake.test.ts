import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lakeKey, s3LakeFacts } from "#adapters/server/lake/lake-facts.ts";
import { extractKey, rejectsKey, s3RetentionLake } from "#adapters/server/lake/retention-lake.ts";
import type { RetentionLake } from "#journey/retention/enrolment/retention-lake.ts";
import type { RetentionScoreFile } from "#journey/retention/retention-score-file.ts";
import { lakeCard } from "#journey/profile/lake/lake-card.ts";
import { ensureLake } from "#local/seed/lake.ts";
import { serve } from "#local/serve.ts";
import type { Running } from "#local/serve.ts";
import { createS3 } from "#local/storage/s3.ts";
import { openObjects } from "#local/storage/s3-objects.ts";

const bucket = "careline-lake";
const today = "2026-11-28";
let folder: string;
let s3: Running;
let client: S3Client;
let lake: RetentionLake;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "careline-retention-"));
  s3 = await serve({ app: createS3(folder).app }, 0);
  client = new S3Client({
    endpoint: `http://127.0.0.1:${s3.port}`,
    region: "us-west-2",
    credentials: { accessKeyId: "LOCAL", secretAccessKey: "local" },
    forcePathStyle: true,
    maxAttempts: 1,
  });
  lake = s3RetentionLake({ bucket, client });
  ensureLake({ folder, bucket, today, members: 300 });
});

afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true });
});

async function cellsIn(key: string) {
  const rows: Readonly<Record<string, string>>[] = [];
  for await (const line of lake.lines(key)) if (line.state === "read") rows.push(line.cells);
  return rows;
}

test("the seeded extract is found under its prefix and read as it streams", async () => {
  expect(await lake.list("retention/extracts/")).toEqual([extractKey(today)]);
  const mateo = (await cellsIn(extractKey(today))).find(({ patientId }) => patientId === "mateo-testmember");
  expect(mateo).toMatchObject({ premiumNow: "206", premiumNext: "412", subsidyNext: "0", payType: "gig" });
});

test("a zipped extract of objects is read alike", async () => {
  const key = "retention/extracts/dt=2026-11-29/members.jsonl.gz";
  openObjects(folder).put(bucket, key, gzipSync('{"patientId":"mateo","premiumNow":206}\n'));
  expect(await cellsIn(key)).toEqual([{ patientId: "mateo", premiumNow: "206" }]);
});

test("a score that is kept stands on the member's page, in words", async () => {
  const file: RetentionScoreFile = {
    patientId: "mateo-testmember",
    probability: 0.73,
    band: "high",
    segment: "subsidyCliff",
    reasons: [
      {
        fact: "subsidyChangePercent",
        words: { en: "Help with the premium ends", es: "Termina la ayuda con la prima", zh: "保费补贴终止" },
      },
    ],
    figures: { premiumChangeDollars: 206, monthsToRenewal: 1, tenureMonths: 11 },
    cardVersion: "card-1",
    asOf: today,
  };
  await lake.keepScore(file);
  const reading = await s3LakeFacts({ bucket, client }).read("mateo-testmember");
  const facts = lakeCard(reading, new Date("2026-11-28T15:00:00Z")).facts;
  expect(facts.find(({ kind }) => kind === "retention")).toMatchObject({
    title: "Likely to leave the plan",
    detail: "Help with the premium ends, as of Nov 28",
    source: { resource: "lake/retention" },
  });
  expect(openObjects(folder).has(bucket, lakeKey("mateo-testmember", "retention"))).toBe(true);
});

test("what was not scored is kept line by line, an empty part too, and the newest day is remembered", async () => {
  const reject = { line: 7, why: "noNumber", column: "premiumNow", row: { patientId: "x" } } as const;
  await lake.keepRejects(extractKey(today), 1, [reject]);
  const kept = openObjects(folder).read(bucket, rejectsKey(extractKey(today), 1));
  expect(JSON.parse(kept!.body.toString("utf8"))).toEqual(reject);
  await lake.keepRejects(extractKey(today), 1, []);
  expect(openObjects(folder).read(bucket, rejectsKey(extractKey(today), 1))?.body.length).toBe(0);
  expect(await lake.newest()).toBeNull();
  await lake.keepNewest(today);
  expect(await lake.newest()).toBe(today);
});

test("an extract that is not there rejects: nobody is scored by nothing", async () => {
  await expect(cellsIn("retention/extracts/dt=2020-01-01/members.csv")).rejects.toThrow();
});
