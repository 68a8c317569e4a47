import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ microphone: "none" });
});
afterAll(() => stage.close());

test("without a microphone Ana reads why she gets no calls, and cannot go Available", async () => {
  const ana = await stage.agent("ana");
  await ana.signsIn();
  await ana.sees("No microphone was found. Plug one in; this page notices by itself.", "Contacts");
  const available = await ana.looksUp("Available");
  expect(available.mayChoose).toBe(false);
  expect(available.words).toContain("No microphone was found.");
  expect((await ana.looksUp("Break")).mayChoose).toBe(true);
  await ana.goes("Break");
  expect(stage.careline.world.agents.get("ana")?.shown.name).toBe("Break");
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
