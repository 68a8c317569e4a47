import { afterAll, beforeAll, expect, test } from "vitest";
import { readCallLog } from "./call-log.ts";
import { eventually } from "./eventually.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test("Rosa writes about the bill for her MRI", async () => {
  const ana = await stage.agent("ana");
  await ana.signsIn();
  await ana.goes("Available");

  // The bot knows what to do without a person.
  const rosa = await stage.chatter("Rosa");
  await rosa.opensChat();
  await rosa.reads(/This chat is saved/);
  await rosa.reads(/How can I help you/);
  await rosa.writes("I got a bill for my MRI");
  await rosa.reads(/nine-digit member ID/);
  await rosa.writes("412907335");
  await rosa.reads(/date of birth/);
  await rosa.writes("05/14/1979");
  await rosa.reads(/did not ask for prior authorization/);
  await rosa.reads(/you owe nothing/);

  // She wants a person all the same.
  await rosa.writes("a person please");

  // She reads first what will be passed on, and corrects one line.
  await rosa.reads(/This is what I will tell the person/);
  await rosa.reads(/In your words: “I got a bill for my MRI”/);
  await rosa.writes("No, I want to know why nobody asked for the authorization");
  await rosa.reads(/written that down/);
  await rosa.reads(/You are in line/);
  await ana.isRung();
  await ana.seesMember("Rosa Testmember");
  await ana.doesNotSee("412907335");
  await ana.accepts();
  await rosa.reads(/Ana joined/);

  // Nobody asks her again: the card says what she told the bot, in her words, without her birth date.
  await ana.sees("I got a bill for my MRI", "Conversation");
  const correction = "Rosa corrected: “No, I want to know why nobody asked for the authorization”";
  await ana.sees(correction, "Conversation");
  const card = await ana.page.getByRole("region", { name: "What the member told the assistant" }).innerText();
  expect(card.indexOf(correction)).toBeLessThan(card.indexOf("Asked about the claim for MRI"));
  await ana.sees("Lisinopril 10 mg", "Profile");
  expect(await ana.readsSuggestion()).toMatch(/MRI of the left knee is not Rosa’?'?s to pay/);

  await ana.says("Hi Rosa, this is Ana. That bill is not yours to pay.");
  await rosa.reads("Hi Rosa, this is Ana. That bill is not yours to pay.");
  await rosa.isSeenTyping(() => ana.sees(/Rosa is typing/, "Conversation", 500));
  await rosa.writes("Are you sure?");
  await ana.sees("Are you sure?", "Conversation");

  // Ana's page is reloaded in the middle of everything, and nothing is lost.
  await ana.notes("Explained the denial: no prior authorization, provider carries it.");
  await ana.startsTyping("Yes. I will");
  await ana.reloads();
  await ana.seesMember("Rosa Testmember");
  await ana.sees("Are you sure?", "Conversation");
  await eventually(async () => expect(await ana.unsentText()).toBe("Yes. I will"));
  expect(await ana.note()).toBe("Explained the denial: no prior authorization, provider carries it.");
  await rosa.writes("Hello, still there?");
  await ana.sees("Hello, still there?", "Conversation");
  await ana.says("Yes. I will write to Placeholder Imaging today.");
  await rosa.reads("Yes. I will write to Placeholder Imaging today.");
  expect(await rosa.timesShown("Hi Rosa, this is Ana. That bill is not yours to pay.")).toBe(1);

  // The end, and the wrap-up.
  await ana.takesSuggestion();
  await ana.presses("End chat");
  await rosa.isToldTheChatEnded();
  await ana.wrapsUp("Resolved");
  await ana.seesState("Available");

  await eventually(async () => expect(await readCallLog(stage.careline.bucketsFolder)).toHaveLength(1));
  const [record] = await readCallLog(stage.careline.bucketsFolder);
  expect(record).toMatchObject({
    channel: "chat",
    agentUsername: "ana",
    patientId: "rosa-testmember",
    verificationLevel: "L1",
    reasonCode: "claimStatus",
    disposition: "resolved",
    note: "Explained the denial: no prior authorization, provider carries it.",
    offers: expect.arrayContaining([
      expect.objectContaining({ rule: "denied-claim-explained", outcome: "accepted" }),
    ]),
  });
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
