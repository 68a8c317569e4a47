import * as z from "zod";
import type { ContactChange } from "#journey/contact/contact-row.ts";
import { instant, lastPart } from "./event-values.ts";

/**
 * Contact events as EventBridge brings them: best effort, unordered.
 * https://docs.aws.amazon.com/connect/latest/adminguide/contact-events.html
 */
export const ContactEvent = z.object({
  "detail-type": z.literal("Amazon Connect Contact Event"),
  detail: z.object({
    contactId: z.string(),
    initialContactId: z.string().nullish(),
    previousContactId: z.string().nullish(),
    initiationMethod: z.string().nullish(),
    channel: z.string(),
    initiationTimestamp: z.iso.datetime(),
    disconnectTimestamp: z.iso.datetime().nullish(),
    queueInfo: z.object({ queueArn: z.string(), enqueueTimestamp: z.iso.datetime() }).nullish(),
    agentInfo: z
      .object({
        agentArn: z.string(),
        connectedToAgentTimestamp: z.iso.datetime().nullish(),
        afterContactWorkEndTimestamp: z.iso.datetime().nullish(),
      })
      .nullish(),
  }),
});
export type ContactEvent = z.infer<typeof ContactEvent>;
type Detail = ContactEvent["detail"];

/** Connect's user id of the agent the event names, or null. */
export const agentIdIn = ({ detail }: ContactEvent): string | null =>
  detail.agentInfo ? lastPart(detail.agentInfo.agentArn) : null;

/** Ways in which a contact goes on with the matter of another. */
const following: ReadonlySet<string> = new Set(["CALLBACK", "TRANSFER", "QUEUE_TRANSFER"]);

/** The contact that this one follows, or null. */
export function contactBefore({ detail }: ContactEvent): string | null {
  if (!following.has(detail.initiationMethod ?? "")) return null;
  const before = detail.previousContactId ?? detail.initialContactId ?? null;
  return before === detail.contactId ? null : before;
}

/**
 * Everything the event knows, whatever its type: each later event makes up for earlier ones that never came.
 * `username` is the named agent's, or null where nobody knows it yet; the agent's own event will tell.
 */
export function contactEventChanges(
  { detail }: ContactEvent,
  username: string | null,
): readonly ContactChange[] {
  return [
    ...initiated(detail),
    ...queued(detail),
    ...(username === null ? [] : lease(detail, username)),
    ...(detail.disconnectTimestamp
      ? [{ kind: "ended" as const, at: instant(detail.disconnectTimestamp) }]
      : []),
  ];
}

function initiated({ channel, contactId, initialContactId, initiationTimestamp }: Detail): ContactChange[] {
  if (channel !== "VOICE" && channel !== "CHAT") return [];
  return [
    {
      kind: "initiated",
      channel: channel === "VOICE" ? "voice" : "chat",
      initialContactId: initialContactId ?? contactId,
      at: instant(initiationTimestamp),
    },
  ];
}

function queued({ queueInfo }: Detail): ContactChange[] {
  if (!queueInfo) return [];
  const { queueArn, enqueueTimestamp } = queueInfo;
  return [{ kind: "queued", queueId: lastPart(queueArn), at: instant(enqueueTimestamp) }];
}

function lease({ agentInfo }: Detail, username: string): ContactChange[] {
  const accepted = agentInfo?.connectedToAgentTimestamp;
  const released = agentInfo?.afterContactWorkEndTimestamp;
  return [
    ...(accepted ? [{ kind: "accepted" as const, username, at: instant(accepted) }] : []),
    ...(released ? [{ kind: "released" as const, username, at: instant(released) }] : []),
  ];
}
