import type { Channel, Contact, World } from "../world.ts";
import { byPlace } from "./queue-place.ts";

/** What a conversation takes where none has been heard yet. */
const usualSeconds = 300;

/** Those who wait in some queues on some channels, in the order in which they are served. */
export function inLine(
  world: World,
  queueIds: readonly string[],
  channels: readonly Channel[],
): readonly Contact[] {
  return queueIds
    .flatMap((id) => world.queues.get(id) ?? [])
    .flatMap((id) => world.contacts.get(id) ?? [])
    .filter(({ channel }) => channels.includes(channel))
    .toSorted(byPlace);
}

/** 1 is next; null when the contact waits in no queue. */
export function positionOf(world: World, contact: Contact): number | null {
  if (contact.state.type !== "queued") return null;
  return inLine(world, [contact.state.queueId], [contact.channel]).indexOf(contact) + 1;
}

/**
 * Seconds until somebody at this position is served: those who work here take one after the other, each for as long
 * as conversations have lasted. Null when nobody works here. Connect predicts with a model of its own.
 */
export function estimatedWait(
  world: World,
  { position, staffed, channels }: { position: number; staffed: number; channels: readonly Channel[] },
): number | null {
  return staffed === 0 ? null : Math.ceil((position / staffed) * handlingSeconds(world, channels));
}

/** The mean over what the world still remembers. */
function handlingSeconds(world: World, channels: readonly Channel[]): number {
  const lasted = [...world.contacts.values()].flatMap(({ channel, connectedToAgentAt, endedAt }) =>
    connectedToAgentAt && endedAt && channels.includes(channel)
      ? [(endedAt.getTime() - connectedToAgentAt.getTime()) / 1_000]
      : [],
  );
  if (lasted.length === 0) return usualSeconds;
  return lasted.reduce((sum, each) => sum + each, 0) / lasted.length;
}
