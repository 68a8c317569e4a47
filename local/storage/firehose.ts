import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { Hono } from "hono";
import type { Context } from "hono";
import * as z from "zod";
import type { Clock } from "#journey/clock.ts";
import type { Ids } from "#journey/ids.ts";

/** A delivery stream of `infra/manifest.ts`: where its lines go. */
interface DeliveryStream {
  readonly name: string;
  readonly bucket: string;
  readonly prefix: string;
}

export interface FirehoseOptions {
  readonly streams: readonly DeliveryStream[];
  /** Buckets are folders in here. */
  readonly bucketsFolder: string;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Write after this much silence. */
  readonly idleMs?: number;
}

export interface Firehose {
  readonly app: Hono;
  /** Writes what is buffered, at once. Call before the process ends. */
  readonly flush: () => void;
}

/** Amazon's own limits. https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecordBatch.html */
const mostRecordBytes = 1000 * 1024;
const mostRecords = 500;
const mostBatchBytes = 4 * 1024 * 1024;
/** A buffer this large is written without waiting for silence. */
const fullBytes = 5 * 1024 * 1024;

const DataRecord = z.object({ Data: z.base64() });
const PutRecord = z.object({ DeliveryStreamName: z.string(), Record: DataRecord });
const PutRecordBatch = z.object({ DeliveryStreamName: z.string(), Records: z.array(DataRecord).min(1) });

interface Buffered {
  readonly stream: DeliveryStream;
  readonly parts: Buffer[];
  written: number;
  timer: NodeJS.Timeout | null;
}

type Refusal = { readonly code: string; readonly message: string };

/** Firehose: collects records and writes them as gzipped JSON lines, partitioned by the hour they arrived. */
export function createFirehose(options: FirehoseOptions): Firehose {
  const buffers = new Map<string, Buffered>(
    options.streams.map((stream) => [stream.name, { stream, parts: [], written: 0, timer: null }]),
  );
  const flush = (): void => {
    for (const buffered of buffers.values()) write(options, buffered);
  };
  const take = (name: string, records: readonly Buffer[]): Refusal | readonly string[] => {
    const buffered = buffers.get(name);
    if (!buffered)
      return { code: "ResourceNotFoundException", message: `Firehose ${name.slice(0, 64)} not found` };
    const refusal = tooMuch(records);
    if (refusal) return refusal;
    buffered.parts.push(...records);
    schedule(options, buffered);
    return records.map(() => options.ids.next());
  };
  return { app: routes(take), flush };
}

function routes(take: (name: string, records: readonly Buffer[]) => Refusal | readonly string[]): Hono {
  const app = new Hono();
  app.post("/", async (c) => {
    const operation = c.req.header("x-amz-target")?.split(".")[1] ?? "";
    const body = await readJson(c);
    switch (operation) {
      case "PutRecord": {
        const input = PutRecord.safeParse(body).data;
        if (!input) return refuse(c, malformed);
        const ids = take(input.DeliveryStreamName, [Buffer.from(input.Record.Data, "base64")]);
        return "code" in ids ? refuse(c, ids) : c.json({ RecordId: ids[0], Encrypted: false });
      }
      case "PutRecordBatch": {
        const input = PutRecordBatch.safeParse(body).data;
        if (!input) return refuse(c, malformed);
        const ids = take(
          input.DeliveryStreamName,
          input.Records.map(({ Data }) => Buffer.from(Data, "base64")),
        );
        if ("code" in ids) return refuse(c, ids);
        const responses = ids.map((RecordId) => ({ RecordId }));
        return c.json({ FailedPutCount: 0, Encrypted: false, RequestResponses: responses });
      }
      default:
        return refuse(c, {
          code: "NotImplementedException",
          message: `not implemented: firehose.${operation.slice(0, 64)}`,
        });
    }
  });
  return app;
}

const malformed: Refusal = {
  code: "InvalidArgumentException",
  message: "The request has not the right shape",
};

function refuse(c: Context, { code, message }: Refusal): Response {
  const status = code === "NotImplementedException" ? 501 : 400;
  return c.json({ __type: code, message }, status, { "x-amzn-errortype": code });
}

function tooMuch(records: readonly Buffer[]): Refusal | null {
  const bytes = records.reduce((sum, record) => sum + record.length, 0);
  const isTooMuch =
    records.length > mostRecords ||
    bytes > mostBatchBytes ||
    records.some((record) => record.length > mostRecordBytes);
  return isTooMuch ? { code: "InvalidArgumentException", message: "Too many or too large records" } : null;
}

function schedule(options: FirehoseOptions, buffered: Buffered): void {
  if (buffered.timer) clearTimeout(buffered.timer);
  const bytes = buffered.parts.reduce((sum, part) => sum + part.length, 0);
  if (bytes >= fullBytes) return write(options, buffered);
  buffered.timer = setTimeout(() => write(options, buffered), options.idleMs ?? 1000);
}

/** Records are joined as they came: who sends them ends each line, as on AWS. */
function write(options: FirehoseOptions, buffered: Buffered): void {
  if (buffered.timer) clearTimeout(buffered.timer);
  buffered.timer = null;
  if (buffered.parts.length === 0) return;
  const { stream } = buffered;
  const now = options.clock.now().toISOString();
  buffered.written += 1;
  const file = join(
    options.bucketsFolder,
    stream.bucket,
    stream.prefix,
    `dt=${now.slice(0, 10)}`,
    `hh=${now.slice(11, 13)}`,
    `${stream.name}-${buffered.written}-${options.ids.next()}.gz`,
  );
  mkdirSync(dirname(file), { recursive: true });
  // Under another name until it is whole: a reader of `*.gz` never meets half a file.
  writeFileSync(`${file}.part`, gzipSync(Buffer.concat(buffered.parts)));
  renameSync(`${file}.part`, file);
  buffered.parts.length = 0;
}

async function readJson(c: Context): Promise<unknown> {
  try {
    const json: unknown = await c.req.json();
    return json;
  } catch {
    return null;
  }
}
