import { expect, test } from "vitest";
import type { Walked } from "./run-flow.ts";
import { talkCoverage, talkCoverages } from "./talk-coverage.ts";
import type { Talk } from "./talk-language.ts";

const step = (flow: string, action: string, branch: string): Walked => ({
  flow,
  action,
  branch,
  type: "any",
  why: null,
});
const talkOf = (...walked: Walked[]): Talk => ({ walked }) as unknown as Talk;
const declined = [
  step("record-unless-declined", "Have they declined", "Equals declined"),
  step("record-unless-declined", "Done", "return"),
];
const recorded = [
  step("record-unless-declined", "Have they declined", "NoMatchingCondition"),
  step("record-unless-declined", "Record", "next"),
];

test("a module counts as a flow of its own, wherever it was invoked", () => {
  const coverage = talkCoverage("record-unless-declined");
  coverage.follow(talkOf(step("member-inbound", "Record", "next"), ...declined));
  expect(coverage.shares()).toEqual({ actions: 2 / 3, branches: 1 / 3 });
  coverage.follow(talkOf(...recorded));
  expect(coverage.shares()).toEqual({ actions: 1, branches: 1 });
});

test("of several flows those are named that were not walked whole", () => {
  const coverage = talkCoverages(["record-unless-declined", "member-inbound"]);
  coverage.follow(talkOf(...declined));
  expect(coverage.lacking()).toEqual(["record-unless-declined", "member-inbound"]);
  coverage.follow(talkOf(...recorded));
  expect(coverage.lacking()).toEqual(["member-inbound"]);
});
