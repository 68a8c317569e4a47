import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { systemClock } from "#adapters/server/system-clock.ts";
import { openStore } from "#local/fhir/fhir-store.ts";
import { loadFolder } from "#local/fhir/load-folder.ts";
import type { LoadReport, Remark } from "#local/fhir/load-report.ts";
import { StoreUnusableError } from "#local/fhir/schema.ts";
import { startEnrollment } from "./enroll.ts";
import type { Enrolled } from "./enroll.ts";

/** `npm run load -- <folder or file> [--data folder]` */
function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: "string", default: ".local" } },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error("Say what to load: npm run load -- <folder or file>");
  if (!existsSync(folder)) throw new Error(`There is no ${folder}`);
  const store = openStore(resolve(values.data, "fhir", "store.sqlite"), systemClock);
  const started = performance.now();
  const enrollment = startEnrollment(store);
  const report = loadFolder(store, resolve(folder), enrollment.prepare);
  const enrolled = enrollment.finish();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  store.close();
  print(report, enrolled, seconds);
  return report.outcomes.created + report.outcomes.updated + report.outcomes.unchanged > 0 ? 0 : 1;
}

function print(report: LoadReport, enrolled: readonly Enrolled[], seconds: string): void {
  const { created, updated, unchanged } = report.outcomes;
  console.log(
    `Read ${report.files} files in ${seconds} s: ${created} created, ${updated} updated, ${unchanged} unchanged.`,
  );
  const types = Object.entries(report.taken).toSorted(([, one], [, other]) => other - one);
  if (types.length > 0) console.log(`Took ${types.map(([type, count]) => `${count} ${type}`).join(", ")}.`);
  printRemarks("Skipped", report.skipped);
  printRemarks("Refused", report.refused);
  printRemarks("Updated", report.replaced);
  if (enrolled.length > 0)
    console.log(`\nGiven a member ID (${enrolled.length}), to be keyed when they call:`);
  for (const each of enrolled) {
    const note = each.deceased ? "  deceased: will not be identified" : "";
    console.log(`  ${each.memberId}  ${each.birthDate ?? "no birth date"}  ${each.name}${note}`);
  }
}

const mostRemarks = 200;

function printRemarks(title: string, remarks: readonly Remark[]): void {
  if (remarks.length === 0) return;
  console.log(`\n${title} (${remarks.length}):`);
  for (const { file, line, reason } of remarks.slice(0, mostRemarks)) {
    console.log(`  ${file}${line === null ? "" : `:${line}`}  ${reason}`);
  }
  if (remarks.length > mostRemarks) console.log(`  and ${remarks.length - mostRemarks} more`);
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof StoreUnusableError ? 2 : 1;
}
