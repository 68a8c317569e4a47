import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Clock } from "#journey/clock.ts";

/** Where records lie. One client per warm function: it keeps its connections. */
export function documentClient(config: DynamoDBClientConfig = {}): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(new DynamoDBClient(config), {
    marshallOptions: { removeUndefinedValues: true },
  });
}

/** A table with what it takes to work on it. */
export interface RecordsTable {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  readonly clock: Clock;
}

/** DynamoDB's word for "your condition did not hold". */
export const isConditionFailure = (error: unknown): boolean =>
  error instanceof Error && error.name === "ConditionalCheckFailedException";

/** Epoch seconds `days` after an instant: what DynamoDB's time to live reads. */
export const expiryAfter = (instant: Date, days: number): number =>
  Math.floor(instant.getTime() / 1000) + days * 86_400;

/**
 * Whether an item is past its time. DynamoDB deletes such items when it comes to it, within days, and hands them out
 * until then: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ttl-expired-items.html
 */
export const isExpired = (item: Readonly<Record<string, unknown>>, now: Date): boolean =>
  typeof item["expiresAt"] === "number" && item["expiresAt"] <= now.getTime() / 1000;
