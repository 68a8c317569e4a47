import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { healthLakeReader } from "#adapters/server/healthlake/healthlake-reader.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import { tables } from "#infra/manifest.ts";
import { openTables } from "#tests/dynamo-tables.ts";
import type { Agent } from "./people/agent.ts";
import type { Supervisor } from "./people/supervisor.ts";
import { eventually } from "./eventually.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
let ana: Agent;
let sam: Supervisor;
let aws: string;
beforeAll(async () => {
  stage = await openStage();
  aws = stage.careline.addresses.aws;
});
afterAll(() => stage.close());

test("somebody shouts that Rosa has collapsed, and the line drops: Ana opens her record without a contact", async () => {
  ana = await stage.agent("ana");
  await ana.signsIn();
  await ana.breaksGlass({
    memberId: "412907335",
    reason: "Somebody's life or health is in danger",
    text: "Her neighbor shouted that she collapsed, then the line was gone. The ambulance asks what she takes.",
  });
  await ana.sees("Glass broken: Rosa Testmember.", "Break-glass");
  await ana.seesMember("Rosa Testmember");
  await ana.sees("Not verified", "Profile");
  await ana.sees("Lisinopril 10 mg", "Profile");
});

test("the banner and the record are there again after a reload, and Ben finds neither", async () => {
  await ana.reloads();
  await ana.sees("Glass broken: Rosa Testmember.", "Break-glass");
  const { body } = await ana.asksApi("/break-glass");
  const { leaseId } = (body as { lease: { leaseId: string } }).lease;
  const ben = await stage.agent("ben");
  await ben.signsIn();
  expect((await ben.asksApi(`/break-glass/${leaseId}/profile`)).status).toBe(404);
  expect((await ben.asksApi("/reviews")).status).toBe(403);
});

test("Ana closes the record, and it is gone from the page and from the API", async () => {
  const { body } = await ana.asksApi("/break-glass");
  const { leaseId } = (body as { lease: { leaseId: string } }).lease;
  await ana.presses("Close the record");
  await ana.sees("No contact", "Profile");
  await ana.doesNotSee("Rosa Testmember");
  const closed = await ana.asksApi(`/break-glass/${leaseId}/profile`);
  expect(closed).toMatchObject({ status: 403, body: { code: "breakGlass.over" } });
});

test("Sam finds it in the review queue, reads why, asks whose record it was, and says what he thinks", async () => {
  sam = await stage.supervisor("sam");
  await sam.signsIn();
  await sam.reviews("Ana Alvarez broke the glass");
  await sam.sees(/Her neighbor shouted that she collapsed/);
  await sam.presses("Show whose");
  await sam.sees("Rosa Testmember, ID 412907335");
  await sam.judges("Justified", "The ambulance confirmed the call.");
  await sam.sees("Justified");
});

test("every look behind the glass became an AuditEvent with the purpose BTG", async () => {
  const fhir = healthLakeReader({
    endpoint: process.env["FHIR_ENDPOINT"] ?? "",
    region: "us-west-2",
    clock: systemClock,
  });
  await eventually(async () => {
    const events = await fhir.search("AuditEvent", [["patient", "Patient/rosa-testmember"]]);
    const looks = events.map(({ purposeOfEvent, subtype }) => [
      purposeOfEvent?.[0]?.coding?.[0]?.code,
      subtype?.[1]?.code,
    ]);
    expect(looks).toEqual(
      expect.arrayContaining([
        ["BTG", "memberSearch"],
        ["BTG", "breakGlassOpened"],
        ["BTG", "profile"],
        ["BTG", "breakGlassEnded"],
        ["HCOMPL", "reviewQueue"],
        ["HCOMPL", "reviewed"],
      ]),
    );
  });
});

test("the chains are whole, and one entry changed in a copy of them is found", async () => {
  const anchors = join(stage.careline.bucketsFolder, "careline-audit-anchors", "anchors");
  const whole = await verify("--endpoint", aws, "--anchors", anchors);
  expect(whole).toMatchObject({ code: 0 });
  expect(whole.printed).toMatch(/ana: \d+ entries/);
  expect(whole.printed).toContain(": whole.");

  const copy = await openTables("copy");
  const items = await everythingInTheChains();
  const opened = items.find((item) => String(item["reveal"]).includes("breakGlassOpened"));
  for (const item of items) {
    const isForged = item === opened;
    const reveal = String(item["reveal"]).replace("rosa-testmember", "somebody-else");
    await copy.client.send(
      new PutCommand({ TableName: "copy", Item: isForged ? { ...item, reveal } : item }),
    );
  }
  const forged = await verify("--endpoint", copy.endpoint, "--table", "copy", "--anchors", anchors);
  expect(forged).toMatchObject({ code: 1 });
  expect(forged.printed).toContain(`entry ${Number(opened?.["sequence"])} was changed after it was written`);
  await copy.close();
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toMatchObject({ outside: [], violations: [] });
});

async function everythingInTheChains(): Promise<readonly Record<string, unknown>[]> {
  const base = new DynamoDBClient({
    endpoint: aws,
    region: "us-west-2",
    credentials: { accessKeyId: "LOCAL", secretAccessKey: "local" },
  });
  const client = DynamoDBDocumentClient.from(base);
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tables.audit.name }));
  base.destroy();
  return Items;
}

/** Runs the command as anybody would, in a folder that has no data of its own. */
async function verify(...options: readonly string[]): Promise<{ code: number; printed: string }> {
  const empty = await mkdtemp(join(tmpdir(), "careline-verify-"));
  const run = await new Promise<{ code: number; printed: string }>((resolve) => {
    execFile(
      process.execPath,
      ["tools/audit/verify.ts", "--data", empty, ...options],
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), printed: stdout + stderr }),
    );
  });
  await rm(empty, { recursive: true });
  return run;
}
