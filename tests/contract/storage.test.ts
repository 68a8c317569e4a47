import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  FirehoseClient,
  ListDeliveryStreamsCommand,
  PutRecordBatchCommand,
  PutRecordCommand,
} from "@aws-sdk/client-firehose";
import {
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import type { ListObjectsV2CommandOutput } from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { randomIds } from "#adapters/server/system-clock.ts";
import { fixedClock } from "#journey/clock.ts";
import { streams, tables } from "#infra/manifest.ts";
import { createEvents } from "#local/events/create-events.ts";
import { createAwsEndpoint } from "#local/gateway/aws-endpoint.ts";
import { localCredentials } from "#local/gateway/verify-sigv4.ts";
import { region } from "#local/instance.ts";
import { serve } from "#local/serve.ts";
import type { Running } from "#local/serve.ts";
import { BrokenDataError, DataInUseError } from "#local/storage/broken-data-error.ts";
import { startDynamo } from "#local/storage/dynamo.ts";
import type { Dynamo } from "#local/storage/dynamo.ts";
import { createFirehose } from "#local/storage/firehose.ts";
import type { Firehose } from "#local/storage/firehose.ts";
import { createS3 } from "#local/storage/s3.ts";

const clock = fixedClock("2026-11-22T21:59:30Z");
let folder: string;
let dynamo: Dynamo;
let firehose: Firehose;
let running: Running;
let config: { endpoint: string; region: string; credentials: typeof localCredentials; maxAttempts: number };

async function start(idleMs = 60_000): Promise<void> {
  const nothing = { app: new Hono() };
  const bucketsFolder = join(folder, "s3");
  dynamo = await startDynamo({ folder: join(folder, "dynamo"), tables: Object.values(tables) });
  firehose = createFirehose({
    streams: Object.values(streams),
    bucketsFolder,
    clock,
    ids: randomIds,
    idleMs,
  });
  running = await serve(
    createAwsEndpoint({
      dynamo,
      firehose,
      s3: createS3(bucketsFolder),
      healthLake: nothing,
      connect: nothing,
      participant: nothing,
      lex: nothing,
      texts: nothing,
      emails: nothing,
      events: createEvents({ verifyToken: () => null, ids: randomIds }),
      gateway: nothing.app,
    }),
    0,
  );
  config = {
    endpoint: `http://127.0.0.1:${running.port}`,
    region,
    credentials: localCredentials,
    maxAttempts: 1,
  };
}

async function stop(): Promise<void> {
  firehose.flush();
  await running.close();
  await dynamo.close();
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "careline-storage-"));
  await start();
});
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("DynamoDB, through the one AWS address", () => {
  const records = tables.records.name;
  const client = () => DynamoDBDocumentClient.from(new DynamoDBClient(config));

  test("the product's tables are there, and conditions hold", async () => {
    const put = (revision: number) =>
      client().send(
        new PutCommand({
          TableName: records,
          Item: { pk: "contact#1", sk: "draft#note", revision },
          ConditionExpression: "attribute_not_exists(pk) OR revision < :r",
          ExpressionAttributeValues: { ":r": revision },
        }),
      );
    await put(2);
    await put(3);
    await expect(put(3)).rejects.toMatchObject({ name: "ConditionalCheckFailedException" });
    const query = { KeyConditionExpression: "pk = :p", ExpressionAttributeValues: { ":p": "contact#1" } };
    const found = await client().send(new QueryCommand({ TableName: records, ...query }));
    expect(found.Items).toEqual([{ pk: "contact#1", sk: "draft#note", revision: 3 }]);
  });

  test("what was written is there after a restart", async () => {
    await client().send(new PutCommand({ TableName: tables.audit.name, Item: { pk: "chain#ana", sk: "1" } }));
    await stop();
    await start();
    const found = await client().send(
      new GetCommand({ TableName: tables.audit.name, Key: { pk: "chain#ana", sk: "1" } }),
    );
    expect(found.Item).toEqual({ pk: "chain#ana", sk: "1" });
  });

  test("a folder that is no store, or is in use, is one clear line", async () => {
    const broken = join(folder, "broken");
    writeFileSync(broken, "not a folder");
    await expect(startDynamo({ folder: broken, tables: [] })).rejects.toThrow(BrokenDataError);
    await expect(startDynamo({ folder: broken, tables: [] })).rejects.toThrow(/npm run reset/);
    const taken = join(folder, "dynamo");
    await expect(startDynamo({ folder: taken, tables: [] })).rejects.toThrow(DataInUseError);
    const damaged = join(folder, "damaged");
    await (await startDynamo({ folder: damaged, tables: [] })).close();
    writeFileSync(join(damaged, "CURRENT"), "garbage");
    await expect(startDynamo({ folder: damaged, tables: [] })).rejects.toThrow(/LEVEL_CORRUPTION/);
  });
});

