import { createServer } from "node:http";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { documentClient } from "#adapters/server/records/document-client.ts";
import { readAllChains } from "#adapters/server/records/read-chains.ts";
import { streams, tables } from "#infra/manifest.ts";
import { DataInUseError } from "#local/storage/broken-data-error.ts";
import { startDynamo } from "#local/storage/dynamo.ts";
import { readArguments } from "#tools/read-arguments.ts";
import { readAnchors } from "./read-anchors.ts";
import { reportChains } from "./report-chains.ts";

const usage =
  "npm run audit:verify [-- --data <folder>] [--anchors <folder>] [--endpoint <address> | --aws] [--table <name>]";

/**
 * Reads every audit chain and says what was changed, left out, moved or cut off; ends with 1 where it finds anything.
 * Without more it reads the laptop's table: its files, or the running Careline. `--aws` reads the account that the
 * environment names, and wants the anchors' bucket copied into a folder.
 */
async function main(): Promise<number> {
  const { values } = readArguments(
    {
      options: {
        data: { type: "string", default: ".local" },
        anchors: { type: "string" },
        endpoint: { type: "string" },
        aws: { type: "boolean", default: false },
        table: { type: "string", default: tables.audit.name },
      },
    },
    usage,
  );
  const { bucket, prefix } = streams.auditAnchors;
  const anchors = readAnchors(values.anchors ?? join(resolve(values.data), "s3", bucket, prefix));
  const { endpoint, close } = await openTable(values);
  const client = endpoint === null ? documentClient() : documentClient({ endpoint, ...laptop });
  try {
    const { lines, faults } = reportChains(await readAllChains({ client, table: values.table }), anchors);
    for (const line of lines) console.log(line);
    return faults === 0 ? 0 : 1;
  } finally {
    client.destroy();
    await close();
  }
}

const laptop = { region: "us-west-2", credentials: { accessKeyId: "LOCAL", secretAccessKey: "local" } };

interface OpenTable {
  /** Null: the account that the environment names. */
  readonly endpoint: string | null;
  readonly close: () => Promise<void>;
}

const nothingToClose = () => Promise.resolve();

/** Where the table is reached: at the running Careline, or in its files. */
async function openTable(at: {
  readonly data: string;
  readonly aws: boolean;
  readonly endpoint?: string;
}): Promise<OpenTable> {
  if (at.aws || at.endpoint !== undefined) {
    return { endpoint: at.aws ? null : (at.endpoint ?? null), close: nothingToClose };
  }
  try {
    return await openFiles(join(resolve(at.data), "dynamo"));
  } catch (error) {
    if (!(error instanceof DataInUseError)) throw error;
    return { endpoint: "http://127.0.0.1:4601", close: nothingToClose };
  }
}

async function openFiles(folder: string): Promise<OpenTable> {
  const dynamo = await startDynamo({ folder, tables: [tables.audit] });
  const server = createServer(dynamo.listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await dynamo.close();
    },
  };
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
