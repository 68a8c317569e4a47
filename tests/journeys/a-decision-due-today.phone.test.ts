import { afterAll, beforeAll, expect, test } from "vitest";
import type { Agent } from "./people/agent.ts";
import type { Caller } from "./people/caller.ts";
import { undecidedRequest, writeRecord } from "./records.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
let ana: Agent;
beforeAll(async () => {
  stage = await openStage();
  await writeRecord(
    undecidedRequest({
      member: "gale-twoplans",
      coverage: "gale-twoplans-coverage-2",
      service: "Power wheelchair",
      // Medicare Advantage has seven days: five hours are left.
      hoursAgo: 7 * 24 - 5,
    }),
  );
  await writeRecord(
    undecidedRequest({
      member: "omar-dummy",
      coverage: "omar-dummy-coverage",
      service: "Back brace",
      // His employer's plan has fifteen days: they were over ten days ago, before anything else of his.
      hoursAgo: 25 * 24,
    }),
  );
  await stage.careline.settled();
});
afterAll(() => stage.close());

const galesCall = { number: "+15555550151", memberId: "412908108", birthDate: "10281959" };
const omarsCall = { number: "+15555550145", memberId: "412907502", birthDate: "11031971" };

async function reachesAna({ number, memberId, birthDate }: typeof galesCall): Promise<Caller> {
  const caller = await stage.caller(number);
  await caller.dials();
  await caller.hears(/For English/);
  await caller.presses("1");
  await caller.hears(/nine-digit member ID/);
  await caller.presses(memberId);
  await caller.hears(/date of birth/);
  await caller.presses(birthDate);
  await caller.hears(/How can I help you/);
  await caller.says("I have a question about a bill");
  await caller.hears(/I found your claim/);
  await caller.says("a person please");
  await ana.isRung();
  await ana.accepts();
  await caller.isWith(/Ana/);
  return caller;
}

test("Gale calls about a bill, and first hears that a decision on her wheelchair is due within hours", async () => {
  ana = await stage.agent("ana");
  await ana.signsIn();
  await ana.goes("Available");
  const gale = await reachesAna(galesCall);

  const suggestion = await ana.readsSuggestion();
  const card = ana.page.getByRole("region", { name: "Suggested next" }).getByRole("heading", { level: 3 });
  expect(await card.first().innerText()).toMatch(/the decision on the power wheelchair is due by/);
  expect(suggestion).toMatch(/its clock runs out in (4|5) hours/);
  // Her own matter waits below it, in a line.
  expect(suggestion).toMatch(/A1c blood test/);
  await ana.takesSuggestion();
  await ana.sees("A prior authorization on the clock", "Suggested next");
  await ana.sees(/Your request for the power wheelchair is in review/, "Suggested next");

  // By which law, the authorization itself says.
  await ana.opensTab("Auths");
  await ana.sees(/42 CFR 422\.568\(b\)\(1\)/, "Profile");
  await gale.hangsUp();
  await ana.wrapsUp("Resolved");
  await ana.seesState("Available");
});

test("Omar's decision is late: Ana escalates it, and the guide shows the task that was written", async () => {
  const omar = await reachesAna(omarsCall);
  expect(await ana.readsSuggestion()).toMatch(/decision on the back brace is overdue, and escalate it/);
  await ana.takesSuggestion();
  await ana.sees(/^The task is written: /, "Suggested next");
  await omar.hangsUp();
  await ana.seesState("Wrap-up");
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
