import { afterAll, beforeAll, expect, test } from "vitest";
import { readCallLog } from "./call-log.ts";
import { eventually } from "./eventually.ts";
import type { Agent } from "./people/agent.ts";
import type { Caller } from "./people/caller.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
let ana: Agent;
let caller: Caller;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Wei is 78 and has Medicare Advantage; his daughter Jun speaks for him by a power of attorney. */
const jun = { phone: "+15555550153", birthDate: "02111976" };
const wei = { memberId: "412907906", birthDate: "06021948" };

async function junReachesAna(): Promise<void> {
  caller = await stage.caller(jun.phone);
  await caller.dials();
  await caller.hears(/For English/);
  await caller.presses("1");
  await caller.hears(/If you call for somebody else/);
  await caller.presses("2#");
  await caller.hears(/authorized representative/);
  await caller.presses("2");
  await caller.hears(/member ID of the person you call for/);
  await caller.presses(wei.memberId);
  await caller.hears(/that person's date of birth/);
  await caller.presses(wei.birthDate);
  await caller.hears(/your own date of birth/);
  await caller.presses(jun.birthDate);
  await caller.hears(/How can I help you/);
  await caller.says("I have a question about a bill");
  await caller.hears(/claim/);
  await caller.says("a person please");
  await ana.isRung(30_000);
  await ana.accepts();
  await caller.isWith(/Ana/);
}

test("Jun asks about a bill of her father, and says in passing that nobody came for him", async () => {
  ana = await stage.agent("ana");
  await ana.signsIn();
  await ana.goes("Available");
  await junReachesAna();
  await ana.doesNotSee(/^Sounds like/);

  await caller.says(
    "It is for that week, and the driver never came, my father sat there three hours with his walker.",
  );
  const strip = await ana.readsWhatItIs("Sounds like a grievance");
  expect(strip).toContain("the driver never came, my father sat there three hours with his walker");
  expect(strip).toMatch(/Due \d{1,2}\/\d{1,2}\/\d{4}, 30 days/);
  expect(await ana.looksUpWhy()).toMatch(/42 CFR 422\.564/);
});

test("Ana confirms it, and the call log has the matter with its clock, and none of the words", async () => {
  await ana.confirmsWhatItIs();
  await ana.readsWhatItIs(/[Gg]rievance/);
  await caller.hangsUp();
  await ana.seesState("Wrap-up");
  await ana.wrapsUp("Resolved");
  await ana.seesState("Available");

  await eventually(async () => expect(await readCallLog(stage.careline.bucketsFolder)).toHaveLength(1));
  const [record] = await readCallLog(stage.careline.bucketsFolder);
  expect(record?.matters?.found).toContain("grievance");
  const grievance = record?.matters?.chosen?.find(({ kind }) => kind === "grievance");
  expect(grievance?.citation).toMatch(/42 CFR 422\.564/);
  const days = Date.parse(grievance?.dueAt ?? "") - Date.parse(grievance?.startedAt ?? "");
  expect(days / 86_400_000).toBe(30);
  expect(JSON.stringify(record)).not.toMatch(/driver|walker/);
});

test("another time Ana says it is only a question, and Quinn of quality looks again", async () => {
  await junReachesAna();
  await caller.says("Your agent hung up on me last week. What does he owe?");
  await ana.readsWhatItIs("Sounds like a grievance");
  await ana.correctsWhatItIs("Inquiry", "She only wants to know what he owes.");
  await ana.readsWhatItIs("Inquiry");
  await caller.hangsUp();
  await ana.wrapsUp("Resolved");
  await ana.seesState("Available");
  await stage.careline.settled();

  const quinn = await stage.qualityReviewer("quinn");
  await quinn.signsIn();
  await quinn.sees("Misfiled inquiries: 1 of 1 in doubt. 1 of them not judged yet.");
  // The contact on which Ana and the reader agreed is not here.
  await quinn.reviews("Ana Alvarez, Heard inquiry, grievance, filed as inquiry");
  await quinn.sees("She only wants to know what he owes.");
  await quinn.doesNotSee(/hung up on me/);
  await quinn.asksForTheWords();
  await quinn.sees(/Grievance: “Your agent hung up on me last week”/);
  await quinn.saysItWasAlso("Grievance", "A complaint about an agent is one however it is said.");
  await quinn.sees(/^Inquiry, grievance, says/);
  await quinn.sees("Misfiled inquiries: 1 of 1 in doubt.");
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
