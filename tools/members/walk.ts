import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { environment } from "#adapters/server/environment.ts";
import { dynamoContactRows } from "#adapters/server/records/contact-rows.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import type { ContactRows } from "#journey/contact/contact-row.ts";
import { startCareline } from "#local/careline.ts";
import type { Careline } from "#local/careline.ts";
import { readArguments } from "../read-arguments.ts";
import { findingLines } from "./findings.ts";
import type { Finding } from "./findings.ts";
import { loadedFolder } from "./loaded-folder.ts";
import type { LoadedFolder } from "./loaded-folder.ts";
import { finishContact, ringFor } from "./verified-contact.ts";
import { openWalkedDesk } from "./walked-desk.ts";
import type { WalkedDesk } from "./walked-desk.ts";
import { walkEntry } from "./walk-entry.ts";
import { walkMemberPage } from "./walk-page.ts";

/**
 * `npm run walk:members -- <folder> [--only id]`: loads a FHIR folder into a fresh store, has every patient in it call
 * as a verified member, opens the call on the desk in Chromium and walks all tabs; then every entry of the directory by
 * its address. Ends with 1 when something was
 * found, with 2 when there was nobody to walk.
 */
const username = "ben";
const { values, positionals } = readArguments(
  { allowPositionals: true, options: { only: { type: "string" } } },
  "npm run walk:members -- <folder> [--only patient id]",
);
const [source] = positionals;
if (source === undefined || !existsSync(source)) {
  console.error(source === undefined ? "Say which folder to walk." : `There is no ${source}`);
  process.exit(2);
}
const data = await mkdtemp(join(tmpdir(), "careline-walk-"));
try {
  process.exitCode = await walk(resolve(source), data);
} finally {
  await rm(data, { recursive: true, force: true });
}

async function walk(folder: string, into: string): Promise<number> {
  const started = performance.now();
  const loaded = loadedFolder(folder, into);
  const { patientIds } = loaded;
  const wanted = values.only === undefined ? patientIds : patientIds.filter((id) => id === values.only);
  if (wanted.length === 0) {
    console.error(`No patient to walk in ${folder}`);
    return 2;
  }
  const careline = await startCareline({ port: 0, folder: into });
  const desk = await openWalkedDesk(careline.addresses.desk, username);
  const rows = dynamoContactRows({ table: environment("RECORDS_TABLE"), clock: systemClock });
  const findings: Finding[] = [];
  let tabs = 0;
  for (const patientId of wanted) {
    const walked = await walkMember({ careline, desk, rows }, patientId);
    findings.push(...walked.findings);
    tabs += walked.tabs;
  }
  const entries = values.only === undefined ? loaded.directory : [];
  for (const key of entries) findings.push(...(await walkListed(careline, desk, key)));
  await desk.close();
  await careline.stop();
  const seconds = (performance.now() - started) / 1000;
  report({ loaded, opened: wanted.length, tabs, entries: entries.length, findings, seconds });
  return findings.length === 0 ? 0 : 1;
}

interface Stage {
  readonly careline: Careline;
  readonly desk: WalkedDesk;
  readonly rows: ContactRows;
}

interface Walked {
  readonly tabs: number;
  readonly findings: readonly Finding[];
}

/** One call, from ring to cleared. What breaks is a finding, and the next one is walked all the same. */
async function walkMember({ careline, desk, rows }: Stage, patientId: string): Promise<Walked> {
  const whose = `Patient/${patientId}`;
  const contact = await ringFor(careline, rows, patientId);
  const found: Omit<Finding, "whose">[] = [];
  let tabs = 0;
  try {
    const walked = await walkMemberPage(desk.page, contact.contactId);
    found.push(...walked.findings);
    tabs = walked.tabs;
  } catch (error) {
    const [why = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    found.push({ where: "the desk", what: why });
  }
  await finishContact(careline, contact, username);
  await desk.page.getByRole("heading", { name: "No contact" }).waitFor();
  await careline.settled();
  for (const what of desk.faults()) found.push({ where: "the desk", what });
  return { tabs, findings: found.map((each) => ({ whose, ...each })) };
}

/** One entry of the directory, which is about no patient. */
async function walkListed(
  { addresses }: Careline,
  { page, faults }: WalkedDesk,
  key: string,
): Promise<readonly Finding[]> {
  try {
    const found = await walkEntry(page, addresses.desk, key);
    return [...found, ...faults().map((what) => ({ whose: key, where: "the directory", what }))];
  } catch (error) {
    const [what = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    return [{ whose: key, where: "the directory", what }];
  }
}

function report({
  loaded,
  opened,
  tabs,
  entries,
  findings,
  seconds,
}: {
  readonly loaded: LoadedFolder;
  readonly opened: number;
  readonly tabs: number;
  readonly entries: number;
  readonly findings: readonly Finding[];
  readonly seconds: number;
}): void {
  const { created, updated, unchanged } = loaded.report.outcomes;
  console.log(
    `Loaded ${created + updated + unchanged} resources; ${loaded.report.refused.length} were refused.`,
  );
  console.log(
    `Opened ${opened} members with ${tabs} tabs and ${entries} entries of the directory in ${seconds.toFixed(0)} s.`,
  );
  if (findings.length === 0) {
    console.log("Nothing was found.");
    return;
  }
  console.log(`\nFound (${findings.length}):`);
  for (const line of findingLines(findings)) console.log(line);
}
