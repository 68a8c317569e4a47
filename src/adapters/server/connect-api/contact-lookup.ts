import { ConnectClient, DescribeContactCommand } from "@aws-sdk/client-connect";
import type { AgentInfo, Contact } from "@aws-sdk/client-connect";
import type { Clock } from "#journey/clock.ts";
import type { AgentDirectory } from "#journey/contact/agent-directory.ts";
import type { ContactLookup } from "#journey/contact/contact-lookup.ts";
import type { ContactChange } from "#journey/contact/contact-row.ts";
import { codeOf } from "../fault-log.ts";
import type { Fault } from "../fault-log.ts";

export interface ContactLookupOptions {
  readonly instanceId: string;
  readonly clock: Clock;
  readonly directory: Pick<AgentDirectory, "find">;
  readonly logFault: (fault: Fault) => void;
  readonly client?: Pick<ConnectClient, "send">;
}

/** DescribeContact has ten calls a second for the whole instance, and desks ask every few milliseconds. */
const silentMs = 10_000;
const mostContacts = 1_000;

/**
 * Asks DescribeContact, at most once in ten seconds for the same contact. Connect names the agent only once they are
 * connected, so an offer still comes by event alone; a failure is logged and means that nothing is known.
 */
export function connectContactLookup(options: ContactLookupOptions): ContactLookup {
  const client = options.client ?? new ConnectClient({ maxAttempts: 1 });
  const askedUntil = new Map<string, number>();
  return {
    lookUp: async (contactId) => {
      const now = options.clock.now().getTime();
      if ((askedUntil.get(contactId) ?? 0) > now) return [];
      if (askedUntil.size >= mostContacts) askedUntil.clear();
      askedUntil.set(contactId, now + silentMs);
      try {
        const { Contact: contact } = await client.send(
          new DescribeContactCommand({ InstanceId: options.instanceId, ContactId: contactId }),
        );
        return contact ? await changesOf(contact, options.directory) : [];
      } catch (error) {
        options.logFault({ at: "connect-api DescribeContact", code: codeOf(error), contactId });
        return [];
      }
    },
  };
}

async function changesOf(
  contact: Contact,
  directory: Pick<AgentDirectory, "find">,
): Promise<readonly ContactChange[]> {
  const agent = contact.AgentInfo?.Id ? await directory.find(contact.AgentInfo.Id) : null;
  return [
    ...(agent && contact.AgentInfo ? leaseOf(agent.username, contact.AgentInfo) : []),
    ...queuedOf(contact),
    ...(contact.DisconnectTimestamp
      ? [{ kind: "ended" as const, at: contact.DisconnectTimestamp.toISOString() }]
      : []),
  ];
}

function leaseOf(username: string, info: AgentInfo): readonly ContactChange[] {
  const { ConnectedToAgentTimestamp: accepted, AfterContactWorkEndTimestamp: released } = info;
  return [
    ...(accepted ? [{ kind: "accepted" as const, username, at: accepted.toISOString() }] : []),
    ...(released ? [{ kind: "released" as const, username, at: released.toISOString() }] : []),
  ];
}

function queuedOf({ QueueInfo: queue }: Contact): readonly ContactChange[] {
  if (!queue?.Id || !queue.EnqueueTimestamp) return [];
  return [{ kind: "queued", queueId: queue.Id, at: queue.EnqueueTimestamp.toISOString() }];
}
