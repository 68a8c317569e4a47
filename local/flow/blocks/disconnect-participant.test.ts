import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { disconnectParticipant } from "./disconnect-participant.ts";

test("hangs up and ends", async () => {
  const trial = tryBlock(disconnectParticipant);
  expect(await trial.run({})).toEqual({ kind: "end", how: "disconnected" });
  expect(trial.done).toEqual(["disconnect true"]);
});
