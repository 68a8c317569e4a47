import { account, region } from "../instance.ts";
import type { AgentEvent } from "./agent-event.ts";
import type { AnalysisRecord } from "./analysis/analysis-record.ts";

/** What Lambda hands to a function that reads a stream: base64 data, with the key that chose its shard. */
interface KinesisEvent {
  readonly Records: readonly {
    readonly eventID: string;
    readonly eventName: "aws:kinesis:record";
    readonly eventSource: "aws:kinesis";
    readonly eventSourceARN: string;
    readonly eventVersion: "1.0";
    readonly awsRegion: string;
    readonly invokeIdentityArn: string;
    readonly kinesis: {
      readonly kinesisSchemaVersion: "1.0";
      readonly partitionKey: string;
      readonly sequenceNumber: string;
      readonly data: string;
      /** Epoch seconds. */
      readonly approximateArrivalTimestamp: number;
    };
  }[];
}

interface StreamRecord {
  readonly partitionKey: string;
  readonly data: unknown;
  readonly arrivedAt: Date;
}

/** Agent events as one batch; `firstSequence` numbers its records on. */
export const kinesisEvent = (events: readonly AgentEvent[], firstSequence: number): KinesisEvent =>
  batchOf(
    { stream: "careline-agent-events", reader: "record-contact" },
    firstSequence,
    events.map((event) => ({
      partitionKey: event.AgentARN,
      data: event,
      arrivedAt: new Date(event.EventTimestamp),
    })),
  );

/** Segments of conversations as one batch. All of one contact go to one shard, so that they stay in order (a guess). */
export const analysisEvent = (
  records: readonly AnalysisRecord[],
  firstSequence: number,
  arrivedAt: Date,
): KinesisEvent =>
  batchOf(
    { stream: "careline-contact-analysis", reader: "follow-conversation" },
    firstSequence,
    records.map((record) => ({ partitionKey: record.ContactId, data: record, arrivedAt })),
  );

function batchOf(
  { stream, reader }: { readonly stream: string; readonly reader: string },
  firstSequence: number,
  records: readonly StreamRecord[],
): KinesisEvent {
  return {
    Records: records.map(({ partitionKey, data, arrivedAt }, index) => {
      const sequenceNumber = String(firstSequence + index).padStart(56, "0");
      return {
        eventID: `shardId-000000000000:${sequenceNumber}`,
        eventName: "aws:kinesis:record",
        eventSource: "aws:kinesis",
        eventSourceARN: `arn:aws:kinesis:${region}:${account}:stream/${stream}`,
        eventVersion: "1.0",
        awsRegion: region,
        invokeIdentityArn: `arn:aws:iam::${account}:role/${reader}`,
        kinesis: {
          kinesisSchemaVersion: "1.0",
          partitionKey,
          sequenceNumber,
          data: Buffer.from(JSON.stringify(data)).toString("base64"),
          approximateArrivalTimestamp: arrivedAt.getTime() / 1000,
        },
      };
    }),
  };
}
