import { expect, test } from "vitest";
import type { ReasonCode } from "../../contact/attributes.ts";
import type { ClaimLine, Profile } from "../../profile/profile.ts";
import type { Moment } from "../rule.ts";
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
  matters: readonly ReasonCode[] = ["claimStatus"],
  more: Partial<Moment> = {},
) =>
  deniedClaimExplained.consider({
    profile: { member: null, claims: { total: claims.length, recent: claims } } as unknown as Profile,
    now: new Date("2026-11-20T15:00:00Z"),
    today: "2026-11-20",
    channel: "voice",
    matters: new Set(matters),
    mentioned: [],
    ...more,
  });

const draftOf = (considered: ReturnType<typeof consider>) =>
  considered.kind === "offer" ? considered.draft : null;

test("a denial that the member owes comes with the amount and the right to appeal", () => {
  const draft = draftOf(consider([claim()]));
  expect(draft?.title).toBe("Explain why the physical therapy was denied, and the right to appeal");
  expect(draft?.reason).toBe(
    "The physical therapy on Oct 2 was denied because the benefit’s yearly or lifetime limit has been reached (CARC 119, PR), and the plan’s record puts $165.00 on the member.",
  );
  expect(draft?.guide.steps.map(({ title }) => title)).toContain("Name the right to appeal");
});

test("an unknown amount is said to be unknown", () => {
  expect(draftOf(consider([claim({ memberOwes: null })]))?.reason).toContain(
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
  expect(draft?.title).toBe(
    "Explain why the physical therapy was denied and that the denial is not put on the member",
  );
});

test.each([
  ["asked about", "2024-01-05", ["claimStatus"], "offer"],
  ["fresh, not asked about", "2026-08-22", [], "offer"],
  ["old, not asked about", "2026-08-21", [], "hold"],
] as const)("a denial %s", (_, serviceDate, matters, kind) => {
  expect(consider([claim({ serviceDate })], matters).kind).toBe(kind);
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
  expect(draftOf(consider(claims))?.title).toContain("lab");
  expect(draftOf(consider(claims, [], { mentioned: ["Claim CLM-7"] }))?.title).toContain("X-ray");
});

test("a code without plain words has no Spanish sentence made up for it", () => {
  const draft = draftOf(consider([claim({ denial: { code: "9999", words: "of reason code 9999" } })]));
  expect(draft?.guide.steps[0]?.say?.es).toBeNull();
  expect(draft?.reason).toContain("(CARC 9999)");
});

test("in a chat nobody is asked to recap what stands in the thread", () => {
  const steps = draftOf(consider([claim()], [], { channel: "chat" }))?.guide.steps ?? [];
  expect(steps.map(({ title }) => title)).not.toContain("Recap and close");
});
