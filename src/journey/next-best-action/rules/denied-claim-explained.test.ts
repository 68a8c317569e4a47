import { expect, test } from "vitest";
import type { ReasonCode } from "../../contact/attributes.ts";
import type { ClaimLine } from "../../profile/profile.ts";
import { emptyCard } from "../../contact/contact-row.ts";
import type { DecisionInput } from "../decision-input.ts";
import { exampleMoment, trial } from "../fake-moment.ts";
import { deniedClaimExplained } from "./denied-claim-explained.ts";

const claim = (more: Partial<ClaimLine> = {}): ClaimLine => ({
  claimId: "CLM-1",
  serviceDate: "2026-10-02",
  service: "Physical therapy",
  provider: "Fixture Rehab",
  billed: 16_500,
  memberOwes: 16_500,
  status: "deniedMemberOwes",
  denial: { code: "119", words: "the benefit’s yearly or lifetime limit has been reached", group: "PR" },
  network: "in",
  source: { resource: "ExplanationOfBenefit/1", asOf: "2026-11-01T00:00:00Z" },
  ...more,
});

const consider = (
  claims: readonly ClaimLine[],
  reasonCode: ReasonCode = "claimStatus",
  more: Partial<DecisionInput> = {},
) =>
  trial(
    deniedClaimExplained,
    exampleMoment({ claims: { total: claims.length, recent: claims } }, { reasonCode, ...more }),
  );

const draftOf = (considered: ReturnType<typeof consider>) =>
  considered.kind === "passed" ? considered.draft : null;

test("a denial that the member owes comes with the amount and the right to appeal", () => {
  const draft = draftOf(consider([claim()]));
  expect(draft?.title.en).toBe("Explain why the physical therapy was denied, and the right to appeal");
  expect(draft?.reason.en).toBe(
    "The physical therapy on Oct 2 was denied because the benefit’s yearly or lifetime limit has been reached (CARC 119, PR), and the plan’s record puts $165.00 on Rosa.",
  );
  expect(draft?.guide.steps.map(({ title }) => title)).toContain("Name the right to appeal");
});

test("an unknown amount is said to be unknown", () => {
  expect(draftOf(consider([claim({ memberOwes: null })]))?.reason.en).toContain(
    "an amount that is not on record",
  );
});

test("out of network nobody is told that a bill is barred", () => {
  const draft = draftOf(
    consider([
      claim({
        status: "deniedPlanOrProviderOwes",
        memberOwes: 0,
        network: "out",
        denial: { code: "29", words: "the provider sent the claim after the deadline", group: "CO" },
      }),
    ]),
  );
  expect(draft?.title.en).toBe(
    "Explain why the physical therapy was denied and that the denial is not put on Rosa",
  );
});

test.each([
  ["asked about", "2024-01-05", "claimStatus", "passed"],
  ["fresh, not asked about", "2026-08-22", "person", "passed"],
  ["old, not asked about", "2026-08-21", "person", "heldBack"],
] as const)("a denial %s", (_, serviceDate, reasonCode, kind) => {
  expect(consider([claim({ serviceDate })], reasonCode).kind).toBe(kind);
});

test.each([
  ["a processed claim", claim({ status: "processed", denial: null })],
  ["a claim in process", claim({ status: "inProcess", denial: null })],
  ["a denial without a reason on record", claim({ denial: null })],
])("%s gives nothing to explain", (_, found) => {
  expect(consider([found]).kind).toBe("nothing");
});

test("the claim that the caller named is explained, else the newest", () => {
  const claims = [claim({ claimId: "CLM-9", service: "Lab" }), claim({ claimId: "CLM-7", service: "X-ray" })];
  const asked = { ...emptyCard("contact-1"), learned: [{ label: "Claim", value: "Claim CLM-7" }] };
  expect(draftOf(consider(claims))?.title.en).toContain("lab");
  expect(draftOf(consider(claims, "person", { handOver: asked }))?.title.en).toContain("X-ray");
});

test("a code without plain words is named as it is, in every language", () => {
  const draft = draftOf(consider([claim({ denial: { code: "9999", words: "of reason code 9999" } })]));
  expect(draft?.guide.steps[0]?.say?.es).toContain("el motivo registrado es el código 9999");
  expect(draft?.reason.en).toContain("(CARC 9999)");
});

test("in a chat nobody is asked to recap what stands in the thread", () => {
  const steps = draftOf(consider([claim()], "person", { channel: "chat" }))?.guide.steps ?? [];
  expect(steps.map(({ title }) => title)).not.toContain("Recap and close");
});
