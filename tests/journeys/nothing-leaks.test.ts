import { afterAll, beforeAll, expect, test } from "vitest";
import { logFault } from "#adapters/server/fault-log.ts";
import { eventually } from "./eventually.ts";
import { givesAway, leaksIn, watchLeaks } from "./leak-watch.ts";
import type { LeakWatch } from "./leak-watch.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
let watch: LeakWatch;
beforeAll(async () => {
  stage = await openStage();
  watch = watchLeaks(stage.careline);
});
afterAll(async () => {
  watch.stop();
  await stage.close();
});

/** Said and read in both contacts: about a member's health, so nobody's business outside the API. */
// Phrases, not words: three letters turn up by chance in a random token.
const facts = ["left knee", "bill for my MRI", "bill for your MRI", "denial of the MRI", "Lisinopril"];
const note = "Explained the denial of the MRI to Rosa Testmember.";

test("a call and a chat are taken and the glass is broken, with a supervisor watching the floor", async () => {
  const sam = await stage.supervisor("sam");
  watch.follow(sam.page);
  await sam.signsIn();
  const ana = await stage.agent("ana");
  watch.follow(ana.page);
  await ana.signsIn();
  await ana.goes("Available");

  const caller = await stage.caller("+15555550142");
  watch.follow(caller.page);
  await caller.dials();
  await caller.hears(/Para español/);
  await caller.presses("1");
  await caller.hears(/nine-digit member ID/);
  // Once wrong: an error path must not repeat what was keyed.
  await caller.presses("412907336");
  await caller.hears(/date of birth/);
  await caller.presses("05141979");
  await eventually(async () =>
    expect(await caller.everythingCaptioned()).toMatch(/does not match|did not match/i),
  );
  await caller.presses("412907335");
  await caller.presses("05141979");
  await caller.hears(/How can I help you/);
  await caller.says("I got a bill for my MRI");
  await caller.hears(/did not ask for prior authorization/);
  await caller.says("a person please");
  await caller.hears(/Is that right/);
  await caller.says("no, it is the bill for my MRI that worries me");
  await ana.isRung();
  await watch.readStorage();
  await ana.accepts();
  await ana.sees("Lisinopril 10 mg", "Profile");
  await ana.takesSuggestion();
  await ana.notes(note);
  await watch.readStorage();
  await ana.presses("End call");
  await ana.wrapsUp("Resolved");
  await ana.seesState("Available");

  const chatter = await stage.chatter("Rosa Testmember");
  watch.follow(chatter.page);
  await chatter.opensChat();
  await chatter.reads(/How can I help you/);
  await chatter.writes("I got a bill for my MRI");
  await chatter.reads(/nine-digit member ID/);
  await chatter.writes("412907335");
  await chatter.reads(/date of birth/);
  await chatter.writes("05/14/1979");
  await chatter.reads(/did not ask for prior authorization/);
  await chatter.writes("a person please");
  await chatter.reads(/Is that right/);
  await chatter.writes("no, it is the bill for my MRI that worries me");
  await ana.isRung();
  await ana.accepts();
  await ana.sees("Lisinopril 10 mg", "Profile");
  await ana.says("That bill for your MRI is not yours to pay, Rosa Testmember.");
  await chatter.reads(/not yours to pay/);
  await ana.notes(note);
  await watch.readStorage();
  await ana.reloads();
  await chatter.reloads();
  await ana.sees("Lisinopril 10 mg", "Profile");
  await watch.readStorage();
  await ana.presses("End chat");
  await ana.wrapsUp("Resolved");
  await ana.seesState("Available");

  await ana.goes("Break");
  await ana.breaksGlass({
    memberId: "412907335",
    reason: "The contact broke off and cannot wait",
    text: note,
  });
  await ana.sees("Glass broken: Rosa Testmember.", "Break-glass");
  await ana.sees("Lisinopril 10 mg", "Profile");
  await watch.readStorage();
  await ana.reloads();
  await ana.sees("Lisinopril 10 mg", "Profile");
  await sam.reviews("Ana Alvarez broke the glass");
  await sam.presses("Show whose");
  await sam.sees("Rosa Testmember, ID 412907335");
  await watch.readStorage();
  await sam.judges("Not justified", note);
  await ana.presses("Close the record");
  await ana.sees("No contact", "Profile");
  await watch.readStorage();
  await stage.careline.settled();
});

test("the watch saw what it had to", () => {
  const { printed, addresses, live, attributes, stored } = watch.seen;
  logFault({ at: "probe", code: "probe.printed" });
  expect(printed.some((line) => line.includes("probe.printed"))).toBe(true);
  expect(addresses.some((address) => address.includes("/next-best-action"))).toBe(true);
  expect(addresses.some((address) => address.includes("/participant/socket"))).toBe(true);
  expect(addresses.some((address) => /^POST \/datastore\/.*\/Coverage\/_search/.test(address))).toBe(true);
  expect(live.some((frame) => frame.includes('"data"'))).toBe(true);
  expect(attributes.some((text) => text.includes("L1"))).toBe(true);
  expect(stored.some((text) => text.includes("accessToken"))).toBe(true);
  expect(stored.some((text) => text.includes("careline-chat"))).toBe(true);
});

test.each(["printed", "addresses", "live", "attributes", "stored"] as const)(
  "nothing of what was %s gives a member away",
  (kind) => {
    expect(leaksIn(watch.seen[kind], [...givesAway, ...facts])).toEqual([]);
  },
);
