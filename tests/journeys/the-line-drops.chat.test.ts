import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "./eventually.ts";
import type { Agent } from "./people/agent.ts";
import type { Chatter } from "./people/chatter.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
let ana: Agent;
let rosa: Chatter;
beforeAll(async () => {
  stage = await openStage();
  ana = await stage.agent("ana");
});
afterAll(() => stage.close());

async function isHandedOver(member: Chatter, memberId: string, birthDate: string): Promise<void> {
  await member.opensChat();
  await member.reads(/How can I help you/);
  await member.writes("what is the status of my claim");
  await member.reads(/nine-digit member ID/);
  await member.writes(memberId);
  await member.reads(/date of birth/);
  await member.writes(birthDate);
  await member.reads(/anything else/);
  await member.writes("a person please");
  await member.reads(/Is that right/);
  await member.writes("yes");
  await member.reads(/You are in line/);
}

test("Rosa's line drops in the middle of a chat, and nothing is lost or doubled, in neither direction", async () => {
  await ana.signsIn();
  await ana.goes("Available");
  rosa = await stage.chatter("Rosa");
  await isHandedOver(rosa, "412907335", "05/14/1979");
  await ana.isRung();
  await ana.accepts();
  await rosa.reads(/Ana joined/);
  await ana.says("Hi Rosa, this is Ana.");
  await rosa.reads("Hi Rosa, this is Ana.");

  await rosa.losesLine();
  await rosa.writes("I am on the train.");
  await rosa.writes("Can you hear me?");
  await ana.says("I have your claim open.");
  await ana.says("You owe nothing.");
  expect(await ana.timesShown("I am on the train.")).toBe(0);
  expect(await rosa.timesShown("I have your claim open.")).toBe(0);

  await rosa.regainsLine();
  await rosa.reads("You owe nothing.");
  await ana.sees("Can you hear me?", "Conversation");
  const said = ["Hi Rosa, this is Ana.", "I have your claim open.", "You owe nothing."];
  const written = ["I am on the train.", "Can you hear me?"];
  for (const text of [...said, ...written]) {
    expect(await rosa.timesShown(text)).toBe(1);
    expect(await ana.timesShown(text)).toBe(1);
  }

  // It goes on as before.
  await rosa.writes("Thank you!");
  await ana.sees("Thank you!", "Conversation");
});

test("Rosa reloads her page, and the chat stands there as it was, and goes on", async () => {
  await rosa.reloads();
  await rosa.reads("Thank you!");
  for (const text of ["Hi Rosa, this is Ana.", "I am on the train.", "You owe nothing.", "Thank you!"])
    expect(await rosa.timesShown(text)).toBe(1);
  await ana.says("Welcome back.");
  await rosa.reads("Welcome back.");
  await rosa.writes("Good to be back.");
  await ana.sees("Good to be back.", "Conversation");
  expect(await ana.timesShown("Good to be back.")).toBe(1);
});

test("Ana has two chats, and what she writes to one never shows in the other", async () => {
  const omar = await stage.chatter("Omar");
  await isHandedOver(omar, "412907502", "11/03/1971");
  await ana.isRung();
  await ana.startsTyping("Rosa, about your MRI: ");
  await ana.accepts();
  await omar.reads(/Ana joined/);
  await ana.turnsTo("Omar Dummy");
  await ana.seesMember("Omar Dummy");
  expect(await ana.unsentText()).toBe("");
  await ana.startsTyping("Omar, your claim is ");

  await ana.turnsTo("Rosa Testmember");
  await ana.seesMember("Rosa Testmember");
  await eventually(async () => expect(await ana.unsentText()).toBe("Rosa, about your MRI: "));
  await ana.says("Rosa, the imaging center writes it off.");
  await rosa.reads("Rosa, the imaging center writes it off.");

  await ana.turnsTo("Omar Dummy");
  await eventually(async () => expect(await ana.unsentText()).toBe("Omar, your claim is "));
  expect(await ana.timesShown("Rosa, the imaging center writes it off.")).toBe(0);
  await ana.says("Omar, your claim is paid.");
  await omar.reads("Omar, your claim is paid.");
  expect(await omar.everythingRead()).not.toMatch(/Rosa/);
  expect(await rosa.everythingRead()).not.toMatch(/Omar/);
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
