import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Omar has let his wife hear about his claims, and about nothing else. */
const omars = { memberId: "412907502", birthDate: "11031971", phone: "+15555550145" };
const lenasBirthDate = "07211973";

test("Omar's wife hears of his claims from bot and agent, and of nothing else", async () => {
  const ben = await stage.agent("ben");
  await ben.signsIn();
  await ben.goes("Available");

  const lena = await stage.caller(omars.phone);
  await lena.dials();
  await lena.hears(/For English/);
  await lena.presses("1");
  await lena.hears(/If you call for somebody else/);
  await lena.presses("2#");
  await lena.hears(/authorized representative/);
  await lena.presses("2");
  await lena.hears(/member ID of the person you call for/);
  await lena.presses(omars.memberId);
  await lena.hears(/that person's date of birth/);
  await lena.presses(omars.birthDate);
  await lena.hears(/your own date of birth/);
  await lena.presses(lenasBirthDate);
  await lena.hears(/How can I help you/);

  // The bot tells her of a claim, and of a refill only that a person can help.
  await lena.says("I got a bill");
  await lena.hears(/claim/);
  await lena.says("I need a refill");
  await lena.hears(/person/);

  await ben.isRung(30_000);
  await ben.accepts();
  await ben.seesMember("Omar Dummy");
  await ben.sees("Representative on the line", "Profile");
  await ben.saysItIsAbout("Claims");
  await ben.sees(/Recent claims/, "Profile");
  await ben.sees(/Not granted to this representative\./, "Profile");
  await ben.sees(/Only the member may hear this\./, "Profile");
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
