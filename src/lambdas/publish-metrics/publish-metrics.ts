import { channels } from "#contract/live.ts";
import type { FloorNews } from "#contract/live.ts";
import { codeOf } from "#adapters/server/fault-log.ts";
import type { Fault } from "#adapters/server/fault-log.ts";
import type { AgentDirectory, DirectoryEntry } from "#journey/contact/agent-directory.ts";
import type { AnsweredContacts } from "#journey/insight/answered-contacts.ts";
import { floorChanged } from "#journey/insight/floor-changed.ts";
import type { FloorReader, FloorReadings } from "#journey/insight/floor-readings.ts";
import type { FloorSnapshots, LivePublisher } from "#journey/insight/floor.ts";
import { makeFloor } from "#journey/insight/make-floor.ts";
import type { FloorPlan } from "#journey/insight/make-floor.ts";

export interface MetricsDesk {
  readonly reader: FloorReader;
  readonly directory: Pick<AgentDirectory, "find">;
  readonly answered: Pick<AnsweredContacts, "waitsOn">;
  readonly snapshots: FloorSnapshots;
  readonly live: LivePublisher;
  readonly logFault: (fault: Fault) => void;
}

/**
 * Measures the floor once and keeps it; tells the open pages only when a figure changed. Pages ask again by
 * themselves, so news that could not be told is logged and not repeated.
 */
export async function publishMetrics(
  desk: MetricsDesk,
  plan: FloorPlan,
): Promise<{ readonly changed: boolean }> {
  const queueIds = plan.queues.map(({ queueId }) => queueId);
  const [readings, before] = await Promise.all([desk.reader.read(queueIds), desk.snapshots.read()]);
  const [agents, waits] = await Promise.all([
    namesOf(desk, readings),
    waitsOf(desk, queueIds, readings.takenAt.slice(0, 10)),
  ]);
  const floor = makeFloor(readings, plan, { agents, waits });
  await desk.snapshots.save(floor);
  const changed = floorChanged(before, floor);
  if (changed) await tell(desk, { kind: "floor", asOf: floor.asOf });
  return { changed };
}

async function namesOf(
  { directory }: Pick<MetricsDesk, "directory">,
  { agents }: FloorReadings,
): Promise<ReadonlyMap<string, DirectoryEntry>> {
  const entries = await Promise.all(agents.map(({ agentId }) => directory.find(agentId)));
  return new Map(entries.flatMap((entry) => (entry ? [[entry.agentId, entry] as const] : [])));
}

async function waitsOf(
  { answered }: Pick<MetricsDesk, "answered">,
  queueIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const waits = await Promise.all(queueIds.map((queueId) => answered.waitsOn(day, queueId)));
  return new Map(queueIds.map((queueId, index) => [queueId, waits[index] ?? []]));
}

async function tell(
  { live, logFault }: Pick<MetricsDesk, "live" | "logFault">,
  news: FloorNews,
): Promise<void> {
  try {
    await live.publish([channels.queues, channels.agents], news);
  } catch (error) {
    logFault({ at: "publish-metrics", code: codeOf(error) });
  }
}
