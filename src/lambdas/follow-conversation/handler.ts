import { environment } from "#adapters/server/environment.ts";
import { logFault } from "#adapters/server/fault-log.ts";
import { appSyncLivePublisher } from "#adapters/server/live-publisher/live-publisher.ts";
import { documentClient } from "#adapters/server/records/document-client.ts";
import { dynamoSaidTurns } from "#adapters/server/records/said-turns.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import { followConversation, KinesisBatch } from "./follow-conversation.ts";
import type { BatchAnswer, Follower } from "./follow-conversation.ts";

let follower: Follower | null = null;

/** Segments of Contact Lens' real-time analysis, as Kinesis hands them over. */
export async function handler(event: unknown): Promise<BatchAnswer> {
  follower ??= followerFromEnvironment();
  return followConversation(follower, KinesisBatch.parse(event));
}

function followerFromEnvironment(): Follower {
  const clock = systemClock;
  const records = { client: documentClient(), clock, table: environment("RECORDS_TABLE") };
  return {
    turns: dynamoSaidTurns(records),
    live: appSyncLivePublisher({
      endpoint: environment("LIVE_ENDPOINT"),
      region: environment("AWS_REGION"),
      clock,
    }),
    logFault,
  };
}
