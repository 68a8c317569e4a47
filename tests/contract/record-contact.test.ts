import { expect, test } from "vitest";
import { acceptContact } from "#local/connect/accept-contact.ts";
import { createAgentEvents } from "#local/connect/agent-event.ts";
import { clearContact } from "#local/connect/clear-contact.ts";
import { contactEvent } from "#local/connect/contact-event.ts";
import { endContact } from "#local/connect/end-contact.ts";
import { enqueueContact } from "#local/connect/enqueue-contact.ts";
import { silentLine } from "#local/connect/fake-line.ts";
import { kinesisEvent } from "#local/connect/kinesis-event.ts";
import { openPanel } from "#local/connect/open-panel.ts";
import { setAgentState } from "#local/connect/set-agent-state.ts";
import { startContact } from "#local/connect/start-contact.ts";
import { steppedTimers } from "#local/connect/timers.ts";
import { queueId, statusList } from "#local/instance.ts";
import { createWorld } from "#local/world.ts";
import { ContactEvent } from "#lambdas/record-contact/contact-event.ts";
import { recordAgentEvents, recordContactEvent } from "#lambdas/record-contact/record-contact.ts";
import { fixedClock } from "#journey/clock.ts";
import { fakeAgentDirectory } from "#journey/contact/fake-agent-directory.ts";
import { fakeContactRows } from "#journey/contact/fake-contact-rows.ts";
import { countingIds } from "#journey/ids.ts";
import { fakeAnsweredContacts } from "#journey/insight/fake-answered-contacts.ts";

/** The laptop's contact center tells of a call that Ben misses, then takes; the recorder listens to its events. */
function oneCall() {
  const clock = fixedClock("2026-03-02T15:00:00.250Z");
  const timers = steppedTimers(clock);
  const world = createWorld({ clock, ids: countingIds("id"), timers });
  const recorder = {
    rows: fakeContactRows(),
    directory: fakeAgentDirectory(),
    answered: fakeAnsweredContacts(),
    logFault: ({ code }: { code: string }) => {
      throw new Error(code);
    },
  };
  const toAgentEvent = createAgentEvents(world);
  const deliveries: (() => Promise<unknown>)[] = [];
  world.listeners.add((event) => {
    if (event.kind === "contact") {
      const told = contactEvent(world, event.contact, event.type);
      deliveries.push(() => recordContactEvent(recorder, ContactEvent.parse(told)));
    }
    const agentEvent = toAgentEvent.of(event);
    if (agentEvent) {
      const batch = kinesisEvent([agentEvent], deliveries.length);
      deliveries.push(() => recordAgentEvents(recorder, { Records: [...batch.Records] }));
    }
  });
  const ben = world.agents.get("ben")!;
  const available = statusList.find(({ type }) => type === "routable")!.arn;
  openPanel(world, ben);
  setAgentState(world, ben, available, false);
  const call = startContact(world, {
    channel: "VOICE",
    initiationMethod: "INBOUND",
    line: silentLine,
    displayName: "Caller",
  });
  const holder = async () => {
    for (const deliver of deliveries.splice(0)) await deliver();
    return (await recorder.rows.read(call.contactId))?.holder ?? null;
  };
  return { world, timers, ben, available, call, holder, recorder };
}

test("the holder follows a call that is missed, rings again, is taken, ended and cleared", async () => {
  const { world, timers, ben, available, call, holder, recorder } = oneCall();
  enqueueContact(world, call, queueId("member-services"));
  expect(await holder()).toEqual({ username: "ben", phase: "offered" });
  timers.advanceBy(25_000);
  expect(await holder()).toBeNull();
  setAgentState(world, ben, available, false);
  expect(await holder()).toEqual({ username: "ben", phase: "offered" });
  timers.advanceBy(3_000);
  acceptContact(world, ben, call);
  expect(await holder()).toEqual({ username: "ben", phase: "accepted" });
  timers.advanceBy(60_000);
  endContact(world, call, { by: "customer" });
  expect(await holder()).toEqual({ username: "ben", phase: "afterContactWork" });
  timers.advanceBy(10_000);
  clearContact(world, ben, call);
  expect(await holder()).toBeNull();
  expect(await recorder.rows.read(call.contactId)).toMatchObject({
    channel: "voice",
    queueId: queueId("member-services"),
    acceptedBy: "ben",
  });
  expect(await recorder.answered.waitsOn("2026-03-02", queueId("member-services"))).toEqual([28]);
});

test("a caller who hangs up while it rings leaves the agent nothing to see", async () => {
  const { world, timers, call, holder } = oneCall();
  enqueueContact(world, call, queueId("member-services"));
  timers.advanceBy(4_000);
  endContact(world, call, { by: "customer" });
  expect(await holder()).toBeNull();
});
