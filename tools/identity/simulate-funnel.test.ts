import { expect, test } from "vitest";
import { mixOfReferenceCase } from "./funnel-claims.ts";
import { funnelFigures, simulateFunnel } from "./simulate-funnel.ts";

test("in the mix of the reference case most members pass at once, nearly all in the end, and fraud mostly stops", async () => {
  const runs = await simulateFunnel({ seed: 5, callers: 400, mix: mixOfReferenceCase });
  const { members, passedAtOnce, verifiedInTheEnd, frauds, fraudsStopped } = funnelFigures(runs);
  expect(members + frauds).toBe(400);
  expect(passedAtOnce / members).toBeGreaterThan(0.4);
  expect(verifiedInTheEnd / members).toBeGreaterThan(0.85);
  expect(frauds).toBeGreaterThan(5);
  expect(fraudsStopped / frauds).toBeGreaterThan(0.7);
});

test("whoever only knows the telephone book opens nothing, and whoever is marked as spoofed is held", async () => {
  const runs = await simulateFunnel({ seed: 6, callers: 200, mix: { ...mixOfReferenceCase, fraud: 1 } });
  const marked = runs.filter(({ caller }) => caller.isSpoofed);
  expect(marked.length).toBeGreaterThan(20);
  expect(marked.every(({ openedBy, isHeld }) => openedBy === null && isHeld)).toBe(true);
  const inside = runs.filter(({ openedBy }) => openedBy !== null).map(({ caller }) => caller.how);
  expect(new Set(inside)).toEqual(new Set(["data of a breach: ID and birth date"]));
});

test("members who stay and have what it takes are verified in the end", async () => {
  const mix = { fraud: 0, easy: 1, completes: 1 };
  const { members, verifiedInTheEnd } = funnelFigures(await simulateFunnel({ seed: 7, callers: 150, mix }));
  expect(verifiedInTheEnd).toBe(members);
});
