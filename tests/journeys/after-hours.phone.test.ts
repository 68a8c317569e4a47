import { afterAll, beforeAll, expect, test } from "vitest";
import { readCallLog } from "./call-log.ts";
import { eventually } from "./eventually.ts";
import { hearsSound } from "./sound.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ hours: "closed" });
});
afterAll(() => stage.close());

const rosasNumber = "+15555550142";

test("Rosa calls at night, gets her answer from the bot, and a person calls her back when the line opens", async () => {
  // The bot knows her and answers, at any hour.
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
  const asking = await stage.onlyContact();

  // She wants a person; nobody is there, and she hears when, and what is open now.
  await rosa.says("a person please");
  await rosa.hears(/You said: I got a bill for my MRI\. Is that right/);
  await rosa.presses("1");
  await rosa.hears(/every day from 8 a.m. to 8 p.m..*911.*nurse line is open day and night/);
  expect(await rosa.timesHeard(/get a person/)).toBe(0);
  await rosa.hears(/called back by a person when we open, press 2/);
  await rosa.presses("2");
  await rosa.hears(/number you are calling from/);
  await rosa.presses("1");
  await rosa.hears(/When we open we call back in the order in which people called/);
  await rosa.isFree();

  // The line opens: Ana is offered the callback, with the matter as Rosa told it.
  stage.keepsHours("open");
  const ana = await stage.agent("ana");
  await ana.signsIn();
  await ana.goes("Available");
  await ana.isRung(30_000);
  await ana.seesMember("Rosa Testmember");
  await ana.accepts();
  await ana.sees("I got a bill for my MRI", "Conversation");
  await ana.presses("Show the member ID");
  await ana.sees("412907335", "Profile");

  // Rosa's telephone rings. Whoever answers hears who calls, and that it is recorded, before it is.
  const callback = [...stage.careline.world.contacts.values()].find((each) => each !== asking);
  expect(callback).toMatchObject({ initiationMethod: "CALLBACK", recording: { customer: false } });
  await rosa.isRung();
  await rosa.answers();
  await rosa.hears(/Example Health with the call you asked for.*automated voice/);
  await rosa.hears(/This call is recorded/);
  await rosa.isWith(/Ana/);
  await hearsSound(rosa.soundHeard);
  await hearsSound(ana.hears);
  await eventually(async () => expect(callback?.recording).toMatchObject({ agent: true, customer: true }));

  await rosa.hangsUp();
  await ana.notes("Called back: explained the denial, nothing to pay.");
  await ana.wrapsUp("Resolved");
  await eventually(async () => expect(await readCallLog(stage.careline.bucketsFolder)).toHaveLength(1));
  const [record] = await readCallLog(stage.careline.bucketsFolder);
  expect(record).toMatchObject({
    contactId: callback?.contactId,
    patientId: "rosa-testmember",
    verificationLevel: "L1",
    reasonCode: "claimStatus",
    disposition: "resolved",
  });
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
