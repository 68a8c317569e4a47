import { expect, test } from "vitest";
import { boardLines } from "./board-lines.ts";
import { hospitalClaim } from "./rules/fake-facts.ts";

test("a claim of the practice becomes a line, and a number that is none of its own becomes nothing", () => {
  const denied = hospitalClaim("2026-10-01", {
    status: "deniedPlanOrProviderOwes",
    denial: { code: "16", words: "information was missing", group: "CO" },
  });
  const told = { said: "104417", paid: null, patientId: "rosa-testmember" } as const;
  expect(
    boardLines([
      { ...told, kind: "denied", line: denied },
      { kind: "notFound", said: "999999" },
      { ...told, kind: "inProcess", line: hospitalClaim("2026-11-01") },
    ]),
  ).toEqual([
    {
      claimId: "CLM-2026-10-01",
      status: "denied",
      denial: { code: "16", words: "information was missing" },
      source: denied.source,
    },
    expect.objectContaining({ claimId: "CLM-2026-11-01", status: "inProcess", denial: null }),
  ]);
});

test("nothing of it names a patient", () => {
  const lines = boardLines([
    { kind: "paid", said: "1", paid: 100, patientId: "rosa-testmember", line: hospitalClaim("2026-10-01") },
  ]);
  expect(JSON.stringify(lines)).not.toContain("rosa");
});
