import type { ExplanationOfBenefit, ExplanationOfBenefitItemAdjudication } from "fhir/r4";
import { describe, expect, test } from "vitest";
import { claimsCard } from "./claims-card.ts";
import type { ClaimLine } from "../profile.ts";

const now = new Date("2026-11-20T15:00:00Z");
const none = new Map<string, string>();
const carc = "https://x12.org/codes/claim-adjustment-reason-codes";
const groupSystem = "https://x12.org/codes/claim-adjustment-group-codes";

const denied = (code: string, group?: string): ExplanationOfBenefitItemAdjudication => ({
  category: { coding: [{ code: "denialreason" }] },
  reason: {
    coding: [{ system: carc, code }, ...(group === undefined ? [] : [{ system: groupSystem, code: group }])],
  },
});

const money = (value: number) => ({ value, currency: "USD" as const });

/** An adjudicated claim of one line; totals in dollars. */
function explanation(
  totals: Readonly<Record<string, number>>,
  adjudication: ExplanationOfBenefitItemAdjudication[] = [],
  more: Partial<ExplanationOfBenefit> = {},
): ExplanationOfBenefit {
  return {
    resourceType: "ExplanationOfBenefit",
    id: "claim-1",
    meta: { versionId: "3", lastUpdated: "2026-10-30T08:00:00Z" },
    status: "active",
    use: "claim",
    outcome: "complete",
    type: { coding: [{ code: "professional" }] },
    patient: { reference: "Patient/p" },
    created: "2026-10-25",
    insurer: { display: "Example Health" },
    provider: { reference: "Organization/imaging", display: "Placeholder Imaging" },
    insurance: [{ focal: true, coverage: { reference: "Coverage/c" } }],
    item: [
      {
        sequence: 1,
        productOrService: { text: "MRI of the left knee" },
        servicedDate: "2026-10-22",
        adjudication,
      },
    ],
    total: Object.entries(totals).map(([code, value]) => ({
      category: { coding: [{ code }] },
      amount: money(value),
    })),
    ...more,
  };
}

const only = (claim: ExplanationOfBenefit, names = none): ClaimLine => {
  const [line] = claimsCard([claim], names, now).recent;
  if (line === undefined) throw new Error("no claim on the card");
  return line;
};

test("a claim says what was done, when, by whom, for how much, and where it stands written", () => {
  const claim = explanation({ submitted: 1240, paidtoprovider: 900.1, memberliability: 280 }, [], {
    identifier: [{ type: { coding: [{ code: "uc" }] }, value: "CLM-2026-104417" }],
    adjudication: [
      {
        category: { coding: [{ code: "billingnetworkstatus" }] },
        reason: { coding: [{ code: "innetwork" }] },
      },
    ],
  });
  expect(only(claim)).toEqual({
    claimId: "CLM-2026-104417",
    serviceDate: "2026-10-22",
    service: "MRI of the left knee",
    provider: "Placeholder Imaging",
    billed: 124_000,
    memberOwes: 28_000,
    status: "processed",
    denial: null,
    network: "in",
    figures: {
      allowed: null,
      planPaid: 90_010,
      deductible: null,
      copay: null,
      coinsurance: null,
      notCovered: null,
      paidByMember: null,
    },
    decidedOn: "2026-10-25",
    source: { resource: "ExplanationOfBenefit/claim-1", version: "3", asOf: "2026-10-30T08:00:00Z" },
  });
});

describe("where a claim stands", () => {
  const unpaid = { submitted: 100, paidtoprovider: 0 };
  test.each<[string, ExplanationOfBenefit, ClaimLine["status"]]>([
    [
      "CO binds the provider",
      explanation({ ...unpaid, memberliability: 0 }, [denied("197", "CO")]),
      "deniedPlanOrProviderOwes",
    ],
    [
      "PI is the payer's own reduction",
      explanation(unpaid, [denied("16", "PI")]),
      "deniedPlanOrProviderOwes",
    ],
    [
      "OA is nobody's fault, and not the member's",
      explanation(unpaid, [denied("18", "OA")]),
      "deniedPlanOrProviderOwes",
    ],
    ["PR is the member's", explanation(unpaid, [denied("204", "PR")]), "deniedMemberOwes"],
    [
      "an amount printed for the member outweighs CO",
      explanation({ ...unpaid, memberliability: 40 }, [denied("197", "CO")]),
      "deniedMemberOwes",
    ],
    [
      "no group and nothing to pay",
      explanation({ ...unpaid, memberliability: 0 }, [denied("29")]),
      "deniedPlanOrProviderOwes",
    ],
    ["no group and no amount names nobody", explanation(unpaid, [denied("29")]), "processed"],
    [
      "one line denied, another paid",
      explanation({ submitted: 100, paidtoprovider: 60 }, [denied("97", "CO")]),
      "processed",
    ],
    [
      "an agreed rate is no denial",
      explanation({ ...unpaid, memberliability: 0 }, [denied("45", "CO")]),
      "processed",
    ],
    [
      "a deductible is no denial",
      explanation({ ...unpaid, memberliability: 100 }, [denied("1", "PR")]),
      "processed",
    ],
    [
      "nothing covered and a member's share",
      explanation({ submitted: 100, noncovered: 100, memberliability: 100 }),
      "deniedMemberOwes",
    ],
    ["queued", explanation({ submitted: 100 }, [], { outcome: "queued" }), "inProcess"],
    [
      "begun, with no figure of the plan's yet",
      explanation({ submitted: 100 }, [], { outcome: "partial" }),
      "inProcess",
    ],
    [
      "partial, but paid",
      explanation({ submitted: 100, paidtoprovider: 60 }, [], { outcome: "partial" }),
      "processed",
    ],
  ])("%s", (_, claim, status) => {
    expect(only(claim).status).toBe(status);
  });
});

