import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { S3Client } from "@aws-sdk/client-s3";
import { systemClock } from "#adapters/server/system-clock.ts";
import { fakeOutreachDrafts } from "#journey/retention/outreach/fake-outreach-drafts.ts";
import { s3RetentionLake } from "#adapters/server/lake/retention-lake.ts";
import { readScorecard } from "#lambdas/score-retention/read-scorecard.ts";
import { scoreExtract } from "#lambdas/score-retention/score-extract.ts";
import type { ScoringDesk } from "#lambdas/score-retention/score-extract.ts";
import { serve } from "#local/serve.ts";
import { createS3 } from "#local/storage/s3.ts";
import { openObjects } from "#local/storage/s3-objects.ts";
import { atMost, watched } from "./figure.ts";
import type { Figure } from "./figure.ts";

const bucket = "careline-lake";
const key = "retention/extracts/dt=2026-11-28/members.csv";
const cardPath = new URL("../src/lambdas/score-retention/scorecard.json", import.meta.url);

/**
 * The function's own work over an extract of so many members, read from the S3 stand-in as it streams: scored with
 * nothing written, and with every file written over the wire. Memory is what was in use beyond the beginning, at most.
 */
export async function benchMemberBatch(members: number): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "careline-batch-"));
  openObjects(folder).put(bucket, key, new TextEncoder().encode(extractOf(members)));
  const s3 = await serve({ app: createS3(folder).app }, 0);
  try {
    const lake = s3RetentionLake({ bucket, client: clientAt(s3.port) });
    const unwritten = { ...lake, keepScore: () => Promise.resolve(), keepRejects: () => Promise.resolve() };
    const alone = await measured(unwritten, members);
    const written = await measured(lake, members);
    return [
      atMost(`retention: ${members} members read and scored`, alone.seconds, 60, "s"),
      atMost("retention: memory that took", alone.megabytes, 500, "MB"),
      watched(`retention: ${members} members scored and written to the S3 stand-in`, written.seconds, "s"),
    ];
  } finally {
    await s3.close();
    rmSync(folder, { recursive: true });
  }
}

async function measured(lake: ScoringDesk["lake"], members: number) {
  const desk = {
    lake,
    clock: systemClock,
    drafts: fakeOutreachDrafts(),
    card: readScorecard(readFileSync(cardPath, "utf8")),
    cardVersion: "bench",
  };
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const begun = performance.now();
  const { scored } = await scoreExtract(desk, key, "2026-11-28");
  const seconds = (performance.now() - begun) / 1000;
  clearInterval(watch);
  if (scored !== members) throw new Error(`only ${scored} of ${members} members were scored`);
  return { seconds, megabytes: (most - before) / 1e6 };
}

const clientAt = (port: number): S3Client =>
  new S3Client({
    endpoint: `http://127.0.0.1:${port}`,
    region: "us-west-2",
    credentials: { accessKeyId: "LOCAL", secretAccessKey: "local" },
    forcePathStyle: true,
  });

const payTypes = ["salary", "hourly", "gig"] as const;

function extractOf(members: number): string {
  const lines = Array.from({ length: members }, (_, at) => {
    const now = 60 + (at % 300);
    const cells = [
      `bench-${at}`,
      `${1962 + (at % 44)}-0${1 + (at % 9)}-15`,
      "2024-02-01",
      "2027-01-01",
      at % 4,
      payTypes[at % 3],
    ];
    return [
      ...cells,
      now,
      now + (at % 90),
      at % 5 === 0 ? 120 : 0,
      0,
      52_000,
      210,
      at % 2 === 0,
      at % 3,
    ].join(",");
  });
  const header =
    "patientId,birthDate,joinedOn,renewsOn,dependants,payType,premiumNow,premiumNext,subsidyNow,subsidyNext,householdIncomeAYear,povertyPercent,autopay,missedPayments90Days";
  return `${[header, ...lines].join("\n")}\n`;
}
