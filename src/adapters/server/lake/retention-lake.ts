import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { Reject, RetentionLake } from "#journey/retention/enrolment/retention-lake.ts";
import type { RetentionScoreFile } from "#journey/retention/retention-score-file.ts";
import { lakeKey } from "./lake-facts.ts";
import { formatOf, readLines } from "./read-lines.ts";

export interface RetentionLakeOptions {
  readonly bucket: string;
  readonly client?: S3Client;
}

interface Store {
  readonly bucket: string;
  readonly client: S3Client;
}

const newestKey = "retention/newest.json";

/** Where the plan's systems leave a day's extract. */
export const extractKey = (asOf: string): string => `retention/extracts/dt=${asOf}/members.csv`;

/** Where lines that were not scored lie: beside no member, under the name of their extract. */
export const rejectsKey = (key: string, part: number): string =>
  `retention/rejects/${key.replaceAll("/", "_")}/${String(part).padStart(4, "0")}.jsonl`;

/** The lake in S3. One client per warm function: it keeps its connections. */
export function s3RetentionLake({
  bucket,
  client = new S3Client({ forcePathStyle: true }),
}: RetentionLakeOptions): RetentionLake {
  const store = { bucket, client };
  return {
    list: (prefix) => listKeys(store, prefix),
    lines: (key) => linesOf(store, key),
    keepScore: (file) => put(store, lakeKey(file.patientId, "retention"), fileText(file)),
    keepRejects: (key, part, rejects) => put(store, rejectsKey(key, part), rejectLines(rejects)),
    newest: () => newestOf(store),
    keepNewest: (asOf) => put(store, newestKey, JSON.stringify({ asOf })),
  };
}

const fileText = (file: RetentionScoreFile): string => JSON.stringify(file);

const rejectLines = (rejects: readonly Reject[]): string =>
  rejects.map((each) => `${JSON.stringify(each)}\n`).join("");

async function put({ client, bucket }: Store, key: string, text: string): Promise<void> {
  await client.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: new TextEncoder().encode(text),
      ContentType: "application/json",
    }),
  );
}

async function listKeys({ client, bucket }: Store, prefix: string): Promise<readonly string[]> {
  const keys: string[] = [];
  let token: string | undefined;
  do {
    const { Contents = [], NextContinuationToken } = await client.send(
      new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: prefix,
        ...(token === undefined ? {} : { ContinuationToken: token }),
      }),
    );
    keys.push(...Contents.flatMap(({ Key }) => (Key === undefined ? [] : [Key])));
    token = NextContinuationToken;
  } while (token !== undefined);
  return keys;
}

async function* linesOf({ client, bucket }: Store, key: string) {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  if (!(Body instanceof Readable)) throw new Error("retention.noExtract: the extract has no body");
  const source = key.endsWith(".gz") ? Body.pipe(createGunzip()) : Body;
  yield* readLines(source, formatOf(key));
}

async function newestOf({ client, bucket }: Store): Promise<string | null> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: newestKey }));
    const content: unknown = JSON.parse((await Body?.transformToString()) ?? "null");
    const hasDay = typeof content === "object" && content !== null && "asOf" in content;
    return hasDay && typeof content.asOf === "string" ? content.asOf : null;
  } catch (error) {
    if (error instanceof Error && (error.name === "NoSuchKey" || error.name === "NotFound")) return null;
    throw error;
  }
}
