import { Hono } from "hono";
import * as z from "zod";
import { instanceId, queueList } from "../../instance.ts";
import type { Channel, World } from "../../world.ts";
import { ConnectFault, notFound } from "./connect-fault.ts";
import { currentMetrics } from "./current-metrics.ts";
import type { Slice } from "./current-metrics.ts";
import { epochSeconds } from "./find-contact.ts";
import { nextPage } from "./next-page.ts";
import { readJson } from "./read-json.ts";

const channels = ["VOICE", "CHAT"] as const satisfies readonly Channel[];

const GetCurrentMetricData = z.object({
  Filters: z.object({ Queues: z.array(z.string()).min(1).max(100), Channels: z.array(z.string()).nullish() }),
  CurrentMetrics: z.array(z.object({ Name: z.string(), Unit: z.string().nullish() })).min(1),
  Groupings: z.array(z.string()).max(2).nullish(),
  MaxResults: z.number().int().min(1).max(100).nullish(),
  NextToken: z.string().nullish(),
});
type Request = z.infer<typeof GetCurrentMetricData>;

interface Group {
  readonly dimensions: object | null;
  readonly slice: Slice;
}

/** GetCurrentMetricData: `POST /metrics/current/{InstanceId}`; groups by nothing, by queue, or by queue and channel. */
export function getCurrentMetricData(world: World): Hono {
  const app = new Hono();
  app.post("/metrics/current/:instanceId", async (context) => {
    if (context.req.param("instanceId") !== instanceId) throw notFound("instance");
    const asked = await readJson(context, GetCurrentMetricData);
    const groups = groupsOf(asked);
    const { page, more } = nextPage(groups, asked);
    return context.json({
      ...more,
      MetricResults: page.map((group) => ({
        ...(group.dimensions ? { Dimensions: group.dimensions } : {}),
        Collections: asked.CurrentMetrics.map((metric) => measure(world, metric, group)),
      })),
      DataSnapshotTime: epochSeconds(world.clock.now()),
      ApproximateTotalCount: groups.length,
    });
  });
  return app;
}

function groupsOf({ Filters, Groupings }: Request): Group[] {
  const queueIds = Filters.Queues.map(idOf);
  const wanted = Filters.Channels?.length
    ? channels.filter((channel) => Filters.Channels?.includes(channel))
    : channels;
  const by = Groupings ?? [];
  const unknown = by.find((each) => each !== "QUEUE" && each !== "CHANNEL");
  if (unknown)
    throw new ConnectFault("InvalidParameterException", 400, `Grouping ${unknown} is not implemented.`);
  if (by.length === 0) return [{ dimensions: null, slice: { queueIds, channels: wanted } }];
  return queueIds.flatMap((id) => {
    const Queue = { Id: id, Arn: queueList.find((queue) => queue.id === id)?.arn };
    if (!by.includes("CHANNEL"))
      return [{ dimensions: { Queue }, slice: { queueIds: [id], channels: wanted } }];
    return wanted.map((channel) => ({
      dimensions: { Queue, Channel: channel },
      slice: { queueIds: [id], channels: [channel] },
    }));
  });
}

/** Filters name queues by id or ARN. */
function idOf(queue: string): string {
  const found = queueList.find(({ id, arn }) => id === queue || arn === queue);
  if (!found) throw notFound("queue");
  return found.id;
}

/** Ages come in seconds when grouped and, as the API reference says, in milliseconds when not. */
function measure(world: World, { Name, Unit }: Request["CurrentMetrics"][number], group: Group) {
  const count = Object.hasOwn(currentMetrics, Name) ? currentMetrics[Name] : undefined;
  if (!count) throw new ConnectFault("InvalidParameterException", 400, `${Name} is not implemented.`);
  const value = count(world, group.slice);
  if (value === null) return { Metric: { Name, ...(Unit ? { Unit } : {}) } };
  const isGroupedAge = Name === "OLDEST_CONTACT_AGE" && group.dimensions !== null;
  return {
    Metric: { Name, ...(Unit ? { Unit } : {}) },
    Value: isGroupedAge ? Math.floor(value / 1000) : value,
  };
}
