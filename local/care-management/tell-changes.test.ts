import { afterEach, expect, test, vi } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { countingIds } from "#journey/ids.ts";
import { steppedTimers } from "../connect/timers.ts";
import { tellChanges } from "./tell-changes.ts";

afterEach(() => void vi.restoreAllMocks());

/** A subscriber that answers as told, one answer after the other, the last one for good. */
function setUp(...statuses: readonly number[]) {
  const clock = fixedClock("2026-11-22T15:00:00Z");
  const timers = steppedTimers(clock);
  const posted: { readonly key: string | null; readonly body: string }[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation((_url, init) => {
    posted.push({ key: new Headers(init?.headers).get("authorization"), body: JSON.stringify(init?.body) });
    const status = statuses[Math.min(posted.length, statuses.length) - 1];
    return Promise.resolve(new Response(null, { status: status ?? 200 }));
  });
  const subscriber = { url: "http://127.0.0.1/news", key: "the-key" };
  return { timers, posted, teller: tellChanges(subscriber, { clock, ids: countingIds("n"), timers }) };
}

test("writes of one act make one notification, by reference alone", async () => {
  const { timers, posted, teller } = setUp(200);
  teller.changed("Task/1");
  teller.changed("ServiceRequest/2");
  teller.changed("Task/1");
  timers.advanceBy(20);
  await teller.told();
  expect(posted).toHaveLength(1);
  expect(posted[0]?.key).toBe("Bearer the-key");
  expect(posted[0]?.body.match(/Task\/1|ServiceRequest\/2/g)).toEqual(["Task/1", "ServiceRequest/2"]);
});

test("what is not taken is sent again, three times at most", async () => {
  const { timers, posted, teller } = setUp(503);
  teller.changed("Task/1");
  const told = teller.told();
  for (let wait = 0; wait < 5; wait += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    timers.advanceBy(500);
  }
  await told;
  expect(posted).toHaveLength(3);
  expect(new Set(posted.map(({ body }) => body)).size).toBe(1);
});

test("where nothing changed, or it is over, nobody is told", async () => {
  const { timers, posted, teller } = setUp(200);
  await teller.told();
  teller.changed("Task/1");
  teller.stop();
  timers.advanceBy(1000);
  await teller.told();
  expect(posted).toEqual([]);
});
