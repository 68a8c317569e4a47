import type { CareGap, Medication, MedicationFlag, Visit } from "../../profile/care/care-facts.ts";
import type { Benefits } from "../../profile/coverage/benefit.ts";
import type { ClaimLine, Person, Plan, Profile } from "../../profile/profile.ts";
import type { PastContact, Promised } from "../../profile/timeline/timeline-facts.ts";
import type { BoardLine } from "../board-lines.ts";
import type { CareStanding, OpenCase, ReferralStanding } from "../care-standing.ts";
import { emptyPage, exampleMoment } from "../fake-moment.ts";
import type { Moment } from "../moment.ts";

export const asOf = "2026-11-16T00:00:00Z";

export const medicine = (more: Partial<Medication> = {}): Medication => ({
  name: "Lisinopril 10 mg",
  supply: "refillNow",
  daysLate: -5,
  refillsLeft: 2,
  detail: "",
  source: { resource: "MedicationDispense/1", asOf },
  ...more,
});

export const flagged = (kind: MedicationFlag["kind"], ...names: readonly string[]): readonly Medication[] =>
  names.map((name, index) =>
    medicine({
      name,
      supply: "onTrack",
      flags: [{ kind, words: "", citation: "" }],
      source: { resource: `MedicationRequest/${index + 1}`, asOf },
    }),
  );

export const gap = (more: Partial<CareGap> = {}): CareGap => ({
  measure: "Diabetic eye exam",
  status: "dueSoon",
  detail: "We have no record of it, due by Dec 31",
  program: "CMS eCQM 131",
  source: { resource: "MeasureReport/eye", asOf },
  ...more,
});

export const visit = (more: Partial<Visit> = {}): Visit => ({
  at: "2026-11-24T15:00:00.000Z",
  isUpcoming: true,
  status: "booked",
  what: "Heart doctor",
  who: null,
  where: null,
  source: { resource: "Appointment/1", asOf },
  ...more,
});

export const hospitalClaim = (serviceDate: string, more: Partial<ClaimLine> = {}): ClaimLine => ({
  claimId: `CLM-${serviceDate}`,
  serviceDate,
  service: "Inpatient stay",
  provider: "Fixture Hospital",
  billed: 900_000,
  memberOwes: null,
  status: "processed",
  denial: null,
  source: { resource: `ExplanationOfBenefit/${serviceDate}`, asOf },
  ...more,
});

export const claimsOf = (...recent: readonly ClaimLine[]): Pick<Profile, "claims"> => ({
  claims: { total: recent.length, recent },
});

export const benefitsWith = (service: string, isCovered = true): Benefits => ({
  plan: "Example Silver PPO",
  familyTier: null,
  limits: [],
  services: [
    {
      service,
      shares: [{ network: "in", isCovered, copay: 0, coinsurance: null, afterDeductible: null }],
      requirement: null,
      limit: null,
    },
  ],
  source: { resource: "InsurancePlan/silver", asOf },
});

export const medicaid: Profile["coverageHistory"] = [
  {
    name: "Example Medicaid",
    payer: null,
    line: "medicaid",
    status: "active",
    since: "2024-01-01",
    until: null,
    order: null,
    paidAfterEnd: 0,
    source: { resource: "Coverage/1", asOf },
  },
];

export const needsRide: Profile["social"] = {
  lastAskedOn: "2026-06-01",
  askAgainFrom: "2027-06-01",
  mayAsk: false,
  citation: "",
  answers: [
    {
      topic: "Way to get to visits",
      answer: "Has no ride",
      isNeed: true,
      on: "2026-06-01",
      source: { resource: "Observation/ride", asOf },
    },
  ],
};

export const plan: Plan = {
  name: "Example Silver PPO",
  status: "active",
  since: "2024-01-01",
  until: null,
  group: null,
  source: { resource: "Coverage/1", asOf },
};

export const speaking = (code: string, interpreterNeeded = false): Pick<Profile, "member"> => ({
  member:
    emptyPage.member &&
    ({ ...emptyPage.member, language: { code, label: code, interpreterNeeded } } satisfies Person),
});

export const doctor = {
  name: "Dr. Ada Fixture",
  role: "PCP",
  place: null,
  source: { resource: "CareTeam/1", asOf },
};

/** A claim of that doctor, on either side of the network. */
export const doctorsClaim = (serviceDate: string, network: "in" | "out"): ClaimLine =>
  hospitalClaim(serviceDate, { service: "Office visit", provider: doctor.name, network });

export const answered = (more: {
  readonly cases?: readonly OpenCase[];
  readonly referrals?: readonly ReferralStanding[];
}): CareStanding => ({ state: "answered", cases: [], vetoes: [], urges: [], referrals: [], ...more });

export const openCaseOf = (manager: string | null): OpenCase => ({
  caseId: "Task/77",
  what: "Help after a hospital stay",
  since: "2026-11-01",
  manager,
});

export const referral = (more: Partial<ReferralStanding> = {}): ReferralStanding => ({
  rule: "case-management-referral",
  about: "case management",
  state: "closed",
  outcome: "Pill box and visiting nurse arranged",
  at: "2026-11-18T12:00:00Z",
  caseId: "Task/78",
  ...more,
});

export const promised = (more: Partial<Promised> = {}): Promised => ({
  what: "Call back about the bill",
  dueOn: "2026-11-21",
  status: "open",
  settledOn: null,
  source: { resource: "call-log/contact-0", asOf },
  ...more,
});

export const contactOn = (day: string, more: Partial<PastContact> = {}): PastContact => ({
  at: `${day}T15:00:00.000Z`,
  channel: "call",
  title: "Call with us",
  detail: "Claim explained",
  promise: null,
  source: { resource: `call-log/${day}`, asOf: `${day}T15:00:00.000Z` },
  ...more,
});

export const boardLine = (claimId: string, more: Partial<BoardLine> = {}): BoardLine => ({
  claimId,
  status: "denied",
  denial: { code: "16", words: "information was missing or wrong" },
  source: { resource: `ExplanationOfBenefit/${claimId}`, asOf },
  ...more,
});

export const paid = { status: "paid", denial: null } as const;

/** A practice on the line, verified, with its board. */
export const practice = (board: readonly BoardLine[], changedOn = "2026-11-01"): Moment =>
  exampleMoment(
    {
      member: null,
      callerKind: "provider",
      provider: {
        name: "Fixture Family Practice",
        source: { resource: "Organization/practice-1", asOf: `${changedOn}T00:00:00Z` },
      },
    },
    { callerKind: "provider", board, reasonCode: "claimStatus" },
  );
