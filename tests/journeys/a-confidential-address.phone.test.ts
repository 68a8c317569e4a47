import { afterAll, beforeAll, expect, test } from "vitest";
import { buildPlan, defaultSeed } from "#local/seed/build-plan.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Casey calls from the telephone at home. The plan may use another number, and a box at the post office, alone. */
const atHome = "+15555550148";
const atHomeInWords = "(555) 555-0148";
const elsewhere = "(555) 555-0158";

/** Where Casey lives, as the plan has it on file. */
function home(): string {
  const today = new Date().toISOString().slice(0, 10);
  for (const each of buildPlan({ members: 40, today, seed: defaultSeed })) {
    if (each.resourceType !== "Patient" || each.id !== "casey-placeholder") continue;
    const line = each.address?.find(({ use }) => use === "home")?.line?.[0];
    if (line !== undefined) return line;
  }
  throw new Error("Casey has no home on file.");
}

test("Casey asked to be reached elsewhere, and home is nowhere: not on the page, not for a code", async () => {
  const ben = await stage.agent("ben");
  await ben.signsIn();
  await ben.goes("Available");

  const casey = await stage.caller(atHome);
  await casey.dials();
  await casey.hears(/For English/);
  await casey.presses("1");
  await casey.hears(/nine-digit member ID/);
  await casey.presses("412907805");
  await casey.hears(/date of birth/);
  await casey.presses("12171991");
  await casey.hears(/How can I help you/);

  // A change of address wants a code. It goes to the number Casey asked for, never to the one at home.
  await casey.says("I moved and need to change my address");
  await casey.hears(/Is that right/);
  await casey.says("yes");
  await casey.hears(/code of six digits by text/);
  const code = await casey.readsCode();
  const inbox = await casey.readsInbox();
  expect(inbox).toContain(elsewhere);
  expect(inbox).not.toContain(atHomeInWords);
  await casey.presses(code);
  await casey.hears("Thank you. That is confirmed.");

  await ben.isRung();
  await ben.seesMember("Casey Placeholder");
  await ben.accepts();
  await casey.isWith(/Ben/);
  await ben.sees("Confidential address", "Profile");
  await ben.opensTab("People & consents");
  // Even the place to write to stands there in part, until it is asked for.
  await ben.presses("Show in full");
  await ben.sees("PO Box 17, Sampleton, CO 80001", "Profile");
  await ben.sees(elsewhere, "Profile");
  await ben.sees(/write and call only as shown here/, "Profile");

  // Nothing of home has reached the browser at all.
  const contact = await stage.onlyContact();
  const { status, body } = await ben.asksApi(`/contacts/${contact.contactId}/profile`);
  expect(status).toBe(200);
  const whole = JSON.stringify(body);
  expect(whole).toContain('"isConfidential":true');
  expect(whole).not.toContain(home());
  expect(whole).not.toContain(atHome);
  expect(await ben.page.locator("main").innerText()).not.toContain(home());
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
