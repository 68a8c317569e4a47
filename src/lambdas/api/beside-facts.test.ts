import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { fakeLakeFacts } from "#journey/profile/lake/fake-lake-facts.ts";
import type { LakeFacts, LakeReading } from "#journey/profile/lake/lake-facts.ts";
import { fakeContactHistory } from "#journey/profile/timeline/fake-contact-history.ts";
import { besideFacts } from "./beside-facts.ts";

const file = { name: "risk-score", writtenAt: "2026-11-20T03:00:00.000Z", content: { score: 2 } } as const;
const clock = () => fixedClock("2026-11-22T15:00:00.000Z");
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const begin = (lake: LakeFacts, more: object = {}) =>
  besideFacts({ lake, history: fakeContactHistory(), logFault: () => {}, ...more }, clock()).beginBeside;

test("what has not come yet is not waited for, and the next look finds it", async () => {
  let answer: (reading: LakeReading) => void = () => {};
  const lake = { read: () => new Promise<LakeReading>((resolve) => (answer = resolve)) };
  const read = begin(lake);
  expect(read("c", "p")()).toEqual({ lake: { state: "notReached" }, filed: [] });
  answer({ state: "reached", files: [file] });
  await settle();
  expect(read("c", "p")().lake).toEqual({ state: "reached", files: [file] });
});

test("a lake that was not reached is asked again at the next look", async () => {
  let asked = 0;
  const lake = {
    read: () => {
      asked += 1;
      return fakeLakeFacts(new Map(), asked === 1).read("p");
    },
  };
  const read = begin(lake);
  read("c", "p");
  await settle();
  expect(read("c", "p")().lake.state).toBe("notReached");
  await settle();
  expect(read("c", "p")().lake.state).toBe("reached");
  expect(asked).toBe(2);
});

test("nobody identified: nothing is asked", () => {
  const lake = { read: () => Promise.reject(new Error("asked")) };
  expect(begin(lake)("c", null)().lake.state).toBe("notReached");
});

test("a history that cannot be read is logged by its code, and the page has the rest", async () => {
  const faults: unknown[] = [];
  const history = { of: () => Promise.reject(new Error("down")), keep: () => Promise.resolve() };
  const files = new Map([["p", [file]]]);
  const read = begin(fakeLakeFacts(files), { history, logFault: (fault: unknown) => faults.push(fault) });
  const so = read("c", "p");
  await settle();
  expect(so()).toEqual({ lake: { state: "reached", files: [file] }, filed: [] });
  expect(faults).toEqual([{ at: "profile", code: "history.notRead", contactId: "c" }]);
});
