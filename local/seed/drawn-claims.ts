import type { Chance } from "./chance.ts";
import { figuresOf } from "./claim.ts";
import type { ClaimSketch, Decision, Service } from "./claim.ts";
import type { Used } from "./coverage.ts";
import { plusDays, yearStart } from "./days.ts";
import type { Day } from "./days.ts";
import type { MemberSketch, SeedContext } from "./member-sketch.ts";
import { planTerms } from "./plans.ts";

/** Services with what is commonly billed and allowed for them, in cents, and a diagnosis that goes with them. */
const services = [
  { code: "99213", words: "Office visit", billed: 185_00, allowed: 110_00, diagnosis: "Z00.00" },
  { code: "99214", words: "Office visit, longer", billed: 260_00, allowed: 165_00, diagnosis: "I10" },
  { code: "80053", words: "Metabolic blood panel", billed: 64_00, allowed: 22_00, diagnosis: "E11.9" },
  { code: "83036", words: "A1c blood test", billed: 48_00, allowed: 18_00, diagnosis: "E11.9" },
  { code: "97110", words: "Physical therapy", billed: 165_00, allowed: 92_00, diagnosis: "M25.562" },
  { code: "73560", words: "X-ray of the knee", billed: 240_00, allowed: 95_00, diagnosis: "M25.562" },
  { code: "93000", words: "Electrocardiogram", billed: 120_00, allowed: 48_00, diagnosis: "I10" },
  {
    code: "99284",
    words: "Emergency department visit",
    billed: 2150_00,
    allowed: 980_00,
    diagnosis: "R07.9",
    type: "institutional",
  },
] as const satisfies readonly (Service & { billed: number; allowed: number; diagnosis: string })[];

const denials = [
  { carc: "197", group: "CO" },
  { carc: "16", group: "CO" },
  { carc: "29", group: "CO" },
  { carc: "18", group: "OA" },
  { carc: "50", group: "PR" },
  { carc: "204", group: "PR" },
  { carc: "109", group: "OA" },
] as const;

/** Four to fourteen claims of the last two years, decided under the plan's own terms, oldest first. */
export function drawClaims(
  chance: Chance,
  member: MemberSketch,
  { today, directory }: SeedContext,
): ClaimSketch[] {
  const days = Array.from({ length: chance.int(4, 14) }, () =>
    plusDays(today, -chance.int(4, 720)),
  ).toSorted();
  const places = directory.professionals.map(({ place }) => ({ place }));
  const [first = { place: member.primaryCare.place }, ...others] = places;
  let used = { year: "", deductible: 0, outOfPocket: 0 };
  return days.map((serviceDay, index) => {
    const service = chance.pick(services);
    const year = serviceDay.slice(0, 4);
    if (year !== used.year) used = { year, deductible: 0, outOfPocket: 0 };
    const decision = decide(chance, member, service, serviceDay, today, used);
    const claim: ClaimSketch = {
      id: `${member.id}-claim-${String(index + 1).padStart(2, "0")}`,
      number: `CLM-${year}-${chance.int(100_000, 999_999)}`,
      service,
      provider: chance.pick([first, ...others]),
      network: chance.is(0.92) ? "in" : "out",
      serviceDay,
      billed: service.billed,
      diagnosis: service.diagnosis,
      decision,
    };
    used = { ...used, ...afterClaim(used, claim) };
    return claim;
  });
}

function decide(
  chance: Chance,
  member: MemberSketch,
  service: (typeof services)[number],
  serviceDay: Day,
  today: Day,
  used: Used,
): Decision {
  if (serviceDay > plusDays(today, -12)) return null;
  if (chance.is(0.09)) return { kind: "denied", ...chance.pick(denials) };
  return decideByTerms(member, service, used);
}

/** Deductible first, then copay or coinsurance, never past the out-of-pocket maximum. */
function decideByTerms(member: MemberSketch, service: (typeof services)[number], used: Used): Decision {
  const terms = planTerms[member.plan];
  const left = Math.max(0, terms.outOfPocket - used.outOfPocket);
  const isVisit = service.code.startsWith("9921");
  const wantsCopay = isVisit && terms.hasCopay;
  const deductible = wantsCopay
    ? 0
    : Math.min(service.allowed, Math.max(0, terms.deductible - used.deductible), left);
  const copay = wantsCopay ? Math.min(terms.officeCopay, left) : 0;
  const share = wantsCopay ? 0 : Math.round((service.allowed - deductible) * terms.coinsurance);
  const coinsurance = Math.min(share, left - deductible);
  return { kind: "paid", allowed: service.allowed, deductible, copay, coinsurance };
}

function afterClaim(used: Used, claim: ClaimSketch): Used {
  const figures = figuresOf(claim);
  if (!figures || claim.decision?.kind !== "paid") return used;
  return {
    deductible: used.deductible + figures.deductible,
    outOfPocket: used.outOfPocket + figures.memberOwes,
  };
}

/** What the claims of this year add up to: what a member owes for a denied service counts toward no limit. */
export function usedUp(claims: readonly ClaimSketch[], today: Day): Used {
  return claims
    .filter((claim) => claim.serviceDay >= yearStart(today))
    .reduce<Used>(afterClaim, { deductible: 0, outOfPocket: 0 });
}
