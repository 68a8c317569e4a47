import type { Floor, HandOver } from "#contract/api.ts";
import type { Hint, Slate, Words } from "#contract/next-best-action.ts";
import type { Profile, Source } from "#contract/profile.ts";
import { sectionNames } from "#journey/profile/section-names.ts";

const from = (resource: string): Source => ({ resource, version: "1", asOf: "2026-11-22T18:41:00Z" });
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const daysAhead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

export type Caller = "member" | "practice" | "unknown";

export function rosasProfile(contactId: string, scope: Profile["scope"], caller: Caller): Profile {
  const empty = {
    contactId,
    scope,
    coverageHistory: [],
    benefits: null,
    accumulators: [],
    claims: { total: 0, recent: [] },
    authorizations: [],
    careGaps: [],
    medications: [],
    allergies: [],
    carePlan: [],
    careTeam: [],
    social: null,
    appointments: [],
    appeals: [],
    relatives: [],
    consents: [],
    preferences: [],
    contactPoints: null,
    pastContacts: [],
    timeline: [],
    lakeFacts: null,
    purposes: ["claims" as const],
    masked: [],
    notices: [],
    asOf: "2026-11-22T18:41:00Z",
  };
  if (caller === "practice") {
    return {
      ...empty,
      callerKind: "provider",
      verification: { level: "L1", method: "npiAndTin", expiresAt: daysAhead(0.02) },
      member: null,
      provider: { name: "Testwell Orthopedics", source: from("Organization/testwell") },
      plan: null,
      withheld: [
        { what: "Claims", why: "A provider is told this only about their own patients and claims." },
      ],
    };
  }
  if (caller === "unknown") {
    return {
      ...empty,
      callerKind: "unknown",
      verification: { level: "L0", method: "none", expiresAt: null },
      member: null,
      plan: null,
      withheld: [{ what: "Everything about the member", why: "The caller is not verified." }],
    };
  }
  const named: Profile = {
    ...empty,
    callerKind: "member",
    verification: { level: "L1", method: "memberIdAndBirthDate", expiresAt: daysAhead(0.02) },
    member: {
      patientId: "rosa-testmember",
      name: "Rosa Testmember",
      givenName: "Rosa",
      birthDate: null,
      age: 47,
      gender: "female",
      memberId: null,
      language: { code: "es", label: "Spanish", interpreterNeeded: false },
      source: from("Patient/rosa-testmember"),
    },
    plan: {
      name: "Example Silver PPO",
      status: "active",
      since: "2024-01-01",
      until: null,
      group: "Placeholder Foods",
      source: from("Coverage/rosa"),
    },
    masked: [
      { field: "birthDate", text: "••/••/••••", opens: null },
      { field: "memberId", text: "••••••335", opens: null },
    ],
    withheld: [],
  };
  return scope === "offered" ? named : { ...named, ...rosasFacts() };
}

/** The page as it was read half an hour ago: a claim less, and every section late. */
export function rosasSummary(contactId: string, scope: Profile["scope"], caller: Caller): Profile | null {
  const page = rosasProfile(contactId, scope, caller);
  if (page.member === null) return null;
  const shown = scope === "offered" ? (["identity", "plan"] as const) : sectionNames;
  return {
    ...page,
    claims: { total: Math.max(0, page.claims.total - 1), recent: page.claims.recent.slice(1) },
    late: shown.map((section) => ({ section, state: "stale", asOf: minutesAgo(30) })),
  };
}

