import { expectTypeOf, test } from "vitest";
import type { Decision } from "#journey/next-best-action/decision.ts";
import type {
  CostEstimate as JourneyEstimate,
  CostQuestion as JourneyQuestion,
} from "#journey/profile/cost/estimate-cost.ts";
import type { Profile as JourneyProfile } from "#journey/profile/profile.ts";
import type { Slate } from "./next-best-action.ts";
import type { CostEstimate, CostQuestion } from "./cost.ts";
import type { Profile } from "./profile.ts";

/** The core hands out what may not be changed; the wire's types are plain. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

test("the profile the core builds is the profile the API promises", () => {
  expectTypeOf<JourneyProfile>().toEqualTypeOf<Frozen<Profile>>();
});

test("a cost estimate of the core is the one the API promises, and so is the question", () => {
  expectTypeOf<JourneyEstimate>().toEqualTypeOf<Frozen<CostEstimate>>();
  expectTypeOf<JourneyQuestion>().toEqualTypeOf<Frozen<CostQuestion>>();
});

test("a decision is a slate before anything became of its hints", () => {
  expectTypeOf<Decision>().toEqualTypeOf<Frozen<Omit<Slate, "outcomes" | "taken">>>();
});
