import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { countingIds } from "#journey/ids.ts";
import { acceptContact } from "./connect/accept-contact.ts";
import { endContact } from "./connect/end-contact.ts";
import { holdContact } from "./connect/hold-contact.ts";
import { openPanel } from "./connect/open-panel.ts";
import { setAgentState } from "./connect/set-agent-state.ts";
import { startContact } from "./connect/start-contact.ts";
import { steppedTimers } from "./connect/timers.ts";
import type { CallerLine } from "./flow/caller-line.ts";
import { parseFlow } from "./flow/flow-document.ts";
import { queueId, statusList } from "./instance.ts";
import { createContactRunner } from "./run-contact.ts";
import { createWorld } from "./world.ts";

const action = (Identifier: string, Type: string, Parameters: unknown, NextAction?: string) => ({
  Identifier,
  Type,
  Parameters,
  Transitions:
    NextAction === undefined ? {} : { NextAction, Errors: [{ ErrorType: "NoMatchingError", NextAction }] },
});
const flowOf = (name: string, ...Actions: ReturnType<typeof action>[]) =>
  parseFlow(name, JSON.stringify({ Version: "2019-10-30", StartAction: Actions[0]!.Identifier, Actions }));
const says = (name: string, Text: string) =>
  flowOf(name, action("say", "MessageParticipant", { Text }, "end"), action("end", "EndFlowExecution", {}));

const hooks = {
  CustomerQueue: "queue",
  AgentWhisper: "agent-whisper",
  CustomerWhisper: "customer-whisper",
  CustomerHold: "hold",
  CustomerRemaining: "survey",
  DefaultAgentUI: "guide",
};
const toQueue = flowOf(
  "inbound",
  ...Object.entries(hooks).map(([hook, flow], at, all) =>
    action(hook, "UpdateContactEventHooks", { EventHooks: { [hook]: flow } }, all[at + 1]?.[0] ?? "queue"),
  ),
  action("queue", "UpdateContactTargetQueue", { QueueId: queueId("member-services") }, "go"),
  action("go", "TransferContactToQueue", {}, "end"),
  action("end", "DisconnectParticipant", {}),
);
const guide = flowOf(
  "guide",
  action(
    "tell",
    "UpdateContactAttributes",
    { Attributes: { reasonCode: "bill" }, TargetContact: "Related" },
    "end",
  ),
  action("end", "EndFlowExecution", {}),
);
const survey = flowOf(
  "survey",
  action("ask", "MessageParticipant", { Text: "How was it?" }, "end"),
  action("end", "DisconnectParticipant", {}),
);
const holding = flowOf(
  "hold",
  action(
    "music",
    "MessageParticipantIteratively",
    { Messages: [{ SSML: '<break time="10s"/>hold' }] },
    "end",
  ),
  action("end", "EndFlowExecution", {}),
);

const lineInto = (heard: string[], who: string): CallerLine => ({
  say: async ({ text }) => heard.push(`${who}: ${text}`) > 0,
  hear: async () => ({ kind: "nothing" }),
});

/** A running world with the flows above, and a contact on its way into the queue. */
function openHooks(channel: "VOICE" | "CHAT") {
  const clock = fixedClock("2026-11-23T18:00:00.000Z");
  const timers = steppedTimers(clock);
  const world = createWorld({ clock, ids: countingIds("id"), timers });
  const heard: string[] = [];
  const run = createContactRunner({
    world,
    flows: new Map(
      Object.entries({
        inbound: toQueue,
        queue: says("queue", "You are in line."),
        "agent-whisper": says("agent-whisper", "A member."),
        "customer-whisper": says("customer-whisper", "Here is a person."),
        hold: holding,
        survey,
        guide,
      }),
    ),
    bots: { say: () => Promise.resolve(null), forget: () => undefined },
    invokeLambda: () => Promise.resolve({}),
    agentLine: (username) => lineInto(heard, username),
  });
  const contact = startContact(world, {
    channel,
    initiationMethod: channel === "VOICE" ? "INBOUND" : "API",
    line: lineInto(heard, "member"),
    displayName: "Caller",
  });
  run(contact, "inbound");
  const ben = world.agents.get("ben")!;
  /** Ben comes and takes the contact. */
  const accept = (): void => {
    openPanel(world, ben);
    setAgentState(world, ben, statusList.find(({ symbol }) => symbol === "available")!.arn, false);
    acceptContact(world, ben, contact);
  };
  return { world, timers, heard, contact, ben, accept };
}

test("a contact's hooks run at their time: queue, whispers, guide, hold, and what remains", async () => {
  const { world, timers, heard, contact, ben, accept } = openHooks("VOICE");
  await expect.poll(() => heard).toEqual(["member: You are in line."]);

  accept();
  await expect.poll(() => heard.slice(1)).toEqual(["ben: A member.", "member: Here is a person."]);
  await expect.poll(() => contact.attributes).toEqual({ reasonCode: "bill" });

  holdContact(world, ben, contact, true);
  await expect.poll(() => heard.slice(3)).toEqual(["member: hold"]);
  timers.advanceBy(10_240);
  await expect.poll(() => heard.slice(3)).toEqual(["member: hold", "member: hold"]);
  holdContact(world, ben, contact, false);
  timers.advanceBy(60_000);

  endContact(world, contact, { by: "agent" });
  await expect.poll(() => heard.slice(5)).toEqual(["member: How was it?"]);
  const after = [...world.contacts.values()].find(
    ({ initiationMethod }) => initiationMethod === "DISCONNECT",
  );
  await expect.poll(() => after?.state.type).toBe("ended");
  expect(after).toMatchObject({
    initialContactId: contact.contactId,
    disconnectReason: "CONTACT_FLOW_DISCONNECT",
  });
});

test("who takes a chat hears no whisper", async () => {
  const { heard, contact, accept } = openHooks("CHAT");
  await expect.poll(() => heard).toEqual(["member: You are in line."]);
  accept();
  await expect.poll(() => contact.attributes).toEqual({ reasonCode: "bill" });
  expect(heard.slice(1)).toEqual(["member: Here is a person."]);
});
