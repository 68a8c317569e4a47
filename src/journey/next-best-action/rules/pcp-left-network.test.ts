import { expect, test } from "vitest";
import type { ClaimLine } from "../../profile/profile.ts";
import { exampleMoment, trial } from "../fake-moment.ts";
import { claimsOf, doctor, doctorsClaim } from "./fake-facts.ts";
import { pcpLeftNetwork } from "./pcp-left-network.ts";

const consider = (claims: readonly ClaimLine[], role = "PCP") =>
  trial(pcpLeftNetwork, exampleMoment({ careTeam: [{ ...doctor, role }], ...claimsOf(...claims) }));
const before = doctorsClaim("2026-06-02", "in");

test("claims that turned from in to out of network are checked before a word is said", () => {
  const considered = consider([doctorsClaim("2026-11-02", "out"), before]);
  expect(considered).toMatchObject({
    kind: "passed",
    title: "Check whether Dr. Ada Fixture left the network, and keep Rosa’s care going",
    reason: "The claim of Nov 2 from Dr. Ada Fixture was out of network; earlier ones were in it.",
    draft: { does: { kind: "task", queue: "providerRelations" } },
  });
  const first = considered.kind === "passed" ? considered.draft.guide.steps[0] : null;
  expect(first?.say).toBeNull();
});

test.each([
  ["always out of network", [doctorsClaim("2026-11-02", "out")]],
  ["back in the network", [doctorsClaim("2026-11-02", "in"), doctorsClaim("2026-09-02", "out"), before]],
  ["another's claims", [{ ...doctorsClaim("2026-11-02", "out"), provider: "Somebody else" }, before]],
])("%s says nothing of it", (_, claims) => {
  expect(consider(claims).kind).toBe("nothing");
});

test("a doctor of an older record is not followed", () => {
  expect(consider([doctorsClaim("2026-11-02", "out"), before], "PCP, older record").kind).toBe("nothing");
});

test.each([
  ["2026-07-23", "passed"],
  ["2026-07-22", "heldBack"],
] as const)("an outside claim of %s is %s", (day, kind) => {
  expect(consider([doctorsClaim(day, "out"), before]).kind).toBe(kind);
});
