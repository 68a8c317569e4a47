import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { environment } from "#adapters/server/environment.ts";
import { s3RetentionLake } from "#adapters/server/lake/retention-lake.ts";
import { documentClient } from "#adapters/server/records/document-client.ts";
import { dynamoOutreachDrafts } from "#adapters/server/records/outreach-drafts.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import { readScorecard } from "./read-scorecard.ts";
import type { Scored, ScoringDesk } from "./score-extract.ts";
import { scoreRetention } from "./score-retention.ts";

let desk: ScoringDesk | null = null;

/** Called by the schedule, or by whoever put an extract into the lake: `{key}` or `{prefix}`, with `asOf` if need be. */
export async function handler(event: unknown): Promise<{ readonly extracts: readonly Scored[] }> {
  desk ??= deskFromEnvironment();
  return { extracts: await scoreRetention(desk, event) };
}

/** The card lies beside the code: another card is another version of the function. */
function deskFromEnvironment(): ScoringDesk {
  const card = readScorecard(readFileSync(new URL("scorecard.json", import.meta.url), "utf8"));
  return {
    clock: systemClock,
    drafts: dynamoOutreachDrafts({ client: documentClient(), table: environment("RECORDS_TABLE") }),
    lake: s3RetentionLake({ bucket: environment("LAKE_BUCKET") }),
    card,
    // Of what the card says, however its file is laid out.
    cardVersion: createHash("sha256").update(JSON.stringify(card)).digest("hex").slice(0, 12),
  };
}