function rosasFacts(): Partial<Profile> {
  const claim = (
    id: string,
    serviceDate: string,
    service: string,
    owes: number | null,
    more: object = {},
  ) => ({
    claimId: id,
    serviceDate,
    service,
    provider: "Placeholder Imaging",
    billed: 124_000,
    memberOwes: owes,
    status: "processed" as const,
    denial: null,
    source: from(`ExplanationOfBenefit/${id}`),
    ...more,
  });
  return {
    coverageHistory: [
      {
        name: "Example Silver PPO",
        payer: "Example Health",
        line: "commercial",
        status: "active",
        since: "2024-01-01",
        until: null,
        order: 1,
        paidAfterEnd: 0,
        source: from("Coverage/rosa"),
      },
      {
        name: "Example Gold PPO",
        payer: "Example Health",
        line: "commercial",
        status: "ended",
        since: "2023-01-01",
        until: "2023-10-31",
        order: 1,
        paidAfterEnd: 0,
        source: from("Coverage/rosa-earlier"),
      },
    ],
    benefits: rosasBenefits,
    accumulators: [
      {
        kind: "deductible",
        scope: "individual",
        network: "in",
        limit: 150_000,
        used: 150_000,
        source: from("CoverageEligibilityResponse/rosa"),
      },
      {
        kind: "outOfPocket",
        scope: "individual",
        network: "in",
        limit: 600_000,
        used: 218_400,
        source: from("CoverageEligibilityResponse/rosa"),
      },
      {
        kind: "deductible",
        scope: "family",
        network: "in",
        limit: 300_000,
        used: 187_512,
        source: from("CoverageEligibilityResponse/rosa"),
      },
      {
        kind: "outOfPocket",
        scope: "family",
        network: "in",
        limit: 1_200_000,
        used: 255_912,
        source: from("CoverageEligibilityResponse/rosa"),
      },
      {
        kind: "deductible",
        scope: "individual",
        network: "out",
        limit: 300_000,
        used: 0,
        source: from("CoverageEligibilityResponse/rosa"),
      },
      {
        kind: "outOfPocket",
        scope: "individual",
        network: "out",
        limit: 1_200_000,
        used: 0,
        source: from("CoverageEligibilityResponse/rosa"),
      },
    ],
    claims: {
      total: 12,
      owed: {
        total: 2349_00,
        deductible: 1500_00,
        copay: 40_00,
        coinsurance: 644_00,
        notCovered: 165_00,
        notSplit: 0,
        paid: null,
        claims: 7,
        withoutAmount: 0,
      },
      recent: [
        claim("rosa-visit-2", "2026-11-12", "Office visit", null, {
          status: "inProcess",
          provider: "Samplehurst Clinic",
        }),
        claim("rosa-mri-claim", "2026-10-22", "MRI of the left knee", 0, {
          status: "deniedPlanOrProviderOwes",
          denial: {
            code: "197",
            words: "the provider did not ask for prior authorization",
            group: "CO",
          },
          network: "in",
          remarks: [{ code: "N54", words: "the claim does not match what was authorized" }],
        }),
        claim("rosa-visit-1", "2026-10-09", "Office visit", 4000, { provider: "Testwell Orthopedics" }),
        claim("rosa-therapy", "2026-10-02", "Physical therapy", 16_500, {
          status: "deniedMemberOwes",
          provider: "Fixture Rehab",
        }),
        claim("rosa-lab", "2026-09-18", "Lab, A1c", 0, { provider: "Mock Valley Labs" }),
        claim("rosa-emergency", "2026-06-25", "Emergency department visit", 1120_00, {
          provider: "Mockingham Hospital",
          billed: 2900_00,
          figures: {
            allowed: 1840_00,
            planPaid: 720_00,
            deductible: 940_00,
            copay: 0,
            coinsurance: 180_00,
            notCovered: 0,
            paidByMember: null,
          },
        }),
        claim("rosa-x-ray", "2026-05-06", "X-ray of the left knee", 300_00, {
          billed: 420_00,
          mismatch: {
            words: "Allowed $300.00, but paid $40.00 and member's share $300.00 make $340.00: $40.00 apart.",
            difference: 40_00,
          },
        }),
      ],
    },
    authorizations: [
      {
        authorizationId: "a1",
        service: "Follow-up knee MRI",
        status: "inReview",
        requestedOn: "2026-11-09",
        decisionDueAt: daysAhead(2),
        urgency: "standard",
        number: "PA-2026-90177",
        clock: {
          words: "15 calendar days",
          plan: "Commercial",
          isAssumed: false,
          citation: "29 CFR 2560.503-1(f)(2)(iii)(A)",
        },
        source: from("ClaimResponse/a1"),
      },
      {
        authorizationId: "a2",
        service: "12 physical therapy visits",
        status: "approved",
        requestedOn: "2026-09-01",
        decisionDueAt: null,
        urgency: "standard",
        number: "PA-2026-81250",
        validUntil: "2027-02-28",
        lines: [{ service: "Physical therapy", status: "approved", requested: 12, approved: 12, used: 5 }],
        source: from("ClaimResponse/a2"),
      },
    ],
    careGaps: [
      {
        measure: "A1c test",
        status: "dueSoon",
        detail: "Last 09/18, due 12/18",
        source: from("MeasureReport/g1"),
      },
      {
        measure: "Diabetic eye exam",
        status: "overdue",
        detail: "None this year",
        source: from("MeasureReport/g2"),
      },
      { measure: "Mammogram", status: "dueSoon", detail: "Last 2024", source: from("MeasureReport/g3") },
    ],
    ...rosasCare(),
    ...rosasPeople(),
    medications: [
      {
        name: "Metformin 500 mg",
        supply: "onTrack",
        daysLate: -6,
        refillsLeft: 2,
        detail: "Refill in 6 days",
        adherence: {
          percent: 92,
          threshold: 80,
          daysCovered: 184,
          days: 200,
          citation: "CMS Part C and D Star Ratings",
        },
        source: from("MedicationRequest/m1"),
      },
      {
        name: "Lisinopril 10 mg",
        supply: "late",
        daysLate: 9,
        refillsLeft: 3,
        detail: "Refill late by 9 days",
        adherence: {
          percent: 74,
          threshold: 80,
          daysCovered: 148,
          days: 200,
          citation: "CMS Part C and D Star Ratings",
        },
        flags: [
          {
            kind: "interaction",
            words:
              "A drug label speaks of this together with Spironolactone 25 mg. A pharmacist should look at this; offer to connect one.",
            citation: "FDA label of Zestril (NDA 019777), sections 5 and 7",
          },
        ],
        source: from("MedicationRequest/m2"),
      },
    ],
    careTeam: [
      {
        name: "Dr. Ima Placeholder",
        role: "Primary care",
        place: "Samplehurst Clinic",
        source: from("CareTeam/c1"),
      },
      {
        name: "Dr. Noah Mockett",
        role: "Orthopedics",
        place: "Testwell Orthopedics",
        source: from("CareTeam/c2"),
      },
    ],
    preferences: [
      { title: "Text first, then call", detail: "Evenings after 5 PM Central", source: from("Consent/p1") },
      { title: "Letters in Spanish, large print", detail: "Set 03/11/2025", source: from("Consent/p2") },
    ],
    timeline: [
      {
        at: "2026-11-14T15:00:00Z",
        kind: "contact",
        title: "Chat: where is my ride",
        detail: "Ended unresolved",
        source: from("Communication/t1"),
      },
      {
        at: "2026-11-12",
        kind: "visit",
        title: "Missed imaging visit",
        detail: "Placeholder Imaging",
        source: from("Appointment/t2"),
      },
      {
        at: "2026-10-22",
        kind: "claim",
        title: "MRI of the left knee",
        detail: "Denied, code 197",
        source: from("ExplanationOfBenefit/rosa-mri-claim"),
      },
    ],
  };
}

