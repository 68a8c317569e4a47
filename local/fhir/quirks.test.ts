import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { drawLatency } from "./answer-quirks.ts";
import { pendingIndex } from "./pending-index.ts";
import { readQuirks, UnknownQuirkError } from "./quirks.ts";
import { searchThrottle } from "./search-throttle.ts";

test("quirks are read from one line, each by its name", () => {
  expect(readQuirks("")).toEqual({});
  expect(
    readQuirks("page-cap=20,pages=plain,totals=kept,handling=lenient,strings=exact,batch-search=answered"),
  ).toEqual({
    pageCap: 20,
    opaquePages: false,
    dropTotal: false,
    handling: "lenient",
    caseSensitiveStrings: true,
    noBatchSearch: false,
  });
  expect(readQuirks("index-lag=2000,searches-per-second=20,latency=20/200,cut=0.1,html=0.05")).toEqual({
    indexLagMs: 2000,
    searchesPerSecond: 20,
    latencyMs: { p50: 20, p99: 200 },
    cutShare: 0.1,
    htmlShare: 0.05,
  });
});

test.each([
  ["speed=9", "--quirks knows page-cap,"],
  ["pages=", "--quirks pages is opaque or plain"],
  ["latency=200/20", "--quirks latency is p50/p99"],
  ["latency=20", "--quirks latency is p50/p99"],
  ["cut=2", "--quirks cut is a share"],
  ["page-cap=", "--quirks page-cap is 1 to 1000"],
])("%s is refused with a line that says what there is", (text, words) => {
  expect(() => readQuirks(text)).toThrow(UnknownQuirkError);
  expect(() => readQuirks(text)).toThrow(words);
});

test("a throttle lets so many through in a second, fills again with time, and counts each method apart", () => {
  const clock = fixedClock("2026-11-22T12:00:00Z");
  const admit = searchThrottle(2, clock);
  expect([admit("POST"), admit("POST"), admit("POST")]).toEqual([true, true, false]);
  expect(admit("GET")).toBe(true);
  clock.advanceBy(500);
  expect([admit("POST"), admit("POST")]).toEqual([true, false]);
});

test("what was written is hidden until its time is over, and again after the next write", () => {
  const clock = fixedClock("2026-11-22T12:00:00Z");
  const pending = pendingIndex(1000, clock);
  pending.written("Patient/rosa");
  clock.advanceBy(999);
  expect(pending.hidden()).toEqual(["Patient/rosa"]);
  pending.written("Patient/rosa");
  clock.advanceBy(1);
  expect(pending.hidden()).toEqual(["Patient/rosa"]);
  clock.advanceBy(999);
  expect(pending.hidden()).toEqual([]);
});

test("half of the answers take longer than p50, and one in a hundred longer than p99", () => {
  let state = 1;
  // a small linear congruential generator: the same numbers in every run
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const drawn = Array.from({ length: 20_000 }, () => drawLatency({ p50: 20, p99: 200 }, random));
  const above = (limit: number) => drawn.filter((each) => each > limit).length / drawn.length;
  expect(above(20)).toBeCloseTo(0.5, 1);
  expect(above(200)).toBeGreaterThan(0.005);
  expect(above(200)).toBeLessThan(0.015);
});
