import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseFlow } from "#local/flow/flow-document.ts";
import { walkFlow } from "./walk-flow.ts";
import { faultsOf, reportOf } from "./walk-report.ts";

const read = (name: string) =>
  parseFlow(name, readFileSync(new URL(`../../connect-flows/${name}`, import.meta.url), "utf8"));

test("the same seed is the same walk, another seed another", async () => {
  const flow = read("member-inbound.json");
  const walks = await Promise.all([7, 7, 11].map((seed) => walkFlow(flow, seed)));
  expect(walks[0]).toEqual(walks[1]);
  expect(walks[0]).not.toEqual(walks[2]);
});

test("a caller in a queue that never ends leaves some time, and the report says how walks ended", async () => {
  const flow = read("member-queue.json");
  const runs = await Promise.all([1, 2, 3, 4].map((seed) => walkFlow(flow, seed)));
  expect(faultsOf([{ flow, runs }])).toEqual([]);
  const report = reportOf([{ flow, runs }], [{ file: "torn.json", why: "Flow torn.json: not JSON" }]);
  expect(report.join("\n")).toMatch(/torn\.json: not JSON/);
  expect(report.join("\n")).toMatch(/1 of 1 \(100 %\) run whole/);
});

test("a fault of the interpreter is reported at its place", () => {
  const flow = read("member-queue.json");
  const walked = [
    { flow: flow.name, action: "a", type: "Compare", branch: "NoMatchingError", why: "TypeError" },
  ];
  expect(faultsOf([{ flow, runs: [{ end: "ended", walked }] }])).toEqual([
    'member-queue.json: Compare "a": TypeError',
  ]);
});
