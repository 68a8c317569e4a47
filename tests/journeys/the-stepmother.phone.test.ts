import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Pip's stepmother lives with Pip and knows every number; the law gives her no say. */
const stellas = { number: "+15555550154", birthDate: "04041988" };
/** Pip's mother and guardian. */
const priyas = { number: "+15555550147", birthDate: "09251986" };
const pips = { memberId: "412907704", birthDate: "03122017" };

const callsForPip = async (who: typeof stellas, tries: number) => {
  const caller = await stage.caller(who.number);
  await caller.dials();
  await caller.hears(/For English/);
  await caller.presses("1");
  await caller.hears(/If you call for somebody else/);
  await caller.presses("2#");
  await caller.hears(/parent or guardian/);
  await caller.presses("1");
  for (let time = 1; time <= tries; time += 1) {
    await caller.hearsTimes(time, /member ID of the person you call for/);
    await caller.presses(pips.memberId);
    await caller.hearsTimes(time, /that person's date of birth/);
    await caller.presses(pips.birthDate);
    await caller.hearsTimes(time, /your own date of birth/);
    await caller.presses(who.birthDate);
  }
  return caller;
};

test("the stepmother knows everything about Pip, and is told nothing", async () => {
  const ben = await stage.agent("ben");
  await ben.signsIn();
  await ben.goes("Available");

  const stella = await callsForPip(stellas, 3);
  await stella.hears("I could not confirm who you are, but a person can help you.");
  expect(await stella.everythingCaptioned()).not.toMatch(/Pip|Fixture|stepmother|authority/i);

  // The agent is shown no child either: who asks must first show that they may.
  await ben.isRung();
  await ben.seesMember("Unknown caller");
  await ben.accepts();
  await stella.isWith(/Ben/);
  await ben.sees("The caller could not be identified in three tries.", "Conversation");
  await ben.doesNotSee(/Pip/);
  await ben.presses("End call");
  await ben.wrapsUp("No member on line");
});

test("the mother calls with the same numbers and her own birth date, and may speak for Pip", async () => {
  const ben = await stage.agent("ben");
  await ben.signsIn();
  await ben.goes("Available");

  const priya = await callsForPip(priyas, 1);
  await priya.hears(/How can I help you/);
  await priya.says("a person please");
  await ben.isRung();
  await ben.seesMember("Pip Fixture");
  await ben.sees(/guardian/i, "Profile");
  await ben.accepts();
  await priya.isWith(/Ben/);
  await ben.sees(/[Gg]uardian/, "Conversation");
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
