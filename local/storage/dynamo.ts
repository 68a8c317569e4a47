import { once } from "node:events";
import { mkdirSync } from "node:fs";
import type { RequestListener, Server } from "node:http";
import { createRequire } from "node:module";
import { createWorkInHand } from "./work-in-hand.ts";
import * as z from "zod";
import { BrokenDataError, DataInUseError } from "./broken-data-error.ts";

export interface Dynamo {
  /** Answers requests whose `x-amz-target` begins with `DynamoDB_`. */
  readonly listener: RequestListener;
  /** Finishes what it was asked, then writes out. What is asked afterwards is refused. */
  readonly close: () => Promise<void>;
}

export interface DynamoOptions {
  /** Where tables are kept; in memory when absent. */
  readonly folder?: string;
  readonly tables: readonly { readonly name: string }[];
}

/**
 * DynamoDB with the product's tables (string keys `pk` and `sk`, on demand). Throws
 * `BrokenDataError` or `DataInUseError`.
 */
export async function startDynamo({ folder, tables }: DynamoOptions): Promise<Dynamo> {
  if (folder !== undefined) await assertOpens(folder);
  const server = dynaliteServer()({ ...(folder === undefined ? {} : { path: folder }), createTableMs: 0 });
  // Dynalite closes its store only together with a server that listens, so it gets a port of its own.
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  for (const table of tables) await createTable(server, table.name);
  const work = createWorkInHand((request, response) => void server.emit("request", request, response));
  return {
    listener: work.listener,
    close: async () => {
      // A query that finds its store closed throws where nobody can catch it, and takes the process along.
      await work.finish();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

type Dynalite = (options: { readonly path?: string; readonly createTableMs: number }) => Server;

/** Dynalite comes without types; what is used of it is told here. */
function dynaliteServer(): Dynalite {
  const require = createRequire(import.meta.url);
  const loaded: unknown = require("dynalite");
  if (!isDynalite(loaded)) throw new Error("dynalite.unexpected");
  return loaded;
}

const isDynalite = (loaded: unknown): loaded is Dynalite => typeof loaded === "function";

interface DynaliteStore {
  readonly db: { readonly open: () => Promise<void>; readonly close: () => Promise<void> };
}
type OpenStore = (options: { readonly path: string }) => DynaliteStore;

/** Opens the store once by itself: where it cannot be opened, dynalite would end the whole process later. */
async function assertOpens(folder: string): Promise<void> {
  try {
    mkdirSync(folder, { recursive: true });
    const { db } = storeOpener()({ path: folder });
    await db.open();
    await db.close();
  } catch (error) {
    const code = codeOf(error instanceof Error && error.cause !== undefined ? error.cause : error);
    throw code === "LEVEL_LOCKED"
      ? new DataInUseError()
      : new BrokenDataError("The records' folder, dynamo,", code);
  }
}

function storeOpener(): OpenStore {
  const require = createRequire(import.meta.url);
  const loaded: unknown = require("dynalite/db");
  if (!hasOpener(loaded)) throw new Error("dynalite.unexpected");
  return loaded.create;
}

const hasOpener = (loaded: unknown): loaded is { readonly create: OpenStore } =>
  typeof loaded === "object" && loaded !== null && "create" in loaded && typeof loaded.create === "function";

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "unknown reason";

async function createTable(server: Server, name: string): Promise<void> {
  const response = await ask(server, "CreateTable", {
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: [
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ],
    AttributeDefinitions: [
      { AttributeName: "pk", AttributeType: "S" },
      { AttributeName: "sk", AttributeType: "S" },
    ],
  });
  if (response.ok) return;
  const answer = z.looseObject({ __type: z.string() }).safeParse(await response.json()).data;
  if (answer?.__type.endsWith("ResourceInUseException")) return;
  throw new BrokenDataError("The records' folder, dynamo,", answer?.__type ?? `status ${response.status}`);
}

function ask(server: Server, operation: string, body: object): Promise<Response> {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return fetch(`http://127.0.0.1:${port}/`, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `DynamoDB_20120810.${operation}`,
      "x-amz-date": "20260101T000000Z",
      // Dynalite wants to see a signature; it checks none.
      authorization:
        "AWS4-HMAC-SHA256 Credential=LOCAL/20260101/us-west-2/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
    },
    body: JSON.stringify(body),
  });
}
