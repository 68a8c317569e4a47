import type { FhirResource } from "fhir/r4";
import { buildAuthorization } from "./authorization.ts";
import type { ClaimSketch, Decision, Service } from "./claim.ts";
import { plusDays } from "./days.ts";
import { professionalCalled } from "./directory.ts";
import type { MemberSketch, SeedContext } from "./member-sketch.ts";
import { planTerms } from "./plans.ts";

/**
 * What Testwell Orthopedics has open with the plan: a list such as a practice's office reads out on the telephone. The
 * six digits of the numbers never change; the year before them is that of the service.
 */
const practice = "noah-mockett";

const visits = {
  visit: { code: "99213", words: "Office visit", billed: 185_00, allowed: 110_00 },
  longVisit: { code: "99214", words: "Office visit, longer", billed: 260_00, allowed: 165_00 },
  nurseVisit: { code: "99211", words: "Office visit with a nurse", billed: 60_00, allowed: 40_00 },
} as const satisfies Record<string, Service & { billed: number; allowed: number }>;

const others = {
  mri: { code: "73721", words: "MRI of the knee", billed: 1240_00 },
  injection: { code: "20610", words: "Injection into the knee joint", billed: 640_00 },
  arthroscopy: { code: "29881", words: "Knee arthroscopy", billed: 3400_00 },
  xRay: { code: "73560", words: "X-ray of the knee", billed: 240_00 },
} as const satisfies Record<string, Service & { billed: number }>;

const services = { ...visits, ...others };

/** Visits that are paid cost the member the plan's copay and no deductible. */
type Outcome = "paid" | "inProcess" | readonly [carc: string, group: "CO" | "PR" | "OA"];

type ClaimLine = readonly [
  number: string,
  member: string,
  /** Days before the seed's today. */
  ago: number,
  service: keyof typeof services,
  outcome: Outcome,
];

const claims: readonly ClaimLine[] = [
  ["310418", "omar-dummy", 172, "visit", "paid"],
  ["311797", "lena-dummy", 171, "longVisit", "paid"],
  ["313176", "mia-sample", 165, "visit", "paid"],
  ["314555", "wei-sample", 158, "mri", ["197", "CO"]],
  ["315934", "jordan-newname", 151, "visit", "paid"],
  ["317313", "priya-fixture", 150, "longVisit", "paid"],
  ["318692", "tim-dummy", 144, "visit", "paid"],
  ["320071", "gale-twoplans", 139, "visit", "paid"],
  ["321450", "omar-dummy", 130, "longVisit", "paid"],
  ["322829", "casey-placeholder", 123, "injection", ["16", "CO"]],
  ["324208", "mya-sample", 116, "visit", "paid"],
  ["325587", "wei-sample", 109, "longVisit", "paid"],
  ["326966", "lena-dummy", 102, "visit", "paid"],
  ["328345", "gale-twoplans", 95, "arthroscopy", ["50", "PR"]],
  ["329724", "jordan-newname", 88, "visit", "paid"],
  ["331103", "priya-fixture", 81, "visit", "paid"],
  ["332482", "mia-sample", 74, "longVisit", "paid"],
  ["333861", "casey-placeholder", 60, "visit", "paid"],
  ["335240", "tim-dummy", 9, "injection", "inProcess"],
  ["336619", "omar-dummy", 6, "xRay", "inProcess"],
  ["337998", "mya-sample", 53, "nurseVisit", "paid"],
  ["339377", "lena-dummy", 46, "visit", ["18", "OA"]],
  ["340756", "jordan-newname", 39, "xRay", ["29", "CO"]],
  ["342135", "wei-sample", 4, "visit", "inProcess"],
  // The rest of the course of injections that 322829 began: all three lack the same information.
  ["343514", "casey-placeholder", 116, "injection", ["16", "CO"]],
  ["344893", "casey-placeholder", 109, "injection", ["16", "CO"]],
];

/** The claims of this member on the practice's list. */
export function practiceClaims(member: MemberSketch, context: SeedContext): ClaimSketch[] {
  const provider = professionalCalled(context.directory, practice);
  return claims
    .filter(([, whose]) => whose === member.id)
    .map(([number, , ago, key, outcome]) => {
      const serviceDay = plusDays(context.today, -ago);
      const { code, words, billed } = services[key];
      return {
        id: `${member.id}-claim-${number}`,
        number: `CLM-${serviceDay.slice(0, 4)}-${number}`,
        service: { code, words },
        provider,
        network: "in",
        serviceDay,
        billed,
        diagnosis: "M25.562",
        decision: decisionOf(outcome, key, member),
      };
    });
}

function decisionOf(outcome: Outcome, key: keyof typeof services, member: MemberSketch): Decision {
  if (outcome === "inProcess") return null;
  if (outcome !== "paid") return { kind: "denied", carc: outcome[0], group: outcome[1] };
  const service = services[key];
  const allowed = "allowed" in service ? service.allowed : service.billed;
  const copay = Math.min(planTerms[member.plan].officeCopay, allowed);
  return { kind: "paid", allowed, deductible: 0, copay, coinsurance: 0 };
}

type AuthorizationLine = readonly [
  number: string,
  member: string,
  ago: number,
  service: keyof typeof others,
  urgency: "standard" | "expedited",
  action: "A1" | "A2" | "A3" | "A4",
  missing?: string,
];

const authorizations: readonly AuthorizationLine[] = [
  ["418203", "omar-dummy", 24, "arthroscopy", "standard", "A1"],
  ["418377", "wei-sample", 1, "mri", "expedited", "A4"],
  ["418512", "lena-dummy", 3, "injection", "standard", "A4", "Office notes of the last visit"],
  ["418690", "gale-twoplans", 17, "arthroscopy", "standard", "A3"],
  ["418744", "tim-dummy", 31, "injection", "standard", "A2"],
];

/** What the practice asked to have authorized for this member. */
export function practiceAuthorizations(
  member: MemberSketch,
  { today, directory }: SeedContext,
): FhirResource[] {
  return authorizations
    .filter(([, whose]) => whose === member.id)
    .flatMap(([number, , ago, key, urgency, action, missing]) => {
      const requestedOn = plusDays(today, -ago);
      const { code, words } = others[key];
      return buildAuthorization(member, {
        id: `${member.id}-authorization-${number}`,
        number: `PA-${number}`,
        service: { code, words },
        requester: professionalCalled(directory, practice),
        requestedOn,
        urgency,
        action,
        decidedOn: action === "A4" ? requestedOn : plusDays(requestedOn, 3),
        ...(missing === undefined ? {} : { missing }),
      });
    });
}
