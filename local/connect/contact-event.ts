import { account, arnOf, instanceArn, instanceId, region } from "../instance.ts";
import type { Agent, Contact, ContactEventType, World } from "../world.ts";

/** What EventBridge hands to a rule's target. Shape: Connect administrator guide, "Contact events". */
export interface ContactEvent {
  readonly version: "0";
  readonly id: string;
  readonly "detail-type": "Amazon Connect Contact Event";
  readonly source: "aws.connect";
  readonly account: string;
  /** ISO 8601, whole seconds. */
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: ContactEventDetail;
}

interface ContactEventDetail {
  readonly eventType: ContactEventType;
  readonly contactId: string;
  readonly initialContactId?: string;
  readonly previousContactId?: string;
  readonly channel: Contact["channel"];
  readonly instanceArn: string;
  readonly initiationMethod: Contact["initiationMethod"];
  readonly initiationTimestamp: string;
  readonly connectedToSystemTimestamp?: string;
  readonly disconnectTimestamp?: string;
  readonly disconnectReason?: string;
  readonly updatedProperties?: readonly string[];
  readonly queueInfo?: {
    readonly queueType: "STANDARD";
    readonly queueArn: string;
    readonly enqueueTimestamp: string;
  };
  readonly agentInfo?: {
    readonly agentArn: string;
    readonly connectedToAgentTimestamp: string;
    readonly afterContactWorkStartTimestamp?: string;
    readonly afterContactWorkEndTimestamp?: string;
    readonly afterContactWorkDuration?: number;
  };
  readonly tags: Readonly<Record<string, string>>;
}

/** A change of a contact as EventBridge would carry it. */
export function contactEvent(
  world: Pick<World, "clock" | "ids" | "agents">,
  contact: Contact,
  type: ContactEventType,
): ContactEvent {
  return {
    version: "0",
    id: world.ids.next(),
    "detail-type": "Amazon Connect Contact Event",
    source: "aws.connect",
    account,
    time: wholeSeconds(world.clock.now()),
    region,
    resources: [arnOf("contact", contact.contactId), instanceArn],
    detail: {
      eventType: type,
      contactId: contact.contactId,
      ...(contact.initialContactId === contact.contactId
        ? {}
        : { initialContactId: contact.initialContactId }),
      ...(contact.details?.previousContactId ? { previousContactId: contact.details.previousContactId } : {}),
      channel: contact.channel,
      instanceArn,
      initiationMethod: contact.initiationMethod,
      initiationTimestamp: contact.initiatedAt.toISOString(),
      connectedToSystemTimestamp: contact.initiatedAt.toISOString(),
      ...(contact.endedAt ? { disconnectTimestamp: contact.endedAt.toISOString() } : {}),
      ...(contact.disconnectReason ? { disconnectReason: contact.disconnectReason } : {}),
      ...(type === "CONTACT_DATA_UPDATED" ? { updatedProperties: ["UserDefinedAttributes"] } : {}),
      ...queueInfo(contact),
      ...agentInfo(contact, world.agents.get(contact.acceptedBy ?? "")),
      tags: { "aws:connect:instanceId": instanceId },
    },
  };
}

const wholeSeconds = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

function queueInfo(contact: Contact): Pick<ContactEventDetail, "queueInfo"> {
  if (!contact.queuedAt || !contact.targetQueueId) return {};
  const queueArn = arnOf("queue", contact.targetQueueId);
  return { queueInfo: { queueType: "STANDARD", queueArn, enqueueTimestamp: contact.queuedAt.toISOString() } };
}

function agentInfo(contact: Contact, agent: Agent | undefined): Pick<ContactEventDetail, "agentInfo"> {
  if (!agent || !contact.connectedToAgentAt) return {};
  const who = { agentArn: agent.arn, connectedToAgentTimestamp: contact.connectedToAgentAt.toISOString() };
  if (contact.state.type !== "ended" || !contact.endedAt) return { agentInfo: who };
  const wrapUpMs = contact.state.since.getTime() - contact.endedAt.getTime();
  return {
    agentInfo: {
      ...who,
      afterContactWorkStartTimestamp: contact.endedAt.toISOString(),
      afterContactWorkEndTimestamp: contact.state.since.toISOString(),
      afterContactWorkDuration: Math.floor(wrapUpMs / 1000),
    },
  };
}