describe("Firehose", () => {
  const DeliveryStreamName = streams.callLog.name;
  const line = (id: number) => ({ Data: Buffer.from(`${JSON.stringify({ id, note: "¿sí?" })}\n`) });
  const hour = () => join(folder, "s3", streams.callLog.bucket, "call-logs/dt=2026-11-22/hh=21");
  const files = () => (existsSync(hour()) ? readdirSync(hour()) : []);
  const lines = () =>
    files()
      .flatMap((file) =>
        gunzipSync(readFileSync(join(hour(), file)))
          .toString()
          .trim()
          .split("\n"),
      )
      .map((each) => (JSON.parse(each) as { id: number }).id);

  test("records wait together and are flushed into one gzipped file of the hour they arrived", async () => {
    const client = new FirehoseClient(config);
    const one = await client.send(new PutRecordCommand({ DeliveryStreamName, Record: line(1) }));
    expect(one.RecordId).toMatch(/^[0-9a-f-]{36}$/);
    const batch = await client.send(
      new PutRecordBatchCommand({ DeliveryStreamName, Records: [line(2), line(3)] }),
    );
    expect(batch).toMatchObject({ FailedPutCount: 0, RequestResponses: [{}, {}] });
    expect(files()).toEqual([]);
    firehose.flush();
    expect(lines()).toEqual([1, 2, 3]);
    expect(files()).toEqual([expect.stringMatching(/^careline-call-log-1-[0-9a-f-]{36}\.gz$/)]);
  });

  test("after a while of silence they are written by themselves", async () => {
    await stop();
    await start(20);
    await new FirehoseClient(config).send(new PutRecordCommand({ DeliveryStreamName, Record: line(7) }));
    await vi.waitFor(() => expect(lines()).toEqual([7]));
  });

  test("an unknown stream, too large a record and other operations are refused with Amazon's codes", async () => {
    const client = new FirehoseClient(config);
    await expect(
      client.send(new PutRecordCommand({ DeliveryStreamName: "other", Record: line(1) })),
    ).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    await expect(
      client.send(new PutRecordCommand({ DeliveryStreamName, Record: { Data: Buffer.alloc(1025 * 1024) } })),
    ).rejects.toMatchObject({ name: "InvalidArgumentException" });
    await expect(client.send(new ListDeliveryStreamsCommand({}))).rejects.toMatchObject({
      name: "NotImplementedException",
      message: "not implemented: firehose.ListDeliveryStreams",
    });
  });
});

describe("S3", () => {
  const Bucket = "careline-lake";
  const client = () => new S3Client(config);
  const put = (Key: string, Body = "body") => client().send(new PutObjectCommand({ Bucket, Key, Body }));

  test("an object is a plain file at its key, and reads back as it was written", async () => {
    const key = "call-logs/dt=2026-11-22/a b+ñ.json";
    const written = await put(key, '{"a":1}');
    expect(readFileSync(join(folder, "s3", Bucket, key), "utf8")).toBe('{"a":1}');
    const read = await client().send(new GetObjectCommand({ Bucket, Key: key }));
    expect(await read.Body!.transformToString()).toBe('{"a":1}');
    expect(read.ETag).toBe(written.ETag);
    const head = await client().send(new HeadObjectCommand({ Bucket, Key: key }));
    expect(head).toMatchObject({ ContentLength: 7, ETag: written.ETag });
  });

  test("If-None-Match keeps the first writer's object", async () => {
    const once = (Body: string) =>
      client().send(new PutObjectCommand({ Bucket, Key: "head", Body, IfNoneMatch: "*" }));
    await once("first");
    await expect(once("second")).rejects.toMatchObject({ name: "PreconditionFailed" });
    const read = await client().send(new GetObjectCommand({ Bucket, Key: "head" }));
    expect(await read.Body!.transformToString()).toBe("first");
  });

  test("what is not there is NoSuchKey, and deleting it is no error", async () => {
    await expect(client().send(new GetObjectCommand({ Bucket, Key: "none" }))).rejects.toMatchObject({
      name: "NoSuchKey",
    });
    await put("there");
    await client().send(new DeleteObjectCommand({ Bucket, Key: "there" }));
    await client().send(new DeleteObjectCommand({ Bucket, Key: "there" }));
    await expect(client().send(new HeadObjectCommand({ Bucket, Key: "there" }))).rejects.toMatchObject({
      name: "NotFound",
    });
  });

  test("listing pages through a prefix and folds at the delimiter", async () => {
    for (const key of ["logs/dt=1/a", "logs/dt=1/b", "logs/dt=2/c", "logs/d & <e>", "other"]) await put(key);
    const folded = await client().send(new ListObjectsV2Command({ Bucket, Prefix: "logs/", Delimiter: "/" }));
    expect(folded.CommonPrefixes).toEqual([{ Prefix: "logs/dt=1/" }, { Prefix: "logs/dt=2/" }]);
    expect(folded.Contents?.map(({ Key }) => Key)).toEqual(["logs/d & <e>"]);
    const keys: (string | undefined)[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page: ListObjectsV2CommandOutput = await client().send(
        new ListObjectsV2Command({ Bucket, Prefix: "logs/dt", MaxKeys: 2, ContinuationToken }),
      );
      keys.push(...(page.Contents ?? []).map(({ Key }) => Key));
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
    expect(keys).toEqual(["logs/dt=1/a", "logs/dt=1/b", "logs/dt=2/c"]);
  });

  test("no key leads out of the bucket's folder, and what is not built is refused by name", async () => {
    await expect(put("a/../../../outside")).rejects.toThrow();
    expect(existsSync(join(folder, "outside"))).toBe(false);
    await expect(
      client().send(new CreateMultipartUploadCommand({ Bucket, Key: "big" })),
    ).rejects.toMatchObject({
      name: "NotImplemented",
      message: expect.stringContaining("not implemented: s3."),
    });
  });
});