function rosasCare(): Partial<Profile> {
  return {
    allergies: [
      {
        substance: "Penicillin",
        reaction: "Hives (moderate)",
        criticality: "high",
        isConfirmed: true,
        since: "2018-02-01",
        source: from("AllergyIntolerance/al1"),
      },
    ],
    carePlan: [
      {
        title: "Living with diabetes",
        since: "2026-01-14",
        activities: ["Diabetes class, Tuesdays", "Walk half an hour a day"],
        goals: [
          { words: "A1c under 7", dueOn: "2027-01-21", progress: "Improving", source: from("Goal/go1") },
          { words: "Eye exam this year", dueOn: "2026-12-12", progress: null, source: from("Goal/go2") },
        ],
        source: from("CarePlan/cp1"),
      },
    ],
    social: {
      lastAskedOn: "2026-09-19",
      askAgainFrom: "2027-09-19",
      mayAsk: false,
      citation: "42 CFR 422.101(f)(1)(i)",
      answers: [
        {
          topic: "Way to get to visits",
          answer: "Has no ride",
          isNeed: true,
          on: "2026-09-19",
          source: from("Observation/so1"),
        },
      ],
    },
    appointments: [
      {
        at: "2026-12-03T16:00:00Z",
        isUpcoming: true,
        status: "booked",
        what: "Follow-up MRI of the left knee",
        who: "Iris Scanwell",
        where: "Placeholder Imaging",
        source: from("Appointment/ap1"),
      },
      {
        at: "2026-11-12T16:00:00Z",
        isUpcoming: false,
        status: "missed",
        what: "Imaging visit",
        who: null,
        where: "Placeholder Imaging",
        source: from("Appointment/ap2"),
      },
    ],
    appeals: [
      {
        kind: "grievance",
        what: "Long wait for an answer about the MRI bill",
        status: "open",
        outcome: null,
        urgency: "standard",
        receivedOn: "2026-10-26",
        dueAt: "2026-11-25",
        dueBy: "record",
        clock: null,
        source: from("Task/gr1"),
      },
    ],
  };
}

