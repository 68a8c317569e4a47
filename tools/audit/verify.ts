import { join, resolve } from "node:path";
import { documentClient } from "#adapters/server/records/document-client.ts";
import { readAllChains } from "#adapters/server/records/read-chains.ts";
import { streams, tables } from "#infra/manifest.ts";
import { laptop, openTable } from "#tools/open-table.ts";
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
  const { endpoint, close } = await openTable(values, tables.audit);
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

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
