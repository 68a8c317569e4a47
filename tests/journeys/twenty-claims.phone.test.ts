import type { Organization } from "fhir/r4";
import { afterAll, beforeAll, expect, test } from "vitest";
import { npiSystem, tinSystem } from "#journey/identity/provider-claim.ts";
import { buildPlan, defaultSeed } from "#local/seed/build-plan.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const practice = [...buildPlan({ members: 1, today: "2026-11-22", seed: defaultSeed })].find(
  (each): each is Organization => each.resourceType === "Organization" && each.id === "testwell-orthopedics",
);
const numberOf = (system: string): string =>
  practice?.identifier?.find((each) => each.system === system)?.value ?? "";

/** Nineteen of Testwell's own, and one that another practice billed. */
const twenty =
  "310418, 311797, 313176, 314555, 315934, 317313, 318692, 320071, 321450, 322829, " +
  "324208, 325587, 326966, 328345, 329724, 331103, 332482, 335240, 336619, 104417";

test("a practice reads out twenty claims and wants a person about one denial", async () => {
  const ben = await stage.agent("ben");
  await ben.signsIn();
  await ben.goes("Available");

  const office = await stage.caller("+15555550190");
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

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
