import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { expect, test } from "vitest";
import { startDynamo } from "./dynamo.ts";

const query = {
  method: "POST",
  headers: {
    "content-type": "application/x-amz-json-1.0",
    "x-amz-target": "DynamoDB_20120810.Query",
    "x-amz-date": "20260101T000000Z",
    authorization:
      "AWS4-HMAC-SHA256 Credential=LOCAL/20260101/us-west-2/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
  },
  body: JSON.stringify({
    TableName: "contacts",
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": { S: "contact#1" } },
  }),
};

// A store that closes under a query throws outside of any promise: the run itself would report it.
test("Queries whose askers hang up while it closes come to no harm", async () => {
  const dynamo = await startDynamo({ tables: [{ name: "contacts" }] });
  const server = createServer(dynamo.listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await (await fetch(address, query)).json();

  const asked = Array.from({ length: 40 }, () => fetch(address, query).catch(() => null));
  await once(server, "request");
  server.closeAllConnections();
  server.close();
  await dynamo.close();
  await Promise.all(asked);
  await expect(fetch(address, query)).rejects.toThrow();
});
