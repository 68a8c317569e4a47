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
const begun = ["Whisper to the agent", "Whisper to the caller"].map((action) =>
  step("set-hooks", action, "next"),
);
const rest = [
  step("set-hooks", "While the caller is on hold", "next"),
  step("set-hooks", "While the agent holds", "next"),
  step("set-hooks", "Back", "return"),
];

test("a module counts as a flow of its own, wherever it was invoked", () => {
  const coverage = talkCoverage("set-hooks");
  coverage.follow(talkOf(step("member-inbound", "Back", "next"), ...begun));
  expect(coverage.shares()).toEqual({ actions: 2 / 5, branches: 2 / 4 });
  coverage.follow(talkOf(...rest));
  expect(coverage.shares()).toEqual({ actions: 1, branches: 1 });
});

test("of several flows those are named that were not walked whole", () => {
  const coverage = talkCoverages(["set-hooks", "member-inbound"]);
  coverage.follow(talkOf(...begun));
  expect(coverage.lacking()).toEqual(["set-hooks", "member-inbound"]);
  coverage.follow(talkOf(...rest));
  expect(coverage.lacking()).toEqual(["member-inbound"]);
});
