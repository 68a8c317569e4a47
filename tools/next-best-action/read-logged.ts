import { existsSync, readFileSync } from "node:fs";
import * as z from "zod";
import { documentClient } from "#adapters/server/records/document-client.ts";
import { readDecisions } from "#adapters/server/records/read-decisions.ts";
import { Decision } from "#contract/next-best-action.ts";
import { tables } from "#infra/manifest.ts";
import type { DecisionInput } from "#journey/next-best-action/decision-input.ts";
import { decideSlate } from "#journey/next-best-action/decide-slate.ts";
import type { Logged } from "#journey/next-best-action/replay.ts";
import { laptop, openTable } from "#tools/open-table.ts";

interface Where {
  readonly data: string;
  readonly endpoint?: string;
  readonly aws: boolean;
  readonly table: string;
}

/** Logged decisions: of a file with one a line, or of the records table from a day on. Throws what to do instead. */
export async function readLogged(from: string, where: Where): Promise<readonly Logged[]> {
  if (existsSync(from)) return readLines(from);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from)) {
    throw new Error(`${from} is neither a file nor a day (YYYY-MM-DD).`);
  }
  const { endpoint, close } = await openTable(where, tables.records);
  const client = endpoint === null ? documentClient() : documentClient({ endpoint, ...laptop });
  try {
    return await readDecisions({ client, table: where.table }, from);
  } finally {
    client.destroy();
    await close();
  }
}

const Input = z.custom<DecisionInput>(
  (value) => typeof value === "object" && value !== null && "decisionId" in value && "page" in value,
);
const Line = z.object({ input: Input, decision: z.optional(Decision) });

/** A line without a decision is compared with what the shipped rules make of it. */
function readLines(path: string): readonly Logged[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      const { input, decision } = Line.parse(JSON.parse(line));
      return [{ input, decision: decision ?? decideSlate(input) }];
    } catch {
      throw new Error(`${path}:${index + 1}: not a logged decision (it takes {"input": …, "decision": …}).`);
    }
  });
}
