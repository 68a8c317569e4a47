import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const rosasNumber = "+15555550142";
/** Day before month, a year of two digits with the keys slipped, the year of her daughter. */
const slips = ["14051979", "05147900", "05142009"] as const;

test("Rosa keys her birth date wrong three times, and still gets a person, who must ask her", async () => {
  const ben = await stage.agent("ben");
  await ben.signsIn();
  await ben.goes("Available");

  // She calls from the number on file: that alone opens nothing.
  const rosa = await stage.caller(rosasNumber);
  await rosa.dials();
  await rosa.hears(/For English/);
  await rosa.presses("1");
  for (const [time, birthDate] of slips.entries()) {
    await rosa.hearsTimes(time + 1, /nine-digit member ID/);
    await rosa.presses("412907335");
    await rosa.hearsTimes(time + 1, /date of birth/);
    await rosa.presses(birthDate);
    if (time < slips.length - 1) await rosa.hearsTimes(time + 1, "Sorry, that does not match our records.");
  }
  await rosa.hears("I could not confirm who you are, but a person can help you.");

  await ben.isRung();
  await ben.seesMember("Unknown caller");
  await ben.accepts();
  await rosa.isWith(/Ben/);
  await ben.sees("The caller could not be identified in three tries.", "Conversation");
  await ben.sees(/try 3 of 3/, "Conversation");
  await ben.doesNotSee("Rosa Testmember");
  await ben.doesNotSee("412907335");

  const contact = await stage.onlyContact();
  expect(contact.attributes).toMatchObject({
    reasonCode: "lockedOut",
    verificationLevel: "L0",
    callerKind: "unknown",
  });
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
