import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const rosasNumber = "+15555550142";

test("Rosa only asks for a person: Ana sees what that needs, and more when she says what it is about", async () => {
  const ana = await stage.agent("ana");
  await ana.signsIn();
  await ana.goes("Available");

  const rosa = await stage.caller(rosasNumber);
  await rosa.dials();
  await rosa.hears(/For English/);
  await rosa.presses("1");
  await rosa.hears(/nine-digit member ID/);
  await rosa.presses("412907335");
  await rosa.hears(/date of birth/);
  await rosa.presses("05141979");
  await rosa.hears(/How can I help you/);
  await rosa.says("a person please");

  // Name and plan, her wishes, her numbers in part; no claim and no medicine.
  await ana.isRung();
  await ana.accepts();
  await ana.seesMember("Rosa Testmember");
  await ana.sees("What is it about?", "Profile");
  await ana.sees(/Held back\. Opens when the contact is about/, "Profile");
  await ana.doesNotSee(/Lisinopril/);
  await ana.doesNotSee("412907335");

  // Each number is asked for by itself.
  await ana.presses("Show the birth date");
  await ana.sees("05/14/1979", "Profile");
  await ana.doesNotSee("412907335");

  // Rosa asks about a bill, and then about her pills.
  await ana.saysItIsAbout("Claims");
  await ana.sees("About claims", "Profile");
  await ana.sees(/MRI of the left knee/, "Profile");
  await ana.saysItIsAbout("Medicines");
  await ana.sees("About claims, medicines", "Profile");
  await ana.sees("Refill late by 9 days, 3 refills left", "Profile");

  // Her son may hear of the claims, she says: the pills are not his to hear of, until she speaks on.
  await ana.saysOfTheLine("May hear of claims");
  await ana.sees("Representative on the line", "Profile");
  await ana.sees("MRI of the left knee", "Profile");
  await ana.sees(/Not granted to this representative/, "Profile");
  await ana.doesNotSee("Refill late by 9 days, 3 refills left");
  await ana.saysOfTheLine("The member again");
  await ana.sees("Refill late by 9 days, 3 refills left", "Profile");
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
