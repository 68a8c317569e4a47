import { afterAll, beforeAll, expect, test } from "vitest";
import { readCallLog } from "./call-log.ts";
import { eventually } from "./eventually.ts";
import { hearsSilence, hearsSound } from "./sound.ts";
import type { Contact } from "#local/world.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
let contact: Contact;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const rosasNumber = "+15555550142";

test("Rosa calls about the bill for her MRI", async () => {
  const ana = await stage.agent("ana");
  await ana.signsIn();
  await ana.goes("Available");

  // The flow greets her, offers a language, and says that the call is recorded before it is.
  const rosa = await stage.caller(rosasNumber);
  await rosa.dials();
  await rosa.hears(/Example Health/);
  await rosa.hears(/Para español/);
  contact = await stage.onlyContact();
  expect(contact.recording).toEqual({ agent: false, customer: false, ivr: false });
  await rosa.presses("1");
  await rosa.hears(/This call is recorded/);

  // Who she is, by keypad; nothing she keys is captioned, and recording does not run meanwhile.
  await rosa.hears(/nine-digit member ID/);
  expect(contact.recording).toEqual({ agent: false, customer: false, ivr: false });
  await rosa.presses("412907335");
  await rosa.hears(/date of birth/);
  await rosa.presses("05141979");
  await rosa.hears(/How can I help you/);
  expect(await rosa.everythingCaptioned()).not.toMatch(/412907335|05141979/);

  // The bot understands, reads the claim, and she wants a person.
  await rosa.says("I got a bill for my MRI");
  await rosa.hears(/did not ask for prior authorization/);
  await rosa.says("a person please");
  await rosa.hears(/You said: I got a bill for my MRI\. Is that right/);
  await rosa.presses("1");
  await rosa.hears(/You are in line/);

  // Ana's page rings: name and plan, no more until she accepts.
  await ana.isRung();
  await ana.seesMember("Rosa Testmember");
  await ana.sees("Example Silver PPO", "Profile");
  await ana.doesNotSee("412907335");
  await ana.accepts();
  await rosa.isWith(/Ana/);
  await rosa.hears(/Here is a person/);
  await eventually(async () => expect(contact.recording).toMatchObject({ agent: true, customer: true }));

  // They hear each other; muted, Rosa hears nothing.
  await hearsSound(rosa.soundHeard);
  await hearsSound(ana.hears);
  await ana.presses("Mute");
  await hearsSilence(rosa.soundHeard);
  await ana.presses("Unmute");
  await hearsSound(rosa.soundHeard);
  await ana.presses("Hold");
  await hearsSilence(ana.hears);
  await rosa.hears(/Please hold for a moment/);
  await ana.presses("Resume");
  await hearsSound(ana.hears);

  // The profile is there, with what she told the bot, and one suggestion says what to explain and why.
  await ana.sees("I got a bill for my MRI", "Conversation");
  await ana.presses("Show the member ID");
  await ana.sees("412907335", "Profile");
  await ana.sees("$1,500", "Profile");
  await ana.sees("Denied, not owed", "Profile");

  // "And why do I owe so much for the emergency?" Every claim shows its arithmetic.
  await ana.page.getByRole("tab", { name: /Claims/ }).click();
  await ana.sees(/Deductible \$940\.00 \+ coinsurance \$180\.00 \(20% of the \$900\.00 left\)/, "Profile");
  await ana.sees(/The provider carries it under the contract/, "Profile");
  await ana.sees("$2,349.00", "Profile");

  // "And what will the next scan cost me?" The estimate says how it comes about.
  await ana.page.getByRole("tab", { name: "Benefits" }).click();
  await ana.page.getByRole("button", { name: /Service/ }).click();
  await ana.page.getByRole("option", { name: "MRI or CT scan" }).click();
  await ana.page.getByLabel("Allowed amount").fill("970");
  await ana.presses("Estimate");
  await ana.sees("Coinsurance: 20% of $970.00", "Profile");
  await ana.sees("$194.00", "Profile");
  await ana.sees(/Prior authorization/, "Profile");

  const suggestion = await ana.readsSuggestion();
  expect(suggestion).toMatch(/MRI of the left knee is not Rosa.s to pay/);
  expect(suggestion).toMatch(/prior authorization/);
  await ana.takesSuggestion();
  await ana.sees(/Say why it was denied/, "Suggested next");

  // Ana hangs up; Rosa answers two questions by keys while Ana writes a note and picks a disposition.
  await ana.presses("End call");
  await rosa.hears(/Was your matter solved/);
  await ana.seesState("Wrap-up");
  await rosa.presses("1");
  await rosa.hears(/How easy was it/);
  await rosa.presses("5");
  await rosa.hears(/Thank you. Goodbye/);
  await rosa.isFree();
  const survey = [...stage.careline.world.contacts.values()].find((each) => each !== contact);
  expect(survey).toMatchObject({
    initialContactId: contact.contactId,
    attributes: { surveySolved: "yes", surveyEase: "5" },
    recording: { agent: false, customer: false, ivr: false },
  });
  await ana.notes("Explained the denial: no prior authorization, provider carries it.");
  await ana.wrapsUp("Resolved");
  await ana.seesState("Available");

  // The contact is in the call log: ids and codes, and the note.
  await eventually(async () => expect(await readCallLog(stage.careline.bucketsFolder)).toHaveLength(1));
  const [record] = await readCallLog(stage.careline.bucketsFolder);
  expect(record).toMatchObject({
    contactId: contact.contactId,
    channel: "voice",
    agentUsername: "ana",
    patientId: "rosa-testmember",
    callerKind: "member",
    verificationLevel: "L1",
    language: "en-US",
    reasonCode: "claimStatus",
    disposition: "resolved",
    note: "Explained the denial: no prior authorization, provider carries it.",
    offers: expect.arrayContaining([
      expect.objectContaining({ rule: "denied-claim-explained", outcome: "accepted" }),
    ]),
  });
  expect(JSON.stringify(record)).not.toMatch(/Testmember|412907335|1979-05-14/);
});

test("a supervisor sees the floor as it is, without names of members", async () => {
  const sam = await stage.supervisor("sam");
  await sam.signsIn();
  await sam.sees("Member services");
  await sam.sees("Ana Alvarez");
  expect(await sam.page.getByText("Rosa").count()).toBe(0);
});

test("contact attributes carried codes only, all the way", () => {
  expect(Object.keys(contact.attributes).toSorted()).toEqual(
    expect.arrayContaining(["callerKind", "language", "reasonCode", "verificationLevel"]),
  );
  expect(JSON.stringify(contact.attributes)).not.toMatch(/Testmember|412907335|1979|MRI/);
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
