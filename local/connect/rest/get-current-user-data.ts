import { Hono } from "hono";
import * as z from "zod";
import { instanceId, queueList, routingProfileList } from "../../instance.ts";
import type { Agent, World } from "../../world.ts";
import { agentSnapshot } from "../agent-event.ts";
import type { AgentContact } from "../agent-event.ts";
import { roomFor } from "../find-offer.ts";
import { contactsOf } from "../show-agent.ts";
import { notFound } from "./connect-fault.ts";
import { servesAny } from "./current-metrics.ts";
import { epochSeconds } from "./find-contact.ts";
import { nextPage } from "./next-page.ts";
import { readJson } from "./read-json.ts";

const ids = z.array(z.string()).max(100).nullish();
const GetCurrentUserData = z.object({
  Filters: z.object({ Queues: ids, Agents: ids, RoutingProfiles: ids }),
  MaxResults: z.number().int().min(1).max(100).nullish(),
  NextToken: z.string().nullish(),
});
type Filters = z.infer<typeof GetCurrentUserData>["Filters"];

/** GetCurrentUserData: `POST /metrics/userdata/{InstanceId}`; only agents who are signed in, as on AWS. */
export function getCurrentUserData(world: World): Hono {
  const app = new Hono();
  app.post("/metrics/userdata/:instanceId", async (context) => {
    if (context.req.param("instanceId") !== instanceId) throw notFound("instance");
    const asked = await readJson(context, GetCurrentUserData);
    const agents = [...world.agents.values()].filter(
      (agent) => agent.signedInAt !== null && isAsked(agent, asked.Filters),
    );
    const { page, more } = nextPage(agents, asked);
    return context.json({
      ...more,
      UserDataList: page.map((agent) => userData(world, agent)),
      ApproximateTotalCount: agents.length,
    });
  });
  return app;
}

function isAsked(agent: Agent, { Queues, Agents, RoutingProfiles }: Filters): boolean {
  const profile = routingProfileList.find(({ symbol }) => symbol === agent.routingProfile);
  if (Agents?.length && !Agents.includes(agent.userId)) return false;
  if (RoutingProfiles?.length && !RoutingProfiles.includes(profile?.id ?? "")) return false;
  return !Queues?.length || servesAny(agent, queueIdsOf(Queues));
}

const queueIdsOf = (named: readonly string[]): string[] =>
  queueList.filter(({ id, arn }) => named.includes(id) || named.includes(arn)).map(({ id }) => id);

function userData(world: World, agent: Agent) {
  const profile = routingProfileList.find(({ symbol }) => symbol === agent.routingProfile);
  const active = (channel: string) =>
    contactsOf(world, agent).filter((contact) => contact.channel === channel).length;
  return {
    User: { Id: agent.userId, Arn: agent.arn },
    RoutingProfile: { Id: profile?.id, Arn: profile?.arn },
    Status: {
      StatusStartTimestamp: epochSeconds(agent.chosenSince),
      StatusArn: agent.chosen.arn,
      StatusName: agent.chosen.name,
    },
    ...(agent.next ? { NextStatus: agent.next.name } : {}),
    AvailableSlotsByChannel: {
      VOICE: roomFor(world, agent, "VOICE"),
      CHAT: roomFor(world, agent, "CHAT"),
    },
    MaxSlotsByChannel: { VOICE: profile?.voice ?? 0, CHAT: profile?.chat ?? 0 },
    ActiveSlotsByChannel: { VOICE: active("VOICE"), CHAT: active("CHAT") },
    Contacts: agentSnapshot(world, agent).Contacts.map(contactReference),
  };
}

const seconds = (iso: string): number => epochSeconds(new Date(iso));

/** The same facts as in the agent event stream, under this call's names. */
const contactReference = (contact: AgentContact) => ({
  ContactId: contact.ContactId,
  Channel: contact.Channel,
  InitiationMethod: contact.InitiationMethod,
  AgentContactState: contact.State,
  StateStartTimestamp: seconds(contact.StateStartTimestamp),
  ...(contact.ConnectedToAgentTimestamp
    ? { ConnectedToAgentTimestamp: seconds(contact.ConnectedToAgentTimestamp) }
    : {}),
  ...(contact.Queue
    ? { Queue: { Id: queueList.find(({ arn }) => arn === contact.Queue?.ARN)?.id, Arn: contact.Queue.ARN } }
    : {}),
});
