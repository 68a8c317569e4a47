import { FirehoseClient, PutRecordCommand } from "@aws-sdk/client-firehose";
import type { Anchor } from "#journey/disclosure/audit-chain.ts";

/** Where anchors go: out of the table, into a bucket that keeps what it has. */
export interface AuditAnchors {
  readonly send: (anchor: Anchor) => Promise<void>;
}

/** Anchors through Firehose, one JSON line each. `client` defaults to one made from the environment. */
export function firehoseAuditAnchors({
  stream,
  client = new FirehoseClient(),
}: {
  readonly stream: string;
  readonly client?: FirehoseClient;
}): AuditAnchors {
  return {
    send: async (anchor) => {
      const Data = new TextEncoder().encode(`${JSON.stringify(anchor)}\n`);
      await client.send(new PutRecordCommand({ DeliveryStreamName: stream, Record: { Data } }));
    },
  };
}
