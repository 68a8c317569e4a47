import { afterAll, beforeAll, expect, test } from "vitest";
import { ringMs } from "#local/connect/offer-next.ts";
import { eventually } from "./eventually.ts";
import type { Agent } from "./people/agent.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
let ana: Agent;
beforeAll(async () => {
  stage = await openStage();
  ana = await stage.agent("ana");
});
afterAll(() => stage.close());

const jordansNumber = "+15555550146";

test("Ana lets a call ring out, Ben takes it, and Ana can no longer look at it", async () => {
  await ana.signsIn();
  await ana.goes("Available");
  const jordan = await stage.caller(jordansNumber);
  await jordan.dials();
  await jordan.hears(/For English/);
  await jordan.presses("1");
  await jordan.hears(/nine-digit member ID/);
  await jordan.presses("412907603");
  await jordan.hears(/date of birth/);
  await jordan.presses("08081988");
  await jordan.hears(/How can I help you/);
  await jordan.says("a person please");
  await ana.isRung();
  await ana.seesMember("Jordan Newname-Test");
  const { contactId } = await stage.onlyContact();
  expect((await ana.asksApi(`/contacts/${contactId}/profile`)).status).toBe(200);

  // Ben becomes free while it rings; he gets it when nobody answered for long enough.
  const ben = await stage.agent("ben");
  await ben.signsIn();
  await ben.goes("Available");
  await ben.isNotRung();
  await ben.isRung(ringMs.VOICE + 5_000);
  await ben.seesMember("Jordan Newname-Test");

  // Ana sees that she missed it, in words without a name, and may not look any more.
  await ana.seesState("Missed contact");
  await ana.sees("Missed call", "Contacts");
  await ana.doesNotSee(/Jordan/);
  await ben.accepts();
  await jordan.isWith(/Ben/);
  await ben.presses("Show the member ID");
  await ben.sees("412907603", "Profile");
  for (const part of ["profile", "hand-over", "next-best-action", "drafts/note"])
    expect(await ana.asksApi(`/contacts/${contactId}/${part}`)).toMatchObject({
      status: 403,
      body: { code: "contact.notYours" },
    });

  // One press leads back to work.
  await ana.presses("Go Available");
  await ana.seesState("Available");
  await eventually(async () => expect(await ana.page.getByText("Missed call").count()).toBe(0));
  await jordan.hangsUp();
  await ben.seesState("Wrap-up");
});

test("Ana rejects a call: it goes back to its queue, and comes to her again once she goes on", async () => {
  const jordan = await stage.caller(jordansNumber);
  await jordan.dials();
  await jordan.hears(/For English/);
  await jordan.presses("0");
  await ana.isRung();
  await ana.presses("Reject");
  await ana.seesState("Missed contact");
  await ana.isNotRung();
  await jordan.hears(/Thank you for waiting/);
  await ana.presses("Go Available");
  await ana.isRung();
  await ana.accepts();
  await jordan.isWith(/Ana/);
  await jordan.hangsUp();
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
