import type { PayType, RetentionFacts } from "#journey/retention/retention-facts.ts";

/** By how much a cause lowers the share of members who stay, and where the figure is from. */
interface Effect {
  readonly source: string;
  readonly stays: (facts: RetentionFacts) => number;
}

const judgement = "A judgement, no figure known";

/** How strongly the same dollar is felt. */
const feltByPay: Readonly<Record<PayType, number>> = { salary: 0.6, hourly: 0.9, gig: 1.1, retired: 0.7 };

const feltByAge = (age: number | null): number => (age === null ? 1 : age < 35 ? 1.3 : age < 45 ? 1.1 : 0.8);

/** The paper saw premiums of 0 to 116 dollars. Whoever is left beyond wants coverage most, so a dollar counts a quarter there. */
const observedDollars = 116;
const feltDollars = (dollars: number): number =>
  Math.min(dollars, observedDollars) + Math.max(0, dollars - observedDollars) / 4;

/** Share that stays when the premium rises so much, felt so strongly; a lower premium keeps no more than stayed before. */
const staysAt = (dollars: number, felt: number): number =>
  0.75 ** ((feltDollars(Math.max(0, dollars)) / 40) * felt);

const meanTenureMonths = 14;

/**
 * What moves the invented members. Published figures where there are any, judgements marked as such: the panel teaches
 * the machinery and gives a first card; a plan trains again on its own members.
 */
export const retentionAssumptions = {
  meanTenureMonths: {
    value: meanTenureMonths,
    source: "Covered California's reference case: 14 months on average",
  },
  /** Share that leaves within 90 days whatever happens: a memoryless stay with that mean, less what the causes add. */
  baseQuarter: 0.02,
  povertyLevel: {
    first: 15_650,
    next: 5_500,
    source: "HHS poverty guidelines 2025, 48 states, dollars a year",
  },
  premiumShare: {
    source: "26 U.S.C. 36B(b)(3)(A), table as amended for 2021 to 2025, made smooth",
    /** What a household pays of its income for the benchmark plan, in percent. */
    ofIncome: (incomeToPovertyPercent: number): number =>
      Math.min(8.5, Math.max(0, ((incomeToPovertyPercent - 150) / 250) * 8.5)),
  },
  /** Of who leaves, the share that goes to better cover: Medicare, an employer's plan, Medicaid. */
  toBetterCover: { turning65: 0.85, newJob: 0.75, turning26: 0.45, moved: 0.3, none: 0.1, source: judgement },
  effects: {
    premiumRise: {
      source:
        "Finkelstein, Hendren, Shepard 2019 (https://doi.org/10.1257/aer.20171455): take-up falls by about 25 % for each $40 a month. What happens beyond the $116 they saw, and how strongly pay and age bend it: a judgement after the reference case, which names both as drivers",
      stays: ({ premiumChangeDollars, payType, age }) =>
        staysAt(premiumChangeDollars ?? 0, feltByPay[payType ?? "salary"] * feltByAge(age)),
    },
    dependants: {
      source: "The reference case names dependants as a driver; size a judgement",
      stays: ({ dependants }) => ((dependants ?? 0) > 0 ? 1.03 : 1),
    },
    missedPayments: {
      source: judgement,
      stays: ({ missedPayments90Days }) => 0.86 ** (missedPayments90Days ?? 0),
    },
    autopay: { source: judgement, stays: ({ autopay }) => (autopay === false ? 0.96 : 1.02) },
    lifeEvent: {
      source: judgement,
      stays: ({ lifeEvent }) =>
        lifeEvent === null || lifeEvent === "none" ? 1 : lifeEvent === "turning65" ? 0.25 : 0.7,
    },
    renewalNear: {
      source: judgement,
      stays: ({ monthsToRenewal }) => ((monthsToRenewal ?? 6) <= 2 ? 0.93 : 1.01),
    },
    shortTenure: { source: judgement, stays: ({ tenureMonths }) => ((tenureMonths ?? 0) < 6 ? 0.95 : 1.01) },
    careInUse: {
      source: judgement,
      stays: ({ claims12Months }) => ((claims12Months ?? 0) >= 6 ? 1.04 : 0.99),
    },
    denied: { source: judgement, stays: ({ deniedClaims90Days }) => 0.95 ** (deniedClaims90Days ?? 0) },
    complaint: { source: judgement, stays: ({ openComplaint }) => (openComplaint === true ? 0.85 : 1) },
    repeatContacts: { source: judgement, stays: ({ contacts30Days }) => 0.98 ** (contacts30Days ?? 0) },
    noDoctor: {
      source: judgement,
      stays: ({ hasPrimaryCareProvider }) => (hasPrimaryCareProvider === false ? 0.97 : 1),
    },
  } satisfies Record<string, Effect>,
} as const;
