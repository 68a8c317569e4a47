import { account, region } from "../instance.ts";
import type { AgentEvent } from "./agent-event.ts";

/** What Lambda hands to a function that reads the agent event stream: base64 data, agent ARN as partition key. */
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

/** Wraps agent events as one batch; `firstSequence` numbers its records on. */
export function kinesisEvent(events: readonly AgentEvent[], firstSequence: number): KinesisEvent {
  return {
    Records: events.map((event, index) => {
      const sequenceNumber = String(firstSequence + index).padStart(56, "0");
      return {
        eventID: `shardId-000000000000:${sequenceNumber}`,
        eventName: "aws:kinesis:record",
        eventSource: "aws:kinesis",
        eventSourceARN: `arn:aws:kinesis:${region}:${account}:stream/careline-agent-events`,
        eventVersion: "1.0",
        awsRegion: region,
        invokeIdentityArn: `arn:aws:iam::${account}:role/record-contact`,
        kinesis: {
          kinesisSchemaVersion: "1.0",
          partitionKey: event.AgentARN,
          sequenceNumber,
          data: Buffer.from(JSON.stringify(event)).toString("base64"),
          approximateArrivalTimestamp: new Date(event.EventTimestamp).getTime() / 1000,
        },
      };
    }),
  };
}
