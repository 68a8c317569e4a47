import { expect, test } from "vitest";
import { everywhere, isMemberWithin, isWithin, scopeOf, slugOf } from "./scope.ts";

test("the groups of a sign-in narrow by team, queue and plan, and other groups by nothing", () => {
  expect(
    scopeOf(["supervisor", "team:Alpha", "queue:nurse-line", "plan:gold-hmo", "teams:beta", "root"]),
  ).toEqual({
    teams: ["alpha"],
    queues: ["nurse-line"],
    plans: ["gold-hmo"],
  });
  expect(scopeOf(["supervisor"])).toEqual(everywhere);
});

test("a name is compared as a group can be written", () => {
  expect(slugOf("Member services, Spanish")).toBe("member-services-spanish");
  expect(isWithin(["member-services-spanish"], "Member services, Spanish")).toBe(true);
});

test("what has no name is within nothing but everywhere", () => {
  expect(isWithin([], null)).toBe(true);
  expect(isWithin(["alpha"], null)).toBe(false);
});

test("a member is within by the plan's name, number or type, and without a plan within nothing", () => {
  const silver = {
    resourceType: "Coverage",
    status: "active",
    beneficiary: {},
    payor: [],
    type: { coding: [{ code: "111", display: "Medicare Advantage HMO" }] },
    class: [{ type: {}, value: "silver", name: "Example Silver PPO" }],
  } as const;
  const coverage = {
    ...silver,
    payor: [],
    class: [...silver.class],
    type: { coding: [...silver.type.coding] },
  };
  for (const plan of ["silver", "example-silver-ppo", "111", "medicare-advantage-hmo"]) {
    expect(isMemberWithin([plan], [coverage])).toBe(true);
  }
  expect(isMemberWithin(["gold"], [coverage])).toBe(false);
  expect(isMemberWithin(["gold"], [])).toBe(false);
  expect(isMemberWithin([], [])).toBe(true);
});
