import { FirehoseClient, PutRecordCommand } from "@aws-sdk/client-firehose";
import type { CallLogStream } from "#journey/call-log/call-log.ts";

/** `stream` is the delivery stream's name; `client` defaults to one made from the environment. */
export interface CallLogStreamOptions {
  readonly stream: string;
  readonly client?: FirehoseClient;
}

/** An agent waits for this: rather an honest failure soon than a success late. */
const sendMs = 5_000;

/**
 * Records into the lake through Firehose, one JSON line each: Firehose joins what it is given, so the line's end is
 * ours to write. Rejects when Firehose did not take the record in time.
 * https://docs.aws.amazon.com/firehose/latest/dev/basic-write.html
 */
export function firehoseCallLogStream({ stream, client }: CallLogStreamOptions): CallLogStream {
  const firehose = client ?? new FirehoseClient({ maxAttempts: 2 });
  return {
    send: async (record) => {
      const Data = new TextEncoder().encode(`${JSON.stringify(record)}\n`);
      const put = new PutRecordCommand({ DeliveryStreamName: stream, Record: { Data } });
      await firehose.send(put, { abortSignal: AbortSignal.timeout(sendMs) });
    },
  };
}
