import { expect, test } from "vitest";
import type { Profile } from "#contract/profile.ts";
import { untilOpen } from "./until-open.ts";

function reading(answers: readonly (Profile["scope"] | "refused")[]) {
  const left = [...answers];
  let reads = 0;
  return {
    reads: () => reads,
    isHere: () => left.length > 0,
    pause: () => Promise.resolve(),
    read: async () => {
      reads += 1;
      const answer = left.shift();
      if (answer === "refused") throw new Error("offline");
      return { scope: answer } as Profile;
    },
  };
}

test("reads again while the server still answers as if it rang, and over a refusal", async () => {
  const asked = reading(["offered", "refused", "offered", "accepted", "accepted"]);
  expect(await untilOpen(asked)).toBe(true);
  expect(asked.reads()).toBe(4);
});

test("stops when the contact is gone", async () => {
  expect(await untilOpen(reading(["offered", "offered"]))).toBe(false);
});
