import { exampleMoment, havingHeard, said } from "../fake-moment.ts";
import type { Moment } from "../moment.ts";
import {
  answered,
  asOf,
  benefitsWith,
  boardLine,
  claimsOf,
  contactOn,
  doctor,
  doctorsClaim,
  flagged,
  gap,
  hospitalClaim,
  medicaid,
  medicine,
  needsRide,
  openCaseOf,
  paid,
  plan,
  practice,
  promised,
  referral,
  speaking,
  visit,
} from "./fake-facts.ts";

/** Moments in which each rule speaks, by its id. */
export const examplesB: Readonly<Record<string, readonly Moment[]>> = {
  "care-gap-open": [
    exampleMoment({ careGaps: [gap()] }),
    exampleMoment({ careGaps: [gap({ status: "overdue", program: "Found by the plan's own review" })] }),
    exampleMoment({ careGaps: [gap({ status: "open", program: undefined })] }),
  ],
  "case-management-referral": [
    havingHeard(exampleMoment(), "overwhelmed", "It is all too much for me"),
    exampleMoment({
      ...claimsOf(hospitalClaim("2026-10-01"), hospitalClaim("2026-05-01")),
      careGaps: ["a", "b", "c"].map((id) => gap({ source: { resource: `MeasureReport/${id}`, asOf } })),
    }),
  ],
  "claim-batch-one-cause": [practice(["CLM-1", "CLM-2", "CLM-3"].map((id) => boardLine(id)))],
  credentialing: [practice([], "2026-05-02")],
  "discharge-follow-up": [
    havingHeard(exampleMoment(), "hospital", "I came home from the hospital on Tuesday"),
    exampleMoment(claimsOf(hospitalClaim("2026-11-14"))),
  ],
  "interpreter-offer": [
    exampleMoment(speaking("vi")),
    havingHeard(exampleMoment({ member: null }), "interpreter", "Interpreter, please"),
  ],
  "nurse-line-red-flags": [
    exampleMoment({ member: null }, { said: said("I have chest pain and cannot breathe"), level: "L0" }),
    exampleMoment({}, { said: said("I want to kill myself") }),
  ],
  "open-case": [
    havingHeard(
      exampleMoment({}, { care: answered({ cases: [openCaseOf("Ann Casemanager")] }) }),
      "hospital",
      "I was in the hospital again",
    ),
    havingHeard(
      exampleMoment({}, { care: answered({ cases: [openCaseOf(null)] }) }),
      "overwhelmed",
      "It is too much",
    ),
  ],
  "pcp-left-network": [
    exampleMoment({
      careTeam: [doctor],
      ...claimsOf(doctorsClaim("2026-11-02", "out"), doctorsClaim("2026-06-02", "in")),
    }),
  ],
  "pcp-unassigned": [exampleMoment({ plan })],
  "pharmacist-flag": [
    exampleMoment({ medications: flagged("interaction", "Warfarin 5 mg", "Ibuprofen 600 mg") }),
    exampleMoment({ medications: flagged("highDose", "Acetaminophen 500 mg") }),
    exampleMoment({ medications: flagged("duplicateTherapy", "Lisinopril 10 mg", "Enalapril 5 mg") }),
  ],
  "portal-offer": [
    practice(["CLM-1", "CLM-2", "CLM-3"].map((id) => boardLine(id, paid))),
    havingHeard(practice([]), "portal", "Can I look this up online?"),
  ],
  "promise-broken": [
    exampleMoment({ pastContacts: [contactOn("2026-11-10", { promise: promised({ status: "broken" }) })] }),
    havingHeard(
      exampleMoment({
        pastContacts: [
          contactOn("2026-11-10", { promise: promised({ status: "noRecord", dueOn: "2026-11-13" }) }),
        ],
      }),
      "promise",
      "You promised to call me back",
    ),
  ],
  "promise-due": [
    exampleMoment({ pastContacts: [contactOn("2026-11-10", { promise: promised() })] }),
    exampleMoment({
      pastContacts: [
        contactOn("2026-11-10", { promise: promised({ status: "noRecord", dueOn: "2026-11-13" }) }),
      ],
    }),
  ],
  "refill-due": [exampleMoment({ medications: [medicine()] })],
  "referral-outcome": (["accepted", "declined", "closed"] as const).flatMap((state) => [
    exampleMoment({}, { care: answered({ referrals: [referral({ state })] }) }),
    exampleMoment({}, { care: answered({ referrals: [referral({ state, outcome: null })] }) }),
  ]),
  "repeat-call": [
    exampleMoment(
      { pastContacts: [contactOn("2026-11-12"), contactOn("2026-11-05")] },
      { reasonCode: "claimStatus" },
    ),
  ],
  "ride-offer": [
    exampleMoment({ appointments: [visit()], social: needsRide, coverageHistory: medicaid }),
    havingHeard(
      exampleMoment({ benefits: benefitsWith("Rides to visits") }),
      "ride",
      "I have no ride to my doctor",
    ),
  ],
  "survey-detractor": [
    exampleMoment({ pastContacts: [contactOn("2026-11-18", { survey: { solved: false, ease: 2 } })] }),
    exampleMoment({ pastContacts: [contactOn("2026-11-18", { survey: { solved: true, ease: 1 } })] }),
  ],
  "telehealth-offer": [
    havingHeard(
      exampleMoment({ benefits: benefitsWith("Telehealth visit") }),
      "appointment",
      "I cannot get an appointment",
    ),
  ],
};
