import type { Organization } from "fhir/r4";
import * as z from "zod";
import { afterAll, beforeAll, expect, test } from "vitest";
import { documentClient } from "#adapters/server/records/document-client.ts";
import { readChain } from "#adapters/server/records/read-chains.ts";
import { tables } from "#infra/manifest.ts";
import { npiSystem, tinSystem } from "#journey/identity/provider-claim.ts";
import { buildPlan, defaultSeed } from "#local/seed/build-plan.ts";
import type { Agent } from "./people/agent.ts";
import type { Caller } from "./people/caller.ts";
import { eventually, isShown } from "./eventually.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
let ben: Agent;
let office: Caller;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const practice = [...buildPlan({ members: 1, today: "2026-11-22", seed: defaultSeed })].find(
  (each): each is Organization => each.resourceType === "Organization" && each.id === "testwell-orthopedics",
);
const numberOf = (system: string): string =>
  practice?.identifier?.find((each) => each.system === system)?.value ?? "";

/** What an agent looked at, as the audit chain has it. */
async function looksOf(username: string) {
  const client = documentClient();
  const links = await readChain({ client, table: tables.audit.name }, username);
  client.destroy();
  return links.map(({ reveal }): unknown => JSON.parse(reveal)).map((each) => Look.parse(each));
}
const Look = z.object({ what: z.string(), decision: z.string(), patientId: z.nullable(z.string()) });

/** Nineteen of Testwell's own, and one that another practice billed. */
const twenty =
  "310418, 311797, 313176, 314555, 315934, 317313, 318692, 320071, 321450, 322829, " +
  "324208, 325587, 326966, 328345, 329724, 331103, 332482, 335240, 336619, 104417";

test("a practice reads out twenty claims and wants a person about one denial", async () => {
  ben = await stage.agent("ben");
  await ben.signsIn();
  await ben.goes("Available");

  office = await stage.caller("+15555550190");
  await office.dials("Provider services");
  await office.hears(/provider services/);
  await office.hears(/ten-digit NPI/);
  await office.presses(numberOf(npiSystem));
  await office.hears(/tax ID/);
  await office.presses(numberOf(tinSystem));

  // Figures first, then what needs somebody, three at a time; what is not theirs is not there.
  await office.says(`I need the status of claims ${twenty}`);
  await office.hears(/Of 20 claims: 14 paid .* 3 denied, 2 in process, 1 not found under your tax ID/);
  await office.hears(/reason code 197: the provider did not ask for prior authorization/);
  await office.says("next");
  await office.hears(/ending 1 0 4 4 1 7: not found under your tax ID/);
  await office.says("I'd like a person about claim 328345");
  await office.hears(/person/);

  // The agent reads the whole list and what the office wants of a person.
  await ben.isRung();
  await ben.accepts();
  await office.isWith(/Ben/);
  await ben.sees("Practice", "Conversation");
  await ben.sees("Wants a person about the claim ending 3 2 8 3 4 5", "Conversation");
  await ben.sees(/Denied, reason code 50/, "Conversation");
  await ben.sees(/Not found under your tax ID/, "Conversation");
  const contact = await stage.onlyContact();
  expect(JSON.stringify(contact.attributes)).not.toMatch(/328345|104417|testwell/i);
});

