import { Hono } from "hono";
import { arnOf } from "../../instance.ts";
import type { Contact, World } from "../../world.ts";
import { epochSeconds, findContact } from "./find-contact.ts";

/** DescribeContact: `GET /contacts/{InstanceId}/{ContactId}`. */
export function describeContact(world: World): Hono {
  const app = new Hono();
  app.get("/contacts/:instanceId/:contactId", (context) => {
    const contact = findContact(world, context.req.param("instanceId"), context.req.param("contactId"));
    return context.json({ Contact: describe(world, contact) });
  });
  return app;
}

const optional = <K extends string>(key: K, at: Date | null): Partial<Record<K, number>> => {
  const field: Partial<Record<K, number>> = {};
  if (at) field[key] = epochSeconds(at);
  return field;
};

function describe(world: World, contact: Contact) {
  return {
    Arn: arnOf("contact", contact.contactId),
    Id: contact.contactId,
    InitialContactId: contact.initialContactId,
    InitiationMethod: contact.initiationMethod,
    Channel: contact.channel,
    InitiationTimestamp: epochSeconds(contact.initiatedAt),
    LastUpdateTimestamp: epochSeconds(contact.lastUpdatedAt),
    ...optional("DisconnectTimestamp", contact.endedAt),
    ...(contact.disconnectReason ? { DisconnectReason: contact.disconnectReason } : {}),
    ...endpoint("CustomerEndpoint", contact.customerEndpoint),
    ...endpoint("SystemEndpoint", contact.systemEndpoint),
    ...(contact.targetQueueId
      ? { QueueInfo: { Id: contact.targetQueueId, ...optional("EnqueueTimestamp", contact.queuedAt) } }
      : {}),
    ...agentInfo(world, contact),
  };
}

const endpoint = <K extends string>(key: K, found: Contact["customerEndpoint"]) =>
  found ? { [key]: { Type: found.type, Address: found.address } } : {};

/** Connect names the agent once they are connected, not while it rings. */
function agentInfo(world: World, contact: Contact) {
  const agent = world.agents.get(contact.acceptedBy ?? "");
  if (!agent) return {};
  const wrappedUp = contact.state.type === "ended" ? contact.state.since : null;
  return {
    AgentInfo: {
      Id: agent.userId,
      ...optional("ConnectedToAgentTimestamp", contact.connectedToAgentAt),
      ...optional("AfterContactWorkStartTimestamp", contact.endedAt),
      ...optional("AfterContactWorkEndTimestamp", wrappedUp),
    },
  };
}