test("a denial is told in our own words, with the group code from an extension too", () => {
  const adjudication = {
    ...denied("197"),
    extension: [{ url: "https://example.org/group", valueCode: "CO" }],
  };
  expect(only(explanation({ submitted: 10 }, [adjudication])).denial).toEqual({
    code: "197",
    words: "the provider did not ask for prior authorization",
    group: "CO",
  });
  expect(only(explanation({ submitted: 10 }, [denied("9999")])).denial?.words).toContain("9999");
});

test("a thin claim leaves out what is not on record, and never reads it as zero", () => {
  const thin = explanation({}, [], {
    provider: { reference: "Practitioner/x" },
    billablePeriod: { start: "2019" },
  });
  delete thin.item;
  delete thin.total;
  expect(only(thin)).toMatchObject({
    claimId: "claim-1",
    serviceDate: null,
    service: "professional",
    provider: null,
    billed: null,
    memberOwes: null,
    status: "processed",
    denial: null,
  });
  expect(only(thin, new Map([["Practitioner/x", "Dr. Ima Placeholder"]])).provider).toBe(
    "Dr. Ima Placeholder",
  );
});

test("figures that stand on the lines only are summed", () => {
  const line = (sequence: number, value: number) => ({
    sequence,
    productOrService: { text: `Line ${sequence}` },
    servicedDate: "2026-10-01",
    adjudication: [{ category: { coding: [{ code: "submitted" }] }, amount: money(value) }],
  });
  const claim = only(explanation({}, [], { item: [line(1, 0.1), line(2, 0.2)], total: [] }));
  expect(claim.billed).toBe(30);
  expect(claim.service).toBe("Line 2");
});

test("claims come newest service first; requests and withdrawn ones are none", () => {
  const on = (id: string, servicedDate: string, more: Partial<ExplanationOfBenefit> = {}) =>
    explanation({}, [], {
      id,
      item: [{ sequence: 1, productOrService: { text: id }, servicedDate }],
      ...more,
    });
  const card = claimsCard(
    [
      on("old", "2026-01-01"),
      on("new", "2026-11-01"),
      on("request", "2026-11-02", { use: "preauthorization" }),
      on("error", "2026-11-03", { status: "entered-in-error" }),
      on("middle", "2026-06-01"),
    ],
    none,
    now,
  );
  expect(card.total).toBe(3);
  expect(card.recent.map(({ claimId }) => claimId)).toEqual(["new", "middle", "old"]);
});

test("five thousand explanations are not read: the newest hundred are, and the card says that there may be more", () => {
  const hundred = Array.from({ length: 100 }, (_, index) =>
    explanation({ memberliability: 1 }, [], { id: `c-${index}` }),
  );
  const card = claimsCard(hundred, none, now);
  expect(card).toMatchObject({ total: 100, mayBeMore: true, owed: { total: 10_000, claims: 100 } });
  expect(claimsCard(hundred.slice(1), none, now).mayBeMore).toBeUndefined();
});

const rarc = "https://x12.org/codes/remittance-advice-remark-codes";

test("remark codes are found in adjudications, supporting information and notes, each once", () => {
  const line = only(
    explanation(
      { memberliability: 0 },
      [
        {
          category: { coding: [{ code: "denialreason" }] },
          reason: {
            coding: [
              { system: carc, code: "16" },
              { system: rarc, code: "N290" },
            ],
          },
        },
      ],
      {
        supportingInfo: [
          { sequence: 1, category: { text: "remark" }, code: { coding: [{ system: rarc, code: "M76" }] } },
          { sequence: 2, category: { text: "remark" }, code: { coding: [{ system: rarc, code: "N999" }] } },
        ],
        processNote: [{ number: 1, text: "N290: see also MA130. Room N12 is not a code." }],
      },
    ),
  );
  expect(line.remarks?.map(({ code }) => code)).toEqual(["N290", "M76", "N999", "MA130"]);
  expect(line.remarks?.[2]?.words).toMatch(/no plain words yet/);
});
