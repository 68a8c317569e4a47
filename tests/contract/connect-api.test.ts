import {
  ConnectClient,
  Contact$,
  DescribeContactCommand,
  DescribeContactResponse$,
  GetContactAttributesCommand,
  GetContactMetricsCommand,
  GetContactMetricsResponse$,
  GetCurrentMetricDataCommand,
  GetCurrentMetricDataResponse$,
  GetCurrentUserDataCommand,
  GetCurrentUserDataResponse$,
  GetEffectiveHoursOfOperationsCommand,
  GetEffectiveHoursOfOperationsResponse$,
  ListUsersCommand,
  StopContactCommand,
  UpdateContactAttributesCommand,
} from "@aws-sdk/client-connect";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { randomIds } from "#adapters/server/system-clock.ts";
import { acceptContact } from "#local/connect/accept-contact.ts";
import { connectControlPlane } from "#local/connect/control-plane.ts";
import { endContact } from "#local/connect/end-contact.ts";
import { enqueueContact } from "#local/connect/enqueue-contact.ts";
import { silentLine } from "#local/connect/fake-line.ts";
import { openPanel } from "#local/connect/open-panel.ts";
import { setAgentState } from "#local/connect/set-agent-state.ts";
import { startContact } from "#local/connect/start-contact.ts";
import { steppedTimers } from "#local/connect/timers.ts";
import { hoursId, instanceId as InstanceId, queueId, statusList } from "#local/instance.ts";
import { serve } from "#local/serve.ts";
import type { Running } from "#local/serve.ts";
import { createWorld } from "#local/world.ts";
import { unknownMembers } from "./service-model.ts";

/** The real @aws-sdk/client-connect against the stand-in's control plane. */

const english = queueId("member-services");
let running: Running;
let client: ConnectClient;
let floor: ReturnType<typeof openFloor>;

function openFloor() {
  const clock = fixedClock("2026-03-02T15:00:00.000Z");
  const timers = steppedTimers(clock);
  const world = createWorld({ clock, ids: randomIds, timers });
  const ben = world.agents.get("ben")!;
  return {
    world,
    timers,
    ben,
    available: () => {
      openPanel(world, ben);
      setAgentState(world, ben, statusList.find((each) => each.type === "routable")!.arn, false);
    },
    call: () => {
      const call = startContact(world, {
        channel: "VOICE",
        initiationMethod: "INBOUND",
        line: silentLine,
        displayName: "Caller",
        customerNumber: "+15555550142",
        dialledNumber: "+15555550100",
        attributes: { callerKind: "member" },
      });
      enqueueContact(world, call, english);
      return call;
    },
  };
}

beforeEach(async () => {
  floor = openFloor();
  running = await serve({ app: connectControlPlane(floor.world) }, 0);
  client = connectTo(running.port);
});
afterEach(async () => {
  client.destroy();
  await running.close();
});

const connectTo = (port: number): ConnectClient =>
  new ConnectClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: "us-west-2",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });

