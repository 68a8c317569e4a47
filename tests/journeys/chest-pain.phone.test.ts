import { afterAll, beforeAll, expect, test } from "vitest";
import { queueId } from "#local/instance.ts";
import { eventually } from "./eventually.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const rosasNumber = "+15555550142";
/** Nobody in the plan has this number. */
const strangersNumber = "+15555550199";

test("Rosa asks about a bill, then her chest hurts, and the next free nurse is hers", async () => {
  const gus = await stage.agent("gus");
  await gus.signsIn();

  // All nurses are away, and somebody who wants one waits already.
  const stranger = await stage.caller(strangersNumber);
  await stranger.dials("Nurse line");
  await stranger.hears(/call 911/);
  await stranger.hears(/A nurse will be with you/);
  await stranger.hears(/keep your place/);

  const rosa = await stage.caller(rosasNumber);
  await rosa.dials();
  await rosa.hears(/For English/);
  await rosa.presses("1");
  await rosa.hears(/nine-digit member ID/);
  await rosa.presses("412907335");
  await rosa.hears(/date of birth/);
  await rosa.presses("05141979");
  await rosa.hears(/How can I help you/);
  await rosa.says("I got a bill for my MRI");
  await rosa.hears(/did not ask for prior authorization/);
  await rosa.hears(/anything else/);
  await rosa.says("my chest hurts so bad and my left arm is numb");

  // She hears what to do, and that a nurse comes; nobody asks her anything more.
  await rosa.hears(/call 911 right now\. I am getting you a nurse/);
  await rosa.hears(/A nurse will be with you as soon as possible/);
  await rosa.hears(/keep your place/);
  const waiting = [...stage.careline.world.contacts.values()];
  expect(waiting.map(({ state }) => state.type)).toEqual(["queued", "queued"]);
  expect(waiting.map(({ targetQueueId }) => targetQueueId)).toEqual([
    queueId("nurse-line"),
    queueId("nurse-line"),
  ]);

  // Gus comes back: it is Rosa who rings, though the stranger has waited longer.
  await gus.chooses("Available");
  await gus.isRung();
  await gus.sees("Urgent", "Incoming call");
  await gus.seesMember("Rosa Testmember");
  await gus.accepts();
  await rosa.isWith(/Gus/);

  // Gus alone hears it in the panel's sound, and it is written there too.
  await gus.hearsWhisper(/^Urgent: a life may be in danger/);

  // Before anything else: that it is urgent, and her own words.
  await gus.sees(/Urgent: the member's words may mean danger to life\. Read them first/, "Conversation");
  await gus.sees("I got a bill for my MRI", "Conversation");
  const read = await gus.page.getByRole("region", { name: "What the member told the assistant" }).innerText();
  const places = ["Urgent", "my chest hurts so bad and my left arm is numb", "Member ID", "I got a bill"].map(
    (words) => read.indexOf(words),
  );
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
  expect(places).not.toContain(-1);

  // Her bill is there to read, and nothing suggests that a nurse speak of it now: the one card is about the danger.
  await gus.sees(/Possible emergency: ask about danger now/, "Suggested next");
  const suggested = gus.page.getByRole("region", { name: "Suggested next" });
  await suggested.getByText("Held back").click();
  await gus.sees("The contact is urgent: a life may be in danger.", "Suggested next");
  expect(await suggested.innerText()).not.toMatch(/bill|MRI|denied|ride/i);
  const contact = waiting.find(({ customerEndpoint }) => customerEndpoint?.address === rosasNumber);
  expect(contact?.attributes).toMatchObject({ reasonCode: "urgent" });
  expect(JSON.stringify(contact?.attributes)).not.toMatch(/chest|arm/);

  await gus.presses("End call");
  await rosa.isFree();
  await gus.wrapsUp("Resolved");
  await gus.isRung();
  await eventually(() => Promise.resolve(expect(waiting[0]?.state.type).toBe("offered")));
  await gus.accepts();
  await stranger.isWith(/Gus/);
  await stranger.hangsUp();
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
