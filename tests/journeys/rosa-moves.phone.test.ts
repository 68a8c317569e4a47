import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const rosasNumber = "+15555550142";

test("Rosa wants no recording, has moved, and shows by a code that it is she", async () => {
  const ana = await stage.agent("ana");
  await ana.signsIn();
  await ana.goes("Available");

  // She declines before anything is recorded.
  const rosa = await stage.caller(rosasNumber);
  await rosa.dials();
  await rosa.hears(/For English/);
  await rosa.presses("1");
  await rosa.hears(/press 9/);
  await rosa.presses("9");
  await rosa.hears(/nine-digit member ID/);
  await rosa.presses("412907335");
  await rosa.hears(/date of birth/);
  await rosa.presses("05141979");
  await rosa.hears(/How can I help you/);
  await rosa.says("I moved and need to change my address");
  await rosa.hears(/Is that right/);
  await rosa.says("it is my mailing address only");

  // A change of address wants more than what a stranger may know: a code on the telephone the plan has on file.
  await rosa.hears(/code of six digits by text/);
  const code = await rosa.readsCode();
  await rosa.presses(code);
  await rosa.hears("Thank you. That is confirmed.");
  expect(await rosa.everythingCaptioned()).not.toContain(code);

  // Ana reads the correction first, how sure it is, and that nothing is recorded.
  await ana.isRung();
  await ana.seesMember("Rosa Testmember");
  await ana.accepts();
  await rosa.isWith(/Ana/);
  await ana.sees(/it is my mailing address only/, "Conversation");
  await ana.sees("Not recorded", "Conversation");
  await ana.sees("Verified L2, code by text", "Profile");
  const contact = await stage.onlyContact();
  expect(contact.recording).toEqual({ agent: false, customer: false, ivr: false });
  expect(contact.attributes).toMatchObject({
    recordingConsent: "declined",
    reasonCode: "addressChange",
    verificationLevel: "L2",
    verificationMethod: "oneTimeCode",
  });
  expect(JSON.stringify(contact.attributes)).not.toMatch(/Testmember|412907335|1979|mailing/);
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
