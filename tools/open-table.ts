import { createServer } from "node:http";
import { once } from "node:events";
import { join, resolve } from "node:path";
import type { tables } from "#infra/manifest.ts";
import { DataInUseError } from "#local/storage/broken-data-error.ts";
import { startDynamo } from "#local/storage/dynamo.ts";

type Table = (typeof tables)[keyof typeof tables];

/** What the laptop's stand-in takes for credentials. */
export const laptop = {
  region: "us-west-2",
  credentials: { accessKeyId: "LOCAL", secretAccessKey: "local" },
};

export interface OpenTable {
  /** Null: the account that the environment names. */
  readonly endpoint: string | null;
  readonly close: () => Promise<void>;
}

const nothingToClose = () => Promise.resolve();

/** Where the table is reached: at the running Careline, or in its files. */
export async function openTable(
  at: { readonly data: string; readonly aws: boolean; readonly endpoint?: string },
  table: Table,
): Promise<OpenTable> {
  if (at.aws || at.endpoint !== undefined) {
    return { endpoint: at.aws ? null : (at.endpoint ?? null), close: nothingToClose };
  }
  try {
    return await openFiles(join(resolve(at.data), "dynamo"), table);
  } catch (error) {
    if (!(error instanceof DataInUseError)) throw error;
    return { endpoint: "http://127.0.0.1:4601", close: nothingToClose };
  }
}

async function openFiles(folder: string, table: Table): Promise<OpenTable> {
  const dynamo = await startDynamo({ folder, tables: [table] });
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
