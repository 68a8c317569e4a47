import { afterAll, beforeAll, expect, test } from "vitest";
import { isShown } from "./eventually.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Rosa's, and whoever calls has it without being Rosa. */
const rosasNumber = "+15555550142";

test("somebody calls as Rosa from a number that is not theirs, is held, and hears nothing of it", async () => {
  const ben = await stage.agent("ben");
  await ben.signsIn();
  await ben.goes("Available");

  const thief = await stage.caller(rosasNumber);
  await thief.dials("Member services", "spoofed");
  await thief.hears(/For English/);
  await thief.presses("1");
  await thief.hears(/nine-digit member ID/);
  await thief.presses("0#");
  await thief.hears("I will get a person for you.");
  await thief.hears(/Thank you for waiting/);
  await ben.isNotRung();

  // The agents who look into fraud read plainly why, and what may be done all the same.
  const fay = await stage.agent("fay");
  await fay.signsIn();
  await fay.chooses("Available");
  await fay.isRung();
  await fay.accepts();
  await thief.isWith(/Fay/);
  await fay.sees("The carrier says that this number is not the caller's.", "Conversation");

  // All that is in the telephone book, from Rosa's own number: it opens nobody, since the number is not trusted.
  await fay.looksUpCaller({ firstName: "Rosa", lastName: "Testmember", birthDate: "05/14/1979" });
  await fay.sees(/pick/i, "Profile");
  await fay.seesMember("Unknown caller");
  await fay.page.getByRole("radio").first().check();

  // The face is not a living one. To the page it is a check that did not pass; the card says more.
  await fay.presses("Document");
  await fay.presses("Text the way to the check");
  await fay.sees(/The caller has a text/, "Profile");
  const partner = await thief.opensDocumentCheck();
  await partner.getByRole("button", { name: "No living face" }).click();
  await isShown(partner.getByRole("heading", { name: "Thank you" }));
  await fay.presses("Read the outcome");
  await fay.sees("The check did not pass. Say only that you cannot confirm who they are.", "Profile");
  await fay.sees(/ended as suspected fraud/, "Conversation");
  await fay.seesMember("Unknown caller");
  await fay.doesNotSee(/Rosa Testmember|412907335/);

  expect(await thief.everythingCaptioned()).not.toMatch(/fraud|spoof|carrier|review|check/i);
  await ben.isNotRung();
  await thief.hangsUp();
});

test("Rosa calls from the same number, and is served as ever", async () => {
  const ben = await stage.agent("ben");
  await ben.signsIn();
  await ben.goes("Available");
  const rosa = await stage.caller(rosasNumber);
  await rosa.dials();
  await rosa.hears(/For English/);
  await rosa.presses("1");
  await rosa.hears(/nine-digit member ID/);
  await rosa.presses("0#");
  await ben.isRung();
  await ben.accepts();
  await ben.looksUpCaller({
    firstName: "Rosa",
    lastName: "Testmember",
    birthDate: "05/14/1979",
    zip: "80000",
  });
  await ben.seesMember("Rosa Testmember");
  await ben.sees(/Verified L1, number and details/, "Profile");
  await rosa.hangsUp();
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
