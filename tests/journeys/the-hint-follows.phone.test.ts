import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "./eventually.ts";
import type { Agent } from "./people/agent.ts";
import type { Caller } from "./people/caller.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
let ana: Agent;
let rosa: Caller;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const transcript = () => ana.page.getByRole("region", { name: "Transcript" });
/** The one suggestion in full. */
const card = () =>
  ana.page.getByRole("region", { name: "Suggested next" }).getByRole("heading", { level: 3 }).first();
const lines = async (): Promise<readonly string[]> =>
  (await transcript().getByRole("listitem").allInnerTexts()).map((line) => line.replaceAll(/\s+/g, " "));

test("Rosa reaches Ana about a bill", async () => {
  ana = await stage.agent("ana");
  await ana.signsIn();
  await ana.goes("Available");
  rosa = await stage.caller("+15555550142");
  await rosa.dials();
  await rosa.presses("1");
  await rosa.hears(/nine-digit member ID/);
  await rosa.presses("412907335");
  await rosa.hears(/date of birth/);
  await rosa.presses("05141979");
  await rosa.hears(/How can I help you/);
  await rosa.says("I got a bill for my MRI");
  await rosa.hears(/did not ask for prior authorization/);
  await rosa.says("a person please");
  await rosa.hears(/Is that right/);
  await rosa.presses("1");
  await ana.isRung();
  await ana.accepts();
  await rosa.isWith(/Ana/);
  expect(await ana.readsSuggestion()).toMatch(/MRI of the left knee/);
});

test("what the two say stands on Ana's page as they say it, numbers masked", async () => {
  await rosa.lettingThemSay("Good morning, how can I help you?");
  await rosa.says("My member ID is 412907335, and I got a bill for my MRI");
  await eventually(async () =>
    expect(await lines()).toEqual([
      expect.stringMatching(/^You 0:\d\d Good morning, how can I help you\?$/),
      expect.stringMatching(/^Rosa \d:\d\d My member ID is •••••, and I got a bill for my MRI$/),
    ]),
  );
});

test("in the middle of a sentence nothing changes on Ana's page; then the sentence is there", async () => {
  const before = await ana.readsSuggestion();
  await rosa.beginsToSay("and my husband has no way to get");
  expect(await ana.readsSuggestion()).toBe(before);
  await rosa.says("and my husband has no way to get to his appointment, we need a ride");
  await ana.sees("and my husband has no way to get to his appointment, we need a ride", "Transcript");
  await eventually(async () => expect(await card().innerText()).toMatch(/ride/));
});

test("a sentence changes what is suggested, and Ana takes it", async () => {
  await rosa.says("Oh, and I lost my insurance card");
  await eventually(async () => expect(await card().innerText()).toMatch(/new ID card sent to Rosa/));
  await ana.takesSuggestion();
  await ana.sees("A new ID card", "Suggested next");
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
