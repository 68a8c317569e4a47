import type { Organization } from "fhir/r4";
import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { countingIds } from "#journey/ids.ts";
import { createRtcHub } from "../connect/rtc-hub.ts";
import { steppedTimers } from "../connect/timers.ts";
import { buildPlan, defaultSeed } from "../seed/build-plan.ts";
import { createWorld } from "../world.ts";
import { createPhone } from "./create-phone.ts";

async function callersOffered() {
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const world = createWorld({ clock, ids: countingIds("id"), timers: steppedTimers(clock) });
  const { app } = createPhone({ world, rtcHub: createRtcHub(), onInbound: () => undefined });
  const answer = await app.request("/phone/callers");
  return ((await answer.json()) as { callers: { number: string; name: string }[] }).callers;
}

test("members, who speaks for them, and a practice may call, each from the number the plan knows", async () => {
  const callers = await callersOffered();
  const plan = [...buildPlan({ members: 1, today: "2026-11-22", seed: defaultSeed })];
  const practice = plan.find(
    (each): each is Organization =>
      each.resourceType === "Organization" && each.name === "Testwell Orthopedics",
  );
  expect(callers).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: expect.stringContaining("Rosa Testmember") }),
      expect.objectContaining({ name: expect.stringContaining("Jun Sample") }),
      { name: "Testwell Orthopedics", number: practice?.telecom?.[0]?.value },
    ]),
  );
  expect(new Set(callers.map(({ number }) => number)).size).toBe(callers.length);
});
