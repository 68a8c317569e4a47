import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { countingIds } from "#journey/ids.ts";
import { queueId, statusList } from "../instance.ts";
import { createWorld } from "../world.ts";
import { acceptContact } from "./accept-contact.ts";
import { createAgentEvents } from "./agent-event.ts";
import type { AgentEvent } from "./agent-event.ts";
import { clearContact } from "./clear-contact.ts";
import { contactEvent } from "./contact-event.ts";
import type { ContactEvent } from "./contact-event.ts";
import { endContact } from "./end-contact.ts";
import { enqueueContact } from "./enqueue-contact.ts";
import { silentLine } from "./fake-line.ts";
import { kinesisEvent } from "./kinesis-event.ts";
import { muteContact } from "./mute-contact.ts";
import { openPanel } from "./open-panel.ts";
import { setAgentState } from "./set-agent-state.ts";
import { startContact } from "./start-contact.ts";
import { steppedTimers } from "./timers.ts";

function oneCall() {
  const clock = fixedClock("2026-03-02T15:00:00.250Z");
  const timers = steppedTimers(clock);
  const world = createWorld({ clock, ids: countingIds("id"), timers });
  const toAgentEvent = createAgentEvents(world);
  const contacts: ContactEvent[] = [];
  const agents: AgentEvent[] = [];
  world.listeners.add((event) => {
    if (event.kind === "contact") contacts.push(contactEvent(world, event.contact, event.type));
    const agentEvent = toAgentEvent.of(event);
    if (agentEvent) agents.push(agentEvent);
  });
  const ben = world.agents.get("ben")!;
  openPanel(world, ben);
  setAgentState(world, ben, statusList.find((status) => status.type === "routable")!.arn, false);
  const call = startContact(world, {
    channel: "VOICE",
    initiationMethod: "INBOUND",
    line: silentLine,
    displayName: "Caller",
  });
  enqueueContact(world, call, queueId("member-services"));
  timers.advanceBy(4000);
  acceptContact(world, ben, call);
  muteContact(world, ben, call, true);
  timers.advanceBy(60_000);
  endContact(world, call, { by: "customer" });
  timers.advanceBy(12_000);
  clearContact(world, ben, call);
  return { world, ben, call, contacts, agents, toAgentEvent };
}

test("contact events tell the life of a call with Connect's fields", () => {
  const { contacts, call, ben } = oneCall();
  expect(contacts.map(({ detail }) => detail.eventType)).toEqual([
    "INITIATED",
    "QUEUED",
    "CONNECTED_TO_AGENT",
    "DISCONNECTED",
    "COMPLETED",
  ]);
  expect(contacts[0]?.detail).not.toHaveProperty("queueInfo");
  expect(contacts[2]).toMatchObject({
    "detail-type": "Amazon Connect Contact Event",
    source: "aws.connect",
    time: "2026-03-02T15:00:04Z",
    detail: {
      contactId: call.contactId,
      channel: "VOICE",
      queueInfo: { queueType: "STANDARD", enqueueTimestamp: "2026-03-02T15:00:00.250Z" },
      agentInfo: { agentArn: ben.arn, connectedToAgentTimestamp: "2026-03-02T15:00:04.250Z" },
    },
  });
  expect(contacts[4]?.detail).toMatchObject({
    disconnectReason: "CUSTOMER_DISCONNECT",
    agentInfo: { afterContactWorkDuration: 12 },
  });
});

test("the agent event stream tells offered, connected, ended and cleared, each beside what was before", () => {
  const { agents } = oneCall();
  expect(agents.map((event) => event.EventType)).toEqual(["LOGIN", ...Array(5).fill("STATE_CHANGE")]);
  const states = agents.map((event) => event.CurrentAgentSnapshot?.Contacts.map((contact) => contact.State));
  expect(states).toEqual([[], [], ["CONNECTING"], ["CONNECTED"], ["ENDED"], []]);
  expect(agents[3]?.PreviousAgentSnapshot).toEqual(agents[2]?.CurrentAgentSnapshot);
  expect(agents[3]?.CurrentAgentSnapshot).toMatchObject({
    AgentStatus: { Name: "Available", Type: "ROUTABLE" },
    Configuration: {
      Username: "ben",
      RoutingProfile: { Concurrency: [{ Channel: "CHAT" }, { Channel: "VOICE", AvailableSlots: 0 }] },
    },
    Contacts: [{ Channel: "VOICE", StateStartTimestamp: "2026-03-02T15:00:04.250Z" }],
  });
});

test("heart beats repeat who is signed in, and Kinesis carries events as base64 under the agent's ARN", () => {
  const { toAgentEvent, ben } = oneCall();
  const beats = toAgentEvent.heartBeats();
  expect(beats.map((event) => [event.EventType, event.AgentARN])).toEqual([["HEART_BEAT", ben.arn]]);
  const [record] = kinesisEvent(beats, 7).Records;
  expect(record?.kinesis.partitionKey).toBe(ben.arn);
  expect(JSON.parse(Buffer.from(record!.kinesis.data, "base64").toString())).toEqual(beats[0]);
});
