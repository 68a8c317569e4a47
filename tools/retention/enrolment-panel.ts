import { chanceFrom } from "#local/seed/chance.ts";
import type { Chance } from "#local/seed/chance.ts";
import type { LifeEvent, MetalTier, PayType, RetentionFacts } from "#journey/retention/retention-facts.ts";
import { retentionAssumptions as assumed } from "./retention-assumptions.ts";

/** What had become of a member 90 days later. Better cover is a good end: nobody is to be kept from it. */
export type End = "stays" | "lapses" | "betterCover";

/** A member of the panel at one moment, and what had become of them 90 days later. */
export interface PanelMember {
  readonly facts: RetentionFacts;
  /** To see whether scores hold for every language; never scored. */
  readonly language: "en" | "es" | "zh";
  /** Net premium a month today and the subsidy in it, in dollars: what a change of subsidies works on. */
  readonly netPremium: number;
  readonly subsidy: number;
  readonly incomeAMonth: number;
  readonly end: End;
}

/** An invented panel of members, the same for the same seed; what moves them is in `retention-assumptions.ts`. */
export function enrolmentPanel(size: number, seed: number): readonly PanelMember[] {
  const plan = chanceFrom(seed);
  return Array.from({ length: size }, (_, index) => panelMember(plan.fork(`member ${index}`)));
}

function panelMember(chance: Chance): PanelMember {
  const person = drawPerson(chance.fork("person"));
  const money = drawMoney(person, chance.fork("money"));
  const care = drawCare(person.age, chance.fork("care"));
  const facts: RetentionFacts = { ...person.facts, ...money.facts, ...care };
  const { netPremium, subsidy } = money;
  const end = drawEnd(facts, chance.fork("lapse"));
  return { facts, language: person.language, netPremium, subsidy, incomeAMonth: person.incomeAMonth, end };
}

function drawEnd(facts: RetentionFacts, chance: Chance): End {
  if (!chance.is(leaveProbability(facts))) return "stays";
  return chance.is(assumed.toBetterCover[facts.lifeEvent ?? "none"]) ? "betterCover" : "lapses";
}

const uniform = (chance: Chance): number => chance.int(0, 999_999) / 1_000_000;

/** Twelve uniform draws, less six: close enough to the normal curve for incomes. */
const bell = (chance: Chance): number =>
  Array.from({ length: 12 }, () => uniform(chance)).reduce((a, b) => a + b, -6);

const payTypeOf = (chance: Chance, age: number): PayType => {
  if (age >= 62 && chance.is(0.5)) return "retired";
  return chance.pick(["salary", "salary", "salary", "salary", "hourly", "hourly", "hourly", "gig", "gig"]);
};

function lifeEventOf(chance: Chance, age: number): LifeEvent {
  if (age === 26) return "turning26";
  if (age === 65) return "turning65";
  return chance.is(0.06) ? chance.pick(["moved", "newJob"]) : "none";
}

function drawPerson(chance: Chance) {
  const age = chance.int(19, 65);
  const dependants = age > 27 && age < 58 ? chance.pick([0, 0, 1, 1, 2, 2, 3]) : 0;
  const incomeToPovertyPercent = Math.round(Math.min(900, 245 * Math.exp(0.42 * bell(chance))));
  const povertyAMonth = (assumed.povertyLevel.first + assumed.povertyLevel.next * dependants) / 12;
  return {
    age,
    incomeAMonth: (povertyAMonth * incomeToPovertyPercent) / 100,
    language: chance.pick(["en", "en", "en", "en", "en", "en", "es", "es", "es", "zh"] as const),
    facts: {
      age,
      dependants,
      payType: chance.is(0.04) ? null : payTypeOf(chance, age),
      // Time since joining when nobody is more likely to leave with time: memoryless, with the known mean.
      tenureMonths: Math.floor(-Math.log(1 - uniform(chance)) * assumed.meanTenureMonths.value),
      monthsToRenewal: chance.int(0, 11),
      incomeToPovertyPercent,
      lifeEvent: lifeEventOf(chance, age),
    },
  };
}

type Person = ReturnType<typeof drawPerson>;

const tierFactor: Readonly<Record<MetalTier, number>> = {
  catastrophic: 0.6,
  bronze: 0.75,
  silver: 1,
  gold: 1.2,
  platinum: 1.4,
};

function drawMoney({ age, incomeAMonth, facts }: Person, chance: Chance) {
  const metalTier: MetalTier = chance.pick([
    "bronze",
    "bronze",
    "silver",
    "silver",
    "silver",
    "gold",
    "platinum",
  ]);
  const gross = 310 * Math.exp(0.03 * (age - 21)) * tierFactor[metalTier];
  const own = (assumed.premiumShare.ofIncome(facts.incomeToPovertyPercent) * incomeAMonth) / 100;
  const subsidy = Math.round(Math.max(0, gross - own));
  const netPremium = Math.max(0, Math.round(gross - subsidy));
  // A subsidy follows the benchmark's price, so that most of a rise never reaches who has one.
  const grossRise = gross * (0.04 + 0.04 * bell(chance)) * (subsidy > 0 ? 0.35 : 1);
  const subsidyChange = chance.is(0.12)
    ? -subsidy * (0.2 + 0.8 * uniform(chance))
    : subsidy * 0.04 * uniform(chance);
  const change = Math.round(Math.max(-netPremium, grossRise - subsidyChange));
  return {
    netPremium,
    subsidy,
    facts: {
      metalTier,
      premiumChangeDollars: change,
      premiumChangePercent: netPremium === 0 ? null : Math.round((change / netPremium) * 100),
      subsidyChangePercent: subsidy === 0 ? null : Math.round((subsidyChange / subsidy) * 100),
      premiumToIncomePercent: Math.round(((netPremium + change) / incomeAMonth) * 1000) / 10,
      autopay: chance.is(0.55),
      missedPayments90Days: chance.is(0.12) ? chance.int(1, 3) : 0,
    },
  };
}

function drawCare(age: number, chance: Chance) {
  const claims = chance.is(0.3) ? 0 : Math.round(chance.int(1, 8) * (1 + (age - 19) / 40));
  const denied = claims > 0 && chance.is(0.12) ? chance.int(1, 2) : 0;
  return {
    claims12Months: claims,
    deniedClaims90Days: denied,
    contacts30Days: chance.is(denied > 0 ? 0.5 : 0.15) ? chance.int(1, 4) : 0,
    openComplaint: chance.is(denied > 0 ? 0.12 : 0.02),
    hasPrimaryCareProvider: chance.is(0.05) ? null : chance.is(0.62),
  };
}

/** Whether the member leaves within 90 days: every cause multiplies the odds of staying through the quarter. */
export function leaveProbability(facts: RetentionFacts): number {
  const stays = Object.values(assumed.effects).reduce((product, effect) => product * effect.stays(facts), 1);
  return Math.min(0.97, 1 - (1 - assumed.baseQuarter) * stays);
}