test("the agent answers the whole list on the board, and what is another practice's stays unknown", async () => {
  const board = ben.page.getByRole("tabpanel", { name: "Board" });
  const box = board.getByRole("textbox", { name: "Claim numbers or member IDs" });
  await box.fill(`${twenty}, 31179`);
  await board.getByRole("button", { name: "Look up" }).click();

  // Rows come by themselves; a number that cannot be one is named and stays in the box.
  await ben.sees("20 numbers: 14 paid, 3 denied, 2 in process, 1 not found", "Profile");
  await ben.sees(/5 digits\. A claim number has 6 digits/, "Profile");
  expect(await box.inputValue()).toBe("31179");
  const rowOf = (number: RegExp) => board.getByRole("row", { name: number });
  expect(await rowOf(/328345/).innerText()).toMatch(
    /Denied[^]*reason code 50[^]*Appeal with the records that show the medical need/,
  );
  // Another practice billed it; nobody has the other. The words are the same.
  await box.fill("999999");
  await board.getByRole("button", { name: "Look up" }).click();
  await ben.sees(/2 not found/, "Profile");
  const blind = async (number: string) =>
    (await rowOf(new RegExp(number)).innerText()).replaceAll(number, "");
  expect(await blind("104417")).toBe(await blind("999999"));
  expect(await blind("104417")).toContain("No claim of this practice by that number.");

  // Each look is in the audit chain with the patient of its row, and the refused one with nobody.
  const looks = (await looksOf("ben")).filter(({ what }) => what === "practiceBoard");
  expect(looks).toHaveLength(21);
  const refused = looks.filter(({ decision }) => decision === "refused");
  expect(refused.map(({ patientId }) => patientId)).toEqual([null, null]);
  expect(new Set(looks.map(({ patientId }) => patientId)).size).toBeGreaterThan(5);
});

test("claims that fell for one reason are suggested to be solved at once", async () => {
  const hints = ben.page.getByRole("region", { name: "Suggested next" });
  expect(await hints.innerText()).not.toMatch(/one cause/);
  // Two more injections of the course whose first, 322829, is among the twenty.
  await ben.page.getByRole("textbox", { name: "Claim numbers or member IDs" }).fill("343514 344893");
  await ben.presses("Look up");
  await ben.sees("Solve one cause for 3 denied claims: reason 16", "Suggested next");
  await ben.sees(/3 claims on the practice’s board were denied because/, "Suggested next");
  for (const number of ["322829", "343514", "344893"])
    await isShown(hints.getByRole("button", { name: new RegExp(`CLM-20\\d\\d-${number}`) }));
  await ben.takesSuggestion();
  await ben.sees("Say that it is one cause", "Suggested next");
});

test("the office asks whether its surgeon is in a plan's network, and the answer is kept", async () => {
  await ben.presses("Directory");
  const drawer = ben.page.getByRole("region", { name: "Directory", exact: true });
  await drawer.getByRole("textbox", { name: "Name of a professional or practice" }).fill("Mockett");
  await drawer.getByRole("button", { name: "Search" }).click();
  await drawer.getByRole("button", { name: "Dr. Noah Mockett" }).click();
  await drawer.getByRole("button", { name: /Choose the plan/ }).click();
  await ben.page.getByRole("option", { name: "Example Silver PPO" }).click();
  await drawer.getByRole("button", { name: "Answer and keep a receipt" }).click();
  await ben.sees(
    /Dr\. Noah Mockett, Orthopedic surgery at Testwell Orthopedics, .* is in the network of Example Silver PPO/,
    "Directory",
  );
  await ben.sees(/42 U\.S\.C\. 300gg-115\(a\)\(3\)/, "Directory");
  await ben.presses("Close the directory");

  // It is found again with the practice, and the board is as it was left.
  await ben.page.getByRole("tab", { name: "Network answers" }).click();
  await ben.sees(/is in the network of Example Silver PPO/, "Profile");
  await ben.page.getByRole("tab", { name: "Board" }).click();
  await ben.sees(/23 numbers: 14 paid/, "Profile");
});

test("what Ben took upon himself stands in the wrap-up, for him to change", async () => {
  await office.hangsUp();
  const promised = ben.page.getByRole("textbox", { name: "What was promised" });
  await eventually(async () =>
    expect(await promised.inputValue()).toMatch(/^Have claims look for one cause.*CARC 16, CLM-.*344893$/),
  );
  const day = ben.page.getByLabel("Follow-up by");
  expect(await day.inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/);
  await promised.fill("Call the practice once claims has looked");
  await ben.wrapsUp("Follow-up promised");
  await ben.seesState("Available");
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
