import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { basename, dirname, join, resolve } from "node:path";
import * as z from "zod";
import { extractKey, rejectsKey } from "#adapters/server/lake/retention-lake.ts";
import { streams, tables } from "#infra/manifest.ts";
import { region } from "#local/instance.ts";
import { serve } from "#local/serve.ts";
import { DataInUseError } from "#local/storage/broken-data-error.ts";
import { startDynamo } from "#local/storage/dynamo.ts";
import { createS3 } from "#local/storage/s3.ts";
import { readArguments } from "#tools/read-arguments.ts";

const usage =
  "npm run retention:score [-- <extract.csv|.jsonl>] [--as-of YYYY-MM-DD] [--data <folder>] [--even-if-older]";

const { bucket } = streams.callLog;

const Answer = z.object({
  extracts: z.array(
    z.object({ key: z.string(), read: z.int(), scored: z.int(), rejected: z.int(), cardVersion: z.string() }),
  ),
});

/**
 * Puts an extract into the laptop's lake and calls the very function that the schedule calls on AWS; without a file the
 * extract of the day is scored again. Prints counts, and where what was not scored lies. Ends with 1 where something
 * was not scored.
 */
async function main(): Promise<number> {
  const { values, positionals } = readArguments(
    {
      allowPositionals: true,
      options: {
        "as-of": { type: "string", default: new Date().toISOString().slice(0, 10) },
        data: { type: "string", default: ".local" },
        "even-if-older": { type: "boolean", default: false },
      },
    },
    usage,
  );
  const buckets = join(resolve(values.data), "s3");
  const key = intoLake(positionals[0], values["as-of"], buckets);
  const aws = await openAws(values.data, buckets);
  try {
    const { handler } = await functionAt(aws.endpoint);
    const begun = performance.now();
    const answer = Answer.parse(await handler({ key, evenIfOlder: values["even-if-older"] }));
    const seconds = (performance.now() - begun) / 1000;
    for (const each of answer.extracts)
      console.log(`${linesOf(each).join("\n")}\nIn ${seconds.toFixed(1)} s.`);
    return answer.extracts.some(({ rejected }) => rejected > 0) ? 1 : 0;
  } finally {
    await aws.close();
  }
}

/** Lake and records: those of the running Careline where it holds them, else their files. */
async function openAws(
  data: string,
  buckets: string,
): Promise<{ readonly endpoint: string; readonly close: () => Promise<void> }> {
  try {
    const dynamo = await startDynamo({ folder: join(resolve(data), "dynamo"), tables: [tables.records] });
    const isForDynamo = (request: IncomingMessage): boolean =>
      String(request.headers["x-amz-target"] ?? "").startsWith("DynamoDB_");
    const server = await serve(
      {
        app: createS3(buckets).app,
        before: (request) => (isForDynamo(request) ? dynamo.listener : null),
      },
      0,
    );
    return {
      endpoint: `http://127.0.0.1:${server.port}`,
      close: async () => {
        await server.close();
        await dynamo.close();
      },
    };
  } catch (error) {
    if (!(error instanceof DataInUseError)) throw error;
    return { endpoint: "http://127.0.0.1:4601", close: () => Promise.resolve() };
  }
}

/** The extract's key, and the extract there. */
function intoLake(path: string | undefined, asOf: string, buckets: string): string {
  if (path === undefined) return extractKey(asOf);
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  const key = join(dirname(extractKey(asOf)), basename(path));
  const file = join(buckets, bucket, key);
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(path, file);
  return key;
}

/** The function as Lambda loads it: after its environment is set. */
function functionAt(endpoint: string) {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: "LOCAL",
    AWS_SECRET_ACCESS_KEY: "local",
    LAKE_BUCKET: bucket,
    RECORDS_TABLE: tables.records.name,
  });
  return import("#lambdas/score-retention/handler.ts");
}

const linesOf = ({
  key,
  read,
  scored,
  rejected,
  cardVersion,
}: z.infer<typeof Answer>["extracts"][number]): readonly string[] => [
  `${key}: ${read} lines, ${scored} members scored with card ${cardVersion}, ${rejected} not scored.`,
  ...(rejected === 0 ? [] : [`What was not scored, and why: s3://${bucket}/${rejectsKey(key, 1)}`]),
];

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