function rosasPeople(): Partial<Profile> {
  return {
    relatives: [
      {
        name: "Luz Testmember",
        relation: "Daughter",
        standing: "none",
        mayHear: "May hear nothing: we have no record of an authority",
        until: null,
        source: from("RelatedPerson/re1"),
      },
    ],
    consents: [
      {
        what: "Letters in Spanish, large print",
        decision: "agreed",
        standing: "inForce",
        since: "2026-03-11",
        until: null,
        names: [],
        source: from("Consent/p2"),
      },
    ],
    contactPoints: {
      isConfidential: false,
      citation: null,
      points: [
        { channel: "text", value: "+15555550142", place: "Mobile", rank: 1 },
        { channel: "call", value: "+15555550142", place: "Mobile", rank: 2 },
        { channel: "letter", value: "14 Example Street, Testville, CO 80000", place: "Home", rank: null },
      ],
      source: from("Patient/rosa-testmember"),
    },
    pastContacts: [
      {
        at: "2026-11-14T15:00:00Z",
        channel: "chat",
        title: "Chat: where is my ride",
        detail: "Ended unresolved",
        promise: {
          what: "Call back about the ride",
          dueOn: "2026-11-16",
          status: "noRecord",
          settledOn: null,
          source: from("Task/pr1"),
        },
        source: from("Communication/t1"),
      },
      {
        at: "2026-11-12T15:00:00Z",
        channel: "call",
        title: "Call with us",
        detail: "Follow-up promised",
        promise: {
          what: "Send the form for the MRI",
          dueOn: "2026-11-18",
          status: "noRecord",
          settledOn: null,
          source: { resource: "call-log/c-0", asOf: "2026-11-12T15:00:00Z" },
        },
        source: { resource: "call-log/c-0", asOf: "2026-11-12T15:00:00Z" },
      },
    ],
    lakeFacts: {
      state: "reached",
      facts: [
        {
          kind: "riskScore",
          title: "Risk score 2.4",
          detail: "Example risk model, 2026, of Nov 1",
          source: { resource: "lake/risk-score", asOf: "2026-11-02T03:00:00Z" },
        },
      ],
    },
  };
}

const share = (network: "in" | "out", coinsurance: number) => ({
  network,
  isCovered: true,
  copay: null,
  coinsurance,
  afterDeductible: true,
});

const rosasBenefits: NonNullable<Profile["benefits"]> = {
  plan: "Example Silver PPO",
  familyTier: "embedded",
  limits: [],
  services: [
    {
      service: "Office visit",
      shares: [
        { network: "in", isCovered: true, copay: 40_00, coinsurance: null, afterDeductible: false },
        share("out", 40),
      ],
      requirement: null,
      limit: null,
    },
    {
      service: "Physical therapy",
      shares: [share("in", 20), share("out", 40)],
      requirement: null,
      limit: {
        allowed: 20,
        unit: "visits",
        from: "2026-01-01",
        until: "2026-12-31",
        used: 8,
        counted: [
          { claimId: "CLM-2026-102201", serviceDate: "2026-09-04", units: 6 },
          { claimId: "CLM-2026-101118", serviceDate: "2026-08-20", units: 2 },
        ],
        inProcess: 0,
        denied: 1,
      },
    },
    {
      service: "MRI or CT scan",
      shares: [share("in", 20), share("out", 40)],
      requirement: "Prior authorization",
      limit: null,
    },
  ],
  source: from("InsurancePlan/silver-ppo"),
};

export const rosasHandOver = (contactId: string): HandOver => ({
  contactId,
  language: "en-US",
  reasonCode: "claimStatus",
  summary: "Asked about the claim for the MRI on Oct 22",
  corrections: [
    { at: minutesAgo(2.5), text: "No, I want to know why nobody asked for the authorization before" },
  ],
  learned: [
    { label: "Claim", value: "MRI of the left knee, 10/22" },
    { label: "Asked for", value: "A person" },
  ],
  warnings: ["Wrong birth date once"],
  turns: [
    { at: minutesAgo(4), from: "bot", text: "How can I help you today?" },
    { at: minutesAgo(3.5), from: "member", text: "I got a bill for my MRI and I thought it was covered" },
    {
      at: minutesAgo(3.4),
      from: "bot",
      text: "The claim for the MRI of the left knee on October 22 was denied. You owe nothing for it.",
    },
    { at: minutesAgo(3), from: "member", text: "A person please" },
    {
      at: minutesAgo(2.9),
      from: "bot",
      text: "This is what I will tell the person:\n• You: confirmed by member ID and date of birth\n• It is about: a claim or a bill\n• In your words: “I got a bill for my MRI and I thought it was covered”\nIs that right? Say yes, or tell me what to change or add.",
    },
    {
      at: minutesAgo(2.5),
      from: "member",
      text: "No, I want to know why nobody asked for the authorization before",
    },
    { at: minutesAgo(2.4), from: "bot", text: "Thank you, I have written that down." },
  ],
});

