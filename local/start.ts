import { rmSync } from "node:fs";
import { enableCompileCache, flushCompileCache } from "node:module";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Careline } from "./careline.ts";
import { readQuirks, UnknownQuirkError } from "./fhir/quirks.ts";
import { StoreUnusableError } from "./fhir/schema.ts";
import { hoursKept } from "./flow/hours.ts";
import type { HoursKept } from "./flow/hours.ts";
import { localPassword, localUsers } from "./instance.ts";
import { PortTakenError } from "./serve.ts";
import { BrokenDataError } from "./storage/broken-data-error.ts";

/** `npm start -- [--port N] [--members N] [--data folder] [--pages folder] [--fresh] [--hours open|plan|closed] [--quirks name=value,…]`; `npm run dev` adds `--dev`. */
const options = {
  port: { type: "string", default: "4600" },
  members: { type: "string", default: "300" },
  data: { type: "string", default: resolve(import.meta.dirname, "../.local") },
  pages: { type: "string", default: resolve(import.meta.dirname, "../dist") },
  fresh: { type: "boolean", default: false },
  dev: { type: "boolean", default: false },
  hours: { type: "string", default: "open" },
  quirks: { type: "string", default: "" },
} as const;

/** What the command line asks for, or one clear line. */
function readOptions() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return process.exit(2);
  }
}

/** A whole number in a range, or one clear line. */
function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  console.error(`--${name} must be a whole number from ${least} to ${most}, not "${text}".`);
  return process.exit(2);
}

/** Whose hours the lines keep, or one clear line. */
function keptHours(text: string): HoursKept {
  const kept = hoursKept.find((each) => each === text);
  if (kept) return kept;
  console.error(`--hours must be ${hoursKept.join(", ")}, not "${text}".`);
  return process.exit(2);
}

function tell({ addresses }: Careline, seconds: number): void {
  const rows = [
    ["Agent's desk", addresses.desk],
    ["Supervisor's floor", addresses.floor],
    ["Member's page", addresses.member],
    ["Telephone", addresses.phone],
    ["Texts and e-mails", addresses.inbox],
    ["Case manager", addresses.careManagement],
  ] as const;
  console.log(`\nCareline is ready (${seconds.toFixed(1)} s).\n`);
  for (const [name, address] of rows) console.log(`  ${name.padEnd(20)} ${address}`);
  console.log(`\n  Sign in as (password ${localPassword}):`);
  for (const user of localUsers) {
    const note = user.mustChangePassword ? ", chooses a new password first" : "";
    console.log(`  ${user.username.padEnd(6)} ${user.name.padEnd(18)} ${user.groups.join(", ")}${note}`);
  }
  console.log("\n  Stop with Ctrl C. Everybody here is invented.\n");
}

const isExpected = (error: unknown): error is Error =>
  error instanceof PortTakenError ||
  error instanceof BrokenDataError ||
  error instanceof StoreUnusableError ||
  error instanceof UnknownQuirkError;

async function main(): Promise<void> {
  const values = readOptions();
  const port = wholeNumber("port", values.port, 1024, 65_533);
  const members = wholeNumber("members", values.members, 1, 1_000_000);
  const hours = keptHours(values.hours);
  const quirks = readQuirks(values.quirks);
  if (values.fresh) rmSync(values.data, { recursive: true, force: true });
  // Reading and compiling some thousand modules is half of a start, so they are kept compiled, and loaded only now.
  enableCompileCache(resolve(import.meta.dirname, "../.local/cache/modules"));
  const { startCareline } = await import("./careline.ts");
  const { data, pages, dev } = values;
  const places = { folder: data, pages: resolve(pages) };
  const careline = await startCareline({ port, members, hours, quirks, dev, ...places });
  tell(careline, performance.now() / 1000);
  flushCompileCache();
  const stop = (): void => {
    void careline.stop().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

await main().catch((error: unknown) => {
  if (!isExpected(error)) throw error;
  console.error(error.message);
  process.exit(2);
});
