import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import type { QueueMetrics } from "../flow-instance.ts";
import { checkMetricData } from "./check-metric-data.ts";
import { getMetricData } from "./get-metric-data.ts";

const metrics: QueueMetrics = {
  name: "Member services",
  arn: "arn:queue/q-1",
  size: 4,
  oldestAgeSeconds: 90,
  estimatedWaitSeconds: 240,
  agents: { Online: 3, Available: 1, Staffed: 2, AfterContactWork: 1, Busy: 0, Missed: 0, NonProductive: 1 },
};
const parts = {
  contact: { targetQueueId: "q-1" },
  instance: { metrics: (queueId: string) => (queueId === "q-1" ? metrics : null) },
};

test.each([
  ["NumberOfAgentsAvailable", "1"],
  ["NumberOfAgentsStaffed", "2"],
  ["NumberOfAgentsOnline", "3"],
  ["OldestContactInQueueAgeSeconds", "90"],
  ["NumberOfContactsInQueue", "4"],
])("%s of the target queue is %s", async (MetricType, value) => {
  expect(await tryBlock(checkMetricData, parts).run({ MetricType })).toEqual({ kind: "result", value });
});

test("the figures can be named after they were read", async () => {
  const trial = tryBlock(getMetricData, parts);
  expect(await trial.run({ QueueId: "arn:queue/q-1" })).toEqual({ kind: "next" });
  expect(trial.memory.results.Metrics).toMatchObject({
    Queue: { Name: "Member services", Size: 4, OldestContactAge: 90, EstimatedWaitTime: 240 },
    Agents: { Staffed: { Count: 2 } },
  });
});

test.each([{ QueueId: "q-2" }, { QueueId: "" }, { AgentId: "ana" }])("%j has no figures", async (given) => {
  expect(await tryBlock(getMetricData, parts).run(given)).toMatchObject({ kind: "error" });
  const check = { ...given, MetricType: "NumberOfContactsInQueue" };
  expect(await tryBlock(checkMetricData, parts).run(check)).toMatchObject({ kind: "error" });
});
