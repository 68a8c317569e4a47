import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "./eventually.ts";
import type { Agent } from "./people/agent.ts";
import type { Caller } from "./people/caller.ts";
import { undecidedRequest, writeRecord } from "./records.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
let ana: Agent;
let gale: Caller;
beforeAll(async () => {
  stage = await openStage();
  // Her Medicare Advantage plan has seven days: two are left.
  await writeRecord(
    undecidedRequest({
      member: "gale-twoplans",
      coverage: "gale-twoplans-coverage-2",
      service: "Power wheelchair",
      hoursAgo: 5 * 24,
    }),
  );
  await stage.careline.settled();
});
afterAll(() => stage.close());

/** What the plan would like to say of itself, what the law has it say, and what she called about. */
const ofOurOwn = /refill of metformin/;
const byLaw = /decision on the power wheelchair/;
const asked = /A1c blood test/;

const suggested = () => ana.page.getByRole("region", { name: "Suggested next" }).innerText();

test("Gale asks about a bill in peace, and a late refill may be mentioned", async () => {
  ana = await stage.agent("ana");
  await ana.signsIn();
  await ana.goes("Available");
  gale = await stage.caller("+15555550151");
  await gale.dials();
  await gale.hears(/For English/);
  await gale.presses("1");
  await gale.hears(/nine-digit member ID/);
  await gale.presses("412908108");
  await gale.hears(/date of birth/);
  await gale.presses("10281959");
  await gale.hears(/How can I help you/);
  await gale.says("I have a question about a bill");
  await gale.hears(/a person can explain/);
  await gale.says("a person please");
  await ana.isRung();
  await ana.accepts();
  await gale.isWith(/Ana/);
  await ana.readsSuggestion();
  await eventually(async () => expect(await suggested()).toMatch(ofOurOwn));
  expect(await suggested()).toMatch(byLaw);
  expect(await suggested()).toMatch(asked);
});

test("she gets angry: what the plan wanted goes, what she asked and what the law demands stays", async () => {
  await gale.says("This is ridiculous, I am sick and tired of these bills");
  await eventually(async () => expect(await suggested()).not.toMatch(ofOurOwn));
  await ana.page.getByText(/^Held back, \d+$/).click();
  await ana.sees(/The caller is upset: answer what they asked, and offer nothing else\./, "Suggested next");
  const left = await suggested();
  expect(left).toMatch(asked);
  expect(left).toMatch(byLaw);
});

test("she calms down, and nobody is said to be upset any more", async () => {
  await gale.lettingThemSay("You have the right to appeal, and I can file it for you now.");
  await gale.says("Thank you, that helps");
  await eventually(async () => expect(await suggested()).not.toMatch(/The caller is upset/));
  await eventually(async () => expect(await suggested()).toMatch(ofOurOwn));
  await gale.hangsUp();
  await ana.seesState("Wrap-up");
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
