import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually, isShown } from "./eventually.ts";
import type { Agent } from "./people/agent.ts";
import type { Caller } from "./people/caller.ts";
import type { CaseManager } from "./people/case-manager.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
let ana: Agent;
let carmen: CaseManager;
let rosa: Caller;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const outcome = "A nurse comes to her home every Monday at ten.";
const suggested = () => ana.page.getByRole("region", { name: "Suggested next" });
/** What is suggested in full. */
const card = () => suggested().getByRole("heading", { level: 3 }).first();
const readsCard = async (): Promise<string> => (await card().innerText()).trim();

/** As herself, up to where the bot asks what she wants. */
async function rosaCalls(): Promise<void> {
  await rosa.dials();
  await rosa.hears(/Para español/);
  await rosa.presses("1");
  await rosa.hears(/nine-digit member ID/);
  await rosa.presses("412907335");
  await rosa.hears(/date of birth/);
  await rosa.presses("05141979");
  await rosa.hears(/How can I help you/);
}

async function anaTakesTheCall(): Promise<void> {
  await ana.isRung();
  await ana.accepts();
  await rosa.isWith(/Ana/);
}

test("a sentence on the telephone changes what is suggested to Ana", async () => {
  carmen = await stage.caseManager();
  await carmen.opensThePage();
  ana = await stage.agent("ana");
  await ana.signsIn();
  await ana.goes("Available");
  rosa = await stage.caller("+15555550142");
  await rosaCalls();
  await rosa.says("I got a bill for my MRI");
  await rosa.hears(/did not ask for prior authorization/);
  await rosa.says("a person please");
  await rosa.hears(/Is that right/);
  await rosa.presses("1");
  await anaTakesTheCall();

  await ana.readsSuggestion();
  expect(await readsCard()).toMatch(/MRI of the left knee/);
  expect(await suggested().innerText()).not.toMatch(/case manager/);
  await rosa.says("I just got home from the hospital, I live alone, and it is all too much for me");
  await eventually(async () => expect(await readsCard()).toBe("Offer Rosa a case manager"));
  // The suggestion rests on her own words.
  await ana.sees(/it is all too much for me/, "Suggested next");
});

test("Ana refers her with Alt A, and reads where the referral lies", async () => {
  await ana.takesSuggestion();
  await ana.sees(/The referral is written: Task\/\S+\./, "Suggested next");
  await ana.sees("Ask before you refer", "Suggested next");
  // Taken is not offered again.
  expect(await readsCard()).not.toMatch(/Offer Rosa a case manager/);
  await rosa.hangsUp();
  await ana.wrapsUp("Resolved");
});

test("Carmen accepts the referral, and closes it in her own words", async () => {
  await carmen.looksAt("Rosa Testmember");
  await carmen.seesReferral("Case management");
  await carmen.acceptsTheReferral();
  await carmen.closesTheReferral(outcome);
});

test("when Rosa calls again, Ana is told what came of it without being asked", async () => {
  await rosa.isFree();
  await rosaCalls();
  await rosa.says("a person please");
  await anaTakesTheCall();
  // What a case manager writes is about care: it waits until Rosa has said what she calls about.
  await ana.seesMember("Rosa Testmember");
  await ana.saysItIsAbout("Claims");
  // A decision on her claim that is due comes first; what came of the referral is the line beneath it.
  const line = suggested().getByRole("button", { name: "Tell Rosa what came of the referral" });
  await line.click();
  await ana.sees(`the case manager writes: “${outcome}”`, "Suggested next");
  expect(await readsCard()).toBe("Tell Rosa what came of the referral");
  // The evidence is the case itself.
  await suggested().getByRole("button", { name: "Case", exact: true }).click();
  await isShown(ana.page.getByRole("dialog", { name: "Source: Case" }).getByText(/^Task\/\S+, updated/));
  await ana.page.keyboard.press("Escape");
  await ana.takesSuggestion();
  await ana.sees("Say what was done, in the case manager’s words", "Suggested next");
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
