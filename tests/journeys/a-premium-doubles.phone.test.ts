import { afterAll, beforeAll, expect, test } from "vitest";
import { isShown } from "./eventually.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.careline.settled();
});
afterAll(() => stage.close());

/** Mateo is paid by the job; his help with the premium ends with the year. */
const mateosNumber = "+15555550160";

test("nobody is written to before Lee has read the words, and then Mateo has a text in plain words", async () => {
  const lee = await stage.supervisor("lee");
  await lee.signsIn();
  await lee.presses("Read the message: Subsidy cliff");
  await lee.sees(/What you pay may change/);
  await lee.presses("Spanish");
  await lee.sees(/Lo que paga puede cambiar/);
  const inbox = await lee.page.context().newPage();
  await inbox.goto(stage.careline.addresses.inbox);
  expect(await inbox.getByText(/What you pay may change/).count()).toBe(0);
  await lee.presses("Approve and send");
  await lee.sees(/1 member: 1 text/);
  await isShown(inbox.getByText(/Your plan renews in January\. What you pay may change\./).first());
});

test("Mateo calls: Ben reads that he may leave and why once it is about the plan, and no number", async () => {
  const ben = await stage.agent("ben");
  await ben.signsIn();
  await ben.goes("Available");
  const mateo = await stage.caller(mateosNumber);
  await mateo.dials();
  await mateo.hears(/For English/);
  await mateo.presses("1");
  await mateo.hears(/nine-digit member ID/);
  await mateo.presses("412908310");
  await mateo.hears(/date of birth/);
  await mateo.presses("03081995");
  await mateo.hears(/How can I help you/);
  await mateo.says("a person please");
  await ben.isRung();
  await ben.accepts();
  await ben.seesMember("Mateo Testmember");
  await ben.doesNotSee("Likely to leave the plan");

  // A question about medicines opens what outreach left, and nothing of renewal.
  await ben.saysItIsAbout("Medicines");
  await ben.opensTab("Timeline");
  await ben.sees(/Risk score \d/, "Profile");
  await ben.doesNotSee("Likely to leave the plan");

  await ben.saysItIsAbout("Benefits");
  await ben.sees("Likely to leave the plan", "Profile");
  await ben.sees(/Premium rises by \$206 a month; .*Help with the premium ends/, "Profile");
  const { contactId } = await stage.onlyContact();
  const { body } = await ben.asksApi(`/contacts/${contactId}/profile`);
  expect(JSON.stringify(body)).toContain('"band":"high"');
  expect(JSON.stringify(body)).not.toMatch(/probability/i);
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
