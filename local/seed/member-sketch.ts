import type { Chance } from "./chance.ts";
import type { Day } from "./days.ts";
import { plusDays } from "./days.ts";
import type { Directory, Professional } from "./directory.ts";
import { fictionalPhone, inventAddress, inventName } from "./invented-names.ts";
import type { InventedAddress } from "./invented-names.ts";
import { planTerms } from "./plans.ts";
import type { PlanKey } from "./plans.ts";

/** A member before there are resources: what all builders need to know. */
export interface MemberSketch {
  /** FHIR Patient id; the ids of all their resources begin with it. */
  readonly id: string;
  /** Nine digits. */
  readonly memberId: string;
  readonly given: string;
  readonly family: string;
  readonly gender: "female" | "male";
  readonly birthDate: Day;
  readonly phone: string;
  readonly language: "en" | "es" | "zh";
  readonly address: InventedAddress;
  readonly plan: PlanKey;
  readonly group: string;
  readonly coveredSince: Day;
  /** The last day of coverage; null while it runs. */
  readonly coveredUntil: Day | null;
  readonly primaryCare: Professional;
  /** Absent: it is their own policy. */
  readonly coveredAs?: "child";
}

/** What every builder is handed: the seed's day and who works where. */
export interface SeedContext {
  readonly today: Day;
  readonly directory: Directory;
}

const groups = [
  "Placeholder Foods",
  "Fixture Freight",
  "Sample Schools",
  "Mockley Motors",
  "Individual",
] as const;

/** Far apart and never repeated: 7,919 and the number of places have no common factor. */
const memberIdAt = (index: number): string => String(300_000_000 + ((index * 7919) % 99_999_989));

/** The nth invented member. */
export function sketchMember(chance: Chance, index: number, { today, directory }: SeedContext): MemberSketch {
  const number = String(index + 1).padStart(5, "0");
  const age = chance.int(1, 88);
  const plan = age >= 65 ? "advantage-hmo" : youngerPlan(chance, index);
  return {
    id: `member-${number}`,
    memberId: memberIdAt(index + 1),
    ...inventName(chance),
    birthDate: plusDays(today, -Math.round(age * 365.25) - chance.int(0, 364)),
    phone: fictionalPhone(index),
    language: chance.pick(["en", "en", "en", "en", "en", "es", "es", "zh"]),
    address: inventAddress(chance),
    plan,
    group: planTerms[plan].line === "commercial" ? chance.pick(groups) : "Individual",
    coveredSince: plusDays(today, -chance.int(40, 2400)),
    coveredUntil: chance.is(0.04) ? plusDays(today, -chance.int(5, 200)) : null,
    primaryCare: primaryCareFor(chance, age, directory),
  };
}

/** Every ninth is on Medicaid: counted, not drawn, so that nobody else's plan moves. */
function youngerPlan(chance: Chance, index: number): PlanKey {
  const commercial = chance.pick(["silver-ppo", "gold-ppo", "bronze-hdhp"]);
  return index % 9 === 4 ? "medicaid-hmo" : commercial;
}

function primaryCareFor(chance: Chance, age: number, { professionals }: Directory): Professional {
  const wanted = age < 16 ? "pediatrics" : "primaryCare";
  const [first, ...others] = professionals.filter((each) => each.specialty === wanted);
  if (!first) throw new Error("seed.noPrimaryCare");
  return chance.pick([first, ...others]);
}

export const fullNameOf = (member: Pick<MemberSketch, "given" | "family">): string =>
  `${member.given} ${member.family}`;
