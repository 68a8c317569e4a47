import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { updateContactRoutingBehavior } from "./update-contact-routing-behavior.ts";

test.each([
  [{ QueuePriority: "1" }, '{"priority":1}'],
  [{ QueueTimeAdjustmentSeconds: "600" }, '{"ageSeconds":600}'],
  [{ QueueTimeAdjustmentSeconds: "-30" }, '{"ageSeconds":-30}'],
])("%j is kept as %s", async (given, details) => {
  const trial = tryBlock(updateContactRoutingBehavior);
  expect(await trial.run(given)).toEqual({ kind: "next" });
  expect(trial.done).toEqual([`setDetails ${details}`]);
});

test.each([{}, { QueuePriority: "1", QueueTimeAdjustmentSeconds: "1" }, { QueuePriority: "0" }])(
  "%j is refused",
  async (given) => {
    expect(await tryBlock(updateContactRoutingBehavior).run(given)).toMatchObject({ kind: "error" });
  },
);
