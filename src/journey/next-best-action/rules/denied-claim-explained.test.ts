import { expect, test } from "vitest";
import type { ReasonCode } from "../../contact/attributes.ts";
import type { ClaimLine } from "../../profile/profile.ts";
import { emptyCard } from "../../contact/contact-row.ts";
import type { DecisionInput } from "../decision-input.ts";
import { exampleMoment, said, trial } from "../fake-moment.ts";
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

const stepsOf = (considered: ReturnType<typeof consider>) => draftOf(considered)?.guide.steps ?? [];

test("what the remark codes add is said in every language, and an unlisted one is not guessed", () => {
  const remarked = claim({
    remarks: [
      { code: "M127", words: "x" },
      { code: "N9999", words: "x" },
    ],
  });
  expect(stepsOf(consider([remarked]))[1]).toEqual({
    title: "Say what the plan adds (M127)",
    say: {
      en: "The plan adds this: the plan needs the medical record of this service.",
      es: "El plan agrega esto: el plan necesita el expediente médico de este servicio.",
      zh: expect.stringContaining("计划还注明："),
    },
  });
  const unlisted = stepsOf(consider([claim({ remarks: [{ code: "N9999", words: "x" }] })]));
  expect(unlisted.map(({ title }) => title).join(" ")).not.toContain("plan adds");
});

test.each([
  ["119", "Name the right to appeal"],
  ["16", "Ask whether the provider can send what was missing, or a corrected claim"],
])("of the three ways on the likeliest comes first: after code %s it is to %s", (code, first) => {
  const titles = stepsOf(consider([claim({ denial: { code, words: "x", group: "PR" } })])).map(
    ({ title }) => title,
  );
  expect(titles[1]).toBe(first);
  expect(titles).toHaveLength(6);
});

const marketplace = {
  name: "Example Silver PPO",
  payer: null,
  line: "exchange",
  status: "active",
  since: "2024-01-01",
  until: null,
  order: null,
  paidAfterEnd: 0,
  source: { resource: "Coverage/1", asOf: "2026-11-01T00:00:00Z" },
} as const;

test.each([
  ["2026-10-20", "We must have your appeal by Apr 18, 2027."],
  ["2026-05-01", "The time to appeal ended on Oct 28."],
  [undefined, "Your explanation of benefits says how and until when."],
])("decided on %s, the right to appeal says its day", (decidedOn, words) => {
  const recent = [claim({ decidedOn })];
  const page = { claims: { total: 1, recent }, coverageHistory: [marketplace] };
  const steps = stepsOf(trial(deniedClaimExplained, exampleMoment(page, { reasonCode: "claimStatus" })));
  expect(steps.map(({ say }) => say?.en ?? "").join(" ")).toContain(words);
});

test("a barred bill that came is stopped where it comes from; one that nobody speaks of is not", () => {
  const barred = claim({
    status: "deniedPlanOrProviderOwes",
    memberOwes: 0,
    denial: { code: "197", words: "the provider did not ask for prior authorization", group: "CO" },
  });
  expect(draftOf(consider([barred], "claimStatus", { said: said("I got a bill for this.") }))?.does).toEqual({
    kind: "task",
    queue: "providerRelations",
    what: "Tell Fixture Rehab that the member may not be billed for claim CLM-1.",
    dueAt: "2026-11-22T17:00:00.000Z",
  });
  expect(draftOf(consider([barred]))?.does).toEqual({ kind: "guide" });
});

test("amounts that do not add up make it less sure, with the difference", () => {
  const odd = claim({ mismatch: { words: "The parts differ from the total by $5.00.", difference: 500 } });
  const page = { claims: { total: 1, recent: [odd] } };
  expect(deniedClaimExplained.find(exampleMoment(page))[0]?.doubts).toEqual([
    {
      en: "The parts differ from the total by $5.00.",
      es: "Los importes de este reclamo no cuadran: hay una diferencia de $5.00.",
      zh: "该理赔的金额对不上，相差$5.00。",
    },
  ]);
});