const raw = async (path: string, body?: object): Promise<unknown> => {
  const response = await fetch(`http://127.0.0.1:${running.port}${path}`, {
    method: body ? "POST" : "GET",
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return await response.json();
};

test("DescribeContact tells where a contact is, and names the agent once they have it", async () => {
  floor.available();
  const call = floor.call();
  const ask = new DescribeContactCommand({ InstanceId, ContactId: call.contactId });
  const offered = await client.send(ask);
  expect(offered.Contact).toMatchObject({
    Id: call.contactId,
    Channel: "VOICE",
    InitiationMethod: "INBOUND",
    CustomerEndpoint: { Type: "TELEPHONE_NUMBER", Address: "+15555550142" },
    QueueInfo: { Id: english, EnqueueTimestamp: new Date("2026-03-02T15:00:00Z") },
  });
  expect(offered.Contact?.AgentInfo).toBeUndefined();
  acceptContact(floor.world, floor.ben, call);
  floor.timers.advanceBy(60_000);
  endContact(floor.world, call, { by: "customer" });
  expect((await client.send(ask)).Contact).toMatchObject({
    AgentInfo: { Id: floor.ben.userId, ConnectedToAgentTimestamp: new Date("2026-03-02T15:00:00Z") },
    DisconnectTimestamp: new Date("2026-03-02T15:01:00Z"),
    DisconnectReason: "CUSTOMER_DISCONNECT",
  });
});

test("attributes are read, merged and limited to 32 KB", async () => {
  const call = floor.call();
  const InitialContactId = call.contactId;
  await client.send(
    new UpdateContactAttributesCommand({
      InstanceId,
      InitialContactId,
      Attributes: { reasonCode: "benefits" },
    }),
  );
  const { Attributes } = await client.send(new GetContactAttributesCommand({ InstanceId, InitialContactId }));
  expect(Attributes).toEqual({ callerKind: "member", reasonCode: "benefits" });
  const tooMuch = { one: "x".repeat(30_000), two: "x".repeat(4000) };
  await expect(
    client.send(new UpdateContactAttributesCommand({ InstanceId, InitialContactId, Attributes: tooMuch })),
  ).rejects.toMatchObject({ name: "InvalidRequestException" });
});

test("StopContact ends a contact once; a second time it is gone", async () => {
  const call = floor.call();
  const stop = new StopContactCommand({ InstanceId, ContactId: call.contactId });
  await client.send(stop);
  expect(call).toMatchObject({ state: { type: "ended" }, disconnectReason: "API" });
  await expect(client.send(stop)).rejects.toMatchObject({ name: "ContactNotFoundException" });
});

test("current metrics count who waits and who could answer; grouped ages are seconds, ungrouped milliseconds", async () => {
  floor.available();
  acceptContact(floor.world, floor.ben, floor.call());
  floor.call();
  floor.timers.advanceBy(24_113);
  const Filters = { Queues: [english], Channels: ["VOICE" as const, "CHAT" as const] };
  const CurrentMetrics = (
    [
      "CONTACTS_IN_QUEUE",
      "OLDEST_CONTACT_AGE",
      "AGENTS_STAFFED",
      "AGENTS_AVAILABLE",
      "AGENTS_ON_CALL",
    ] as const
  ).map((Name) => ({ Name }));
  const values = async (Groupings: "QUEUE"[]) => {
    const answer = await client.send(
      new GetCurrentMetricDataCommand({ InstanceId, Filters, CurrentMetrics, Groupings }),
    );
    return answer.MetricResults?.map(({ Dimensions, Collections }) => [
      Dimensions?.Queue?.Id,
      ...(Collections ?? []).map(({ Value }) => Value),
    ]);
  };
  expect(await values(["QUEUE"])).toEqual([[english, 1, 24, 1, 0, 1]]);
  expect(await values([])).toEqual([[undefined, 1, 24_113, 1, 0, 1]]);
});

test("a metric the stand-in does not have is refused by its name", async () => {
  await expect(
    client.send(
      new GetCurrentMetricDataCommand({
        InstanceId,
        Filters: { Queues: [english] },
        CurrentMetrics: [{ Name: "INVENTED_METRIC" as never }],
      }),
    ),
  ).rejects.toMatchObject({ name: "InvalidParameterException", message: /INVENTED_METRIC/ });
});

test("position and estimated wait are told of a contact that waits, and of no other", async () => {
  const first = floor.call();
  const second = floor.call();
  const ask = (ContactId: string) =>
    client.send(
      new GetContactMetricsCommand({
        InstanceId,
        ContactId,
        Metrics: [{ Name: "POSITION_IN_QUEUE" }, { Name: "ESTIMATED_WAIT_TIME" }],
      }),
    );
  expect((await ask(second.contactId)).MetricResults).toEqual([
    { Name: "POSITION_IN_QUEUE", Value: { Number: 2 } },
  ]);
  floor.available();
  acceptContact(floor.world, floor.ben, first);
  floor.timers.advanceBy(120_000);
  endContact(floor.world, first, { by: "customer" });
  // Ben is still writing: one person is before nobody, and calls have lasted two minutes.
  expect((await ask(second.contactId)).MetricResults).toEqual([
    { Name: "POSITION_IN_QUEUE", Value: { Number: 1 } },
    { Name: "ESTIMATED_WAIT_TIME", Value: { Number: 120 } },
  ]);
  const ofQueue = await client.send(
    new GetCurrentMetricDataCommand({
      InstanceId,
      Filters: { Queues: [english], Channels: ["VOICE"] },
      CurrentMetrics: [{ Name: "ESTIMATED_WAIT_TIME" }],
    }),
  );
  expect(ofQueue.MetricResults?.[0]?.Collections?.[0]?.Value).toBe(240);
  await expect(ask(first.contactId)).rejects.toMatchObject({ name: "InvalidRequestException" });
});

test("effective hours leave holidays out and follow the hours the laptop keeps", async () => {
  const ask = async () => {
    const answer = await client.send(
      new GetEffectiveHoursOfOperationsCommand({
        InstanceId,
        HoursOfOperationId: hoursId("member-services"),
        FromDate: "2026-11-25",
        ToDate: "2026-11-26",
      }),
    );
    expect(answer.TimeZone).toBe("America/Los_Angeles");
    return answer.EffectiveHoursOfOperationList?.map(({ OperationalHours }) => OperationalHours);
  };
  const eightToEight = { Start: { Hours: 8, Minutes: 0 }, End: { Hours: 20, Minutes: 0 } };
  expect(await ask()).toEqual([[eightToEight], []]);
  floor.world.hours = "closed";
  expect(await ask()).toEqual([[], []]);
});

test("user data lists signed-in agents with their slots and contacts, page by page", async () => {
  floor.available();
  openPanel(floor.world, floor.world.agents.get("ana")!);
  const call = floor.call();
  const ask = (NextToken?: string) =>
    client.send(
      new GetCurrentUserDataCommand({ InstanceId, Filters: { Queues: [english] }, MaxResults: 1, NextToken }),
    );
  const first = await ask();
  const second = await ask(first.NextToken);
  const both = [...(first.UserDataList ?? []), ...(second.UserDataList ?? [])];
  expect(second.NextToken).toBeUndefined();
  expect(both).toHaveLength(2);
  expect(both.find(({ User }) => User?.Id === floor.ben.userId)).toMatchObject({
    Status: { StatusName: "Available" },
    AvailableSlotsByChannel: { VOICE: 0, CHAT: 0 },
    Contacts: [{ ContactId: call.contactId, AgentContactState: "CONNECTING", Queue: { Id: english } }],
  });
});

test("every answer has only members that Connect's own model has", async () => {
  floor.available();
  const call = floor.call();
  acceptContact(floor.world, floor.ben, call);
  endContact(floor.world, call, { by: "agent" });
  const metrics = {
    Filters: { Queues: [english] },
    CurrentMetrics: [{ Name: "CONTACTS_IN_QUEUE" }],
    Groupings: ["QUEUE"],
  };
  const contact = await raw(`/contacts/${InstanceId}/${call.contactId}`);
  const metricData = await raw(`/metrics/current/${InstanceId}`, metrics);
  const userData = await raw(`/metrics/userdata/${InstanceId}`, { Filters: { Queues: [english] } });
  expect(unknownMembers(DescribeContactResponse$, contact)).toEqual([]);
  expect(unknownMembers(GetCurrentMetricDataResponse$, metricData)).toEqual([]);
  expect(unknownMembers(GetCurrentUserDataResponse$, userData)).toEqual([]);
  const waiting = floor.call();
  const Metrics = [{ Name: "POSITION_IN_QUEUE" }, { Name: "ESTIMATED_WAIT_TIME" }];
  const contactMetrics = await raw("/metrics/contact", { InstanceId, ContactId: waiting.contactId, Metrics });
  const hoursPath = `/effective-hours-of-operations/${InstanceId}/${hoursId("member-services")}`;
  const hours = await raw(`${hoursPath}?fromDate=2026-11-25&toDate=2026-11-26`);
  expect(unknownMembers(GetContactMetricsResponse$, contactMetrics)).toEqual([]);
  expect(unknownMembers(GetEffectiveHoursOfOperationsResponse$, hours)).toEqual([]);
  // The check itself must be able to fail.
  expect(unknownMembers(Contact$, { Id: "1", AgentInfo: { Username: "ben" } })).toEqual([
    "$.AgentInfo.Username",
  ]);
});

test("calls above Connect's default quota are throttled, and pass again a second later", async () => {
  const ask = () =>
    client.send(new GetCurrentUserDataCommand({ InstanceId, Filters: { Queues: [english] } }));
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, ask));
  const refused = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(refused).toHaveLength(1);
  expect(refused[0]?.reason).toMatchObject({ name: "ThrottlingException" });
  floor.timers.advanceBy(500);
  await expect(ask()).resolves.toBeDefined();
});

test("an unknown contact or instance is not found, and an operation it lacks says so by name", async () => {
  const ContactId = "00000000-0000-4000-8000-000000000000";
  await expect(client.send(new DescribeContactCommand({ InstanceId, ContactId }))).rejects.toMatchObject({
    name: "ResourceNotFoundException",
  });
  await expect(client.send(new ListUsersCommand({ InstanceId }))).rejects.toMatchObject({
    name: "NotImplementedException",
    message: `GET /users-summary/${InstanceId} is not implemented.`,
  });
});
