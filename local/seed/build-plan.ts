import type { FhirResource } from "fhir/r4";
import { chanceFrom } from "./chance.ts";
import type { Day } from "./days.ts";
import { buildDirectory } from "./directory.ts";
import { drawMember } from "./drawn-member.ts";
import { buildHardCases } from "./hard-cases.ts";
import { sketchMember } from "./member-sketch.ts";
import { namedMembers } from "./named-members.ts";
import { buildRosa } from "./rosa.ts";

export interface PlanOptions {
  /** How many members in all, those known by name included; never fewer than those. */
  readonly members: number;
  /** The day everything is dated from, `YYYY-MM-DD`. */
  readonly today: Day;
  readonly seed: number;
}

/** The seed of the plan everyone starts with. */
export const defaultSeed = 20_260_101;
export const defaultMembers = 300;

/** The invented health plan, resource by resource: who works for it, Rosa, the hard cases, then everybody else. */
export function* buildPlan({ members, today, seed }: PlanOptions): Generator<FhirResource> {
  const chance = chanceFrom(seed);
  const directory = buildDirectory(chance.fork("directory"), today);
  const context = { today, directory };
  yield* directory.resources;
  yield* buildRosa(context);
  yield* buildHardCases(chance.fork("named"), context);
  for (let index = 0; index < members - namedMembers.length; index += 1) {
    const own = chance.fork(`member ${index}`);
    yield* drawMember(own, sketchMember(own, index, context), context);
  }
}
