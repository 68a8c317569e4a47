import { ConnectClient } from "@aws-sdk/client-connect";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectContactLookup } from "#adapters/server/connect-api/contact-lookup.ts";
import { connectWaitingLine } from "#adapters/server/connect-api/waiting-line.ts";
import { connectFloorReader } from "#adapters/server/connect-api/floor-reader.ts";
import { fixedClock } from "#journey/clock.ts";
import { fakeAgentDirectory } from "#journey/contact/fake-agent-directory.ts";
import { countingIds } from "#journey/ids.ts";
import { acceptContact } from "#local/connect/accept-contact.ts";
import { connectControlPlane } from "#local/connect/control-plane.ts";
import { enqueueContact } from "#local/connect/enqueue-contact.ts";
import { silentLine } from "#local/connect/fake-line.ts";
import { openPanel } from "#local/connect/open-panel.ts";
import { setAgentState } from "#local/connect/set-agent-state.ts";
import { startContact } from "#local/connect/start-contact.ts";
import { steppedTimers } from "#local/connect/timers.ts";
import { hoursId, instanceId, queueId, statusList, userId } from "#local/instance.ts";
import { serve } from "#local/serve.ts";
import type { Running } from "#local/serve.ts";
import { createWorld } from "#local/world.ts";

/** Our Connect adapters, through the real SDK, over the laptop's control plane: one call taken, one waiting. */
const clock = fixedClock("2026-03-02T15:00:00.000Z");
const timers = steppedTimers(clock);
const world = createWorld({ clock, ids: countingIds("id"), timers });
const queue = queueId("member-services");
let aws: Running;
let client: ConnectClient;

const call = () =>
  startContact(world, {
    channel: "VOICE",
    initiationMethod: "INBOUND",
    line: silentLine,
    displayName: "Caller",
  });
const taken = call();
const waiting = call();

beforeAll(async () => {
  const ben = world.agents.get("ben")!;
  openPanel(world, ben);
  setAgentState(world, ben, statusList.find(({ type }) => type === "routable")!.arn, false);
  enqueueContact(world, taken, queue);
  timers.advanceBy(3_000);
  acceptContact(world, ben, taken);
  enqueueContact(world, waiting, queue);
  timers.advanceBy(42_000);
  aws = await serve({ app: connectControlPlane(world) }, 0);
  client = new ConnectClient({
    endpoint: `http://127.0.0.1:${aws.port}`,
    region: "us-west-2",
    credentials: { accessKeyId: "LOCAL", secretAccessKey: "local" },
  });
});
afterAll(async () => {
  client.destroy();
  await aws.close();
});

test("the floor reader reads waiting, age, agents and the kind of what they hold", async () => {
  const readings = await connectFloorReader({ instanceId, client }).read([queue]);
  expect(readings.takenAt).toMatch(/^2026-03-02T15:00:4/);
  expect(readings.queues).toEqual([
    { queueId: queue, waiting: 1, oldestSeconds: 42, available: 0, staffed: 1 },
  ]);
  expect(readings.agents).toEqual([
    expect.objectContaining({
      agentId: userId("ben"),
      status: "Available",
      contacts: [
        {
          contactId: taken.contactId,
          channel: "voice",
          queueId: queue,
          phase: "connected",
          since: "2026-03-02T15:00:03.000Z",
        },
      ],
    }),
  ]);
});

test("the waiting line knows the place of who waits, and the hours of a line day by day", async () => {
  const line = connectWaitingLine({ instanceId, client });
  expect(await line.placeOf(waiting.contactId)).toEqual({ position: 1, waitSeconds: 300 });
  expect(await line.placeOf(taken.contactId)).toBeNull();
  const { timeZone, days } = await line.hoursOf(hoursId("member-services"), new Date("2026-11-26T12:00:00Z"));
  expect(timeZone).toBe("America/Los_Angeles");
  expect(days.slice(0, 3)).toEqual([
    { date: "2026-11-25", open: [{ from: 480, to: 1_200 }] },
    { date: "2026-11-26", open: [] },
    { date: "2026-11-27", open: [{ from: 480, to: 1_200 }] },
  ]);
  const always = await line.hoursOf(hoursId("always-open"), new Date("2026-11-26T12:00:00Z"));
  expect(always.days[0]?.open).toEqual([{ from: 0, to: 1_440 }]);
});

test("the lookup learns from DescribeContact who is connected, and nothing of one that waits", async () => {
  const directory = fakeAgentDirectory([
    { agentId: userId("ben"), username: "ben", name: "Ben Placeholder" },
  ]);
  const lookup = connectContactLookup({
    instanceId,
    clock,
    directory,
    client,
    logFault: ({ code }) => expect.fail(code),
  });
  expect(await lookup.lookUp(taken.contactId)).toEqual(
    expect.arrayContaining([
      { kind: "accepted", username: "ben", at: "2026-03-02T15:00:03.000Z" },
      { kind: "queued", queueId: queue, at: "2026-03-02T15:00:00.000Z" },
    ]),
  );
  const unheld = await lookup.lookUp(waiting.contactId);
  expect(unheld.map(({ kind }) => kind)).toEqual(["queued"]);
});