const words = (en: string): Words => ({ en, es: `(es) ${en}`, zh: `（中）${en}` });

const hint = (hintId: string, title: string, reason: string, cites: string): Hint => ({
  hintId,
  rule: hintId,
  about: cites,
  group: "claims",
  standing: "service",
  title: words(title),
  reason: words(reason),
  sources: [{ label: "MRI claim, 10/22", source: from(cites) }],
  heard: [],
  accept: words("Explain the bill"),
  guide: {
    title: "A bill that is not the member's",
    steps: [
      {
        title: "Say that the bill is not hers to pay",
        say: {
          en: "You do not owe this bill. The imaging center had to ask us first and did not.",
          es: "Usted no debe esta factura. El centro de imágenes tenía que pedirnos permiso y no lo hizo.",
          zh: "您不欠这张账单。影像中心本应先征求我们的同意，但没有这样做。",
        },
      },
      { title: "Offer to call Placeholder Imaging", say: words("I can call them with you now.") },
      { title: "Check for anything else", say: null },
    ],
  },
  does: { kind: "guide" },
  laws: [],
  doubts: [],
});

export const rosasSlate = (contactId: string): Slate => ({
  decisionId: "d1",
  contactId,
  decidedAt: minutesAgo(1),
  engine: 1,
  card: hint(
    "denied-claim-explained",
    "Explain that the MRI bill is not hers to pay",
    "The MRI on Oct 22 was denied because the provider did not ask for prior authorization (CARC 197, CO), so an in-network provider may not bill her.",
    "ExplanationOfBenefit/rosa-mri-claim",
  ),
  quiet: [
    hint(
      "refill-late",
      "Lisinopril refill is 9 days late",
      "The supply ended on 11/13.",
      "MedicationRequest/m2",
    ),
    hint(
      "prior-authorization-clock-near",
      "Follow-up MRI decision is due in 2 days",
      "The 7-day clock ends soon.",
      "ClaimResponse/a1",
    ),
  ],
  heldBack: [
    { rule: "care-gap-open", why: words("Care gaps wait until the caller's own matter is settled.") },
  ],
  considered: [],
  care: "notAsked",
  seed: 1,
  isExploring: false,
  outcomes: {},
  taken: [],
});

export const rosasFloor = (): Floor => ({
  asOf: minutesAgo(0.1),
  queues: [
    {
      queueId: "q1",
      name: "Member services",
      waiting: 3,
      oldestWaitingSince: minutesAgo(1.4),
      inProgress: 2,
      available: 0,
      staffed: 4,
      serviceLevel: 0.86,
      targetSeconds: 30,
    },
    {
      queueId: "q2",
      name: "Member services, Spanish",
      waiting: 1,
      oldestWaitingSince: minutesAgo(0.3),
      inProgress: 1,
      available: 0,
      staffed: 1,
      serviceLevel: 0.71,
      targetSeconds: 30,
    },
    {
      queueId: "q3",
      name: "Member services, Chinese",
      waiting: 0,
      oldestWaitingSince: null,
      inProgress: 0,
      available: 1,
      staffed: 1,
      serviceLevel: null,
      targetSeconds: 30,
    },
  ],
  agents: [
    {
      username: "ana",
      name: "Ana Alvarez",
      state: "Busy",
      stateType: "system",
      since: minutesAgo(7),
      contacts: [
        {
          contactId: "c1",
          channel: "voice",
          queueName: "Member services, Spanish",
          phase: "connected",
          since: minutesAgo(7),
        },
      ],
    },
    {
      username: "ben",
      name: "Ben Placeholder",
      state: "Busy",
      stateType: "system",
      since: minutesAgo(2),
      contacts: [
        {
          contactId: "c2",
          channel: "chat",
          queueName: "Member services",
          phase: "connected",
          since: minutesAgo(2),
        },
        {
          contactId: "c3",
          channel: "chat",
          queueName: "Member services",
          phase: "connected",
          since: minutesAgo(2),
        },
      ],
    },
    {
      username: "lin",
      name: "Lin Mockley",
      state: "Available",
      stateType: "routable",
      since: minutesAgo(1),
      contacts: [],
    },
    {
      username: "noor",
      name: "Noor Newhire",
      state: "Offline",
      stateType: "offline",
      since: minutesAgo(60),
      contacts: [],
    },
    {
      username: "eva",
      name: "Eva Sample",
      state: "MissedCallAgent",
      stateType: "error",
      since: minutesAgo(3),
      contacts: [],
    },
    {
      username: "max",
      name: "Max Fixture",
      state: "Break",
      stateType: "not_routable",
      since: minutesAgo(11),
      contacts: [],
    },
  ],
});
