import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { lakeFileNames } from "#journey/profile/lake/lake-facts.ts";
import type { LakeFacts, LakeFile, LakeFileName } from "#journey/profile/lake/lake-facts.ts";
import { logFault } from "../fault-log.ts";

export interface LakeOptions {
  readonly bucket: string;
  readonly client?: S3Client;
  /** How long the lake may take. Nobody waits for it, so it may be long; a function that ends takes it along. */
  readonly budgetMs?: number;
}

/** A file of a member is a few hundred bytes; what is larger is not what was agreed on. */
const mostBytes = 64_000;

/** Where a file of a member lies: the opaque patient id, and nothing else about anybody. */
export const lakeKey = (patientId: string, name: LakeFileName): string => `members/${patientId}/${name}.json`;

/** FHIR ids are letters, digits, `-` and `.`; anything else could lead to another key. */
const isPatientId = (patientId: string): boolean => /^[A-Za-z0-9\-.]{1,64}$/.test(patientId);

/**
 * The lake's files about a member, in S3 beside FHIR. Answers within its budget whatever happens, and never throws: a
 * member without files has none, and a lake that is slow, down or full of nonsense counts as not reached.
 */
export function s3LakeFacts({
  bucket,
  client = new S3Client({ forcePathStyle: true, maxAttempts: 1 }),
  budgetMs = 1500,
}: LakeOptions): LakeFacts {
  return {
    read: async (patientId) => {
      if (!isPatientId(patientId)) return { state: "reached", files: [] };
      const abortSignal = AbortSignal.timeout(budgetMs);
      try {
        const found = await Promise.all(
          lakeFileNames.map((name) => readFile(client, { bucket, patientId, name, abortSignal })),
        );
        return { state: "reached", files: found.flat() };
      } catch {
        logFault({ at: "lake", code: "lake.notReached" });
        return { state: "notReached" };
      }
    },
  };
}

interface Wanted {
  readonly bucket: string;
  readonly patientId: string;
  readonly name: LakeFileName;
  readonly abortSignal: AbortSignal;
}

async function readFile(client: S3Client, wanted: Wanted): Promise<readonly LakeFile[]> {
  const { bucket, patientId, name, abortSignal } = wanted;
  try {
    const { Body, LastModified, ContentLength } = await client.send(
      new GetObjectCommand({ Bucket: bucket, Key: lakeKey(patientId, name) }),
      { abortSignal },
    );
    if (Body === undefined || LastModified === undefined || (ContentLength ?? 0) > mostBytes) return [];
    const content = parse(await Body.transformToString());
    return content === null ? [] : [{ name, writtenAt: LastModified.toISOString(), content }];
  } catch (error) {
    if (error instanceof Error && (error.name === "NoSuchKey" || error.name === "NotFound")) return [];
    throw error;
  }
}

/** Null for what is no JSON: one broken file is not worth the others. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
