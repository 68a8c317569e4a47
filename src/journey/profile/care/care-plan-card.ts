import type { CarePlan as Plan, CarePlanActivity, Goal as GoalRecord } from "fhir/r4";
import { dayOf } from "../calendar-day.ts";
import { codesOf, keyOf, sourceOf, wordsOf } from "../fhir-values.ts";
import { byText } from "../in-order.ts";
import type { CarePlan, Goal } from "./care-facts.ts";

/** Care plans in force with their goals. Goals that no plan names come last, under a heading of their own. */
export function carePlanCard(
  plans: readonly Plan[],
  goals: readonly GoalRecord[],
  now: Date,
): readonly CarePlan[] {
  const active = plans.filter(({ status }) => status === "active");
  const open = new Map(
    goals
      .filter(({ lifecycleStatus }) => openGoals.includes(lifecycleStatus))
      .map((goal) => [`Goal/${goal.id}`, goal] as const),
  );
  const named = new Set(active.flatMap(goalKeys));
  const others = [...open].filter(([key]) => !named.has(key)).map(([, goal]) => goal);
  return [
    ...active
      .map((plan) => planOf(plan, open, now))
      .toSorted((left, right) => byText(left.title, right.title)),
    ...withoutPlan(others, now),
  ];
}

const openGoals: readonly string[] = ["proposed", "planned", "accepted", "active", "on-hold"];

const goalKeys = (plan: Plan): readonly string[] =>
  (plan.goal ?? []).map(keyOf).filter((key) => key !== null);

function planOf(plan: Plan, open: ReadonlyMap<string, GoalRecord>, now: Date): CarePlan {
  return {
    title: titleOf(plan),
    since: dayOf(plan.period?.start ?? plan.created),
    activities: (plan.activity ?? []).flatMap(activityWords),
    goals: goalKeys(plan).flatMap((key) => {
      const goal = open.get(key);
      return goal === undefined ? [] : [goalOf(goal, now)];
    }),
    source: sourceOf(plan, now),
  };
}

function withoutPlan(goals: readonly GoalRecord[], now: Date): readonly CarePlan[] {
  const [first] = goals;
  if (first === undefined) return [];
  return [
    {
      title: "Goals without a plan on record",
      since: null,
      activities: [],
      goals: goals.map((goal) => goalOf(goal, now)),
      source: sourceOf(first, now),
    },
  ];
}

/** `assess-plan` only says that it is a care plan. */
function titleOf({ title, description, category = [] }: Plan): string {
  const kinds = category.filter((each) => !codesOf(each).includes("assess-plan")).map(wordsOf);
  return title ?? kinds.find((each) => each !== null) ?? description ?? "Care plan";
}

const over: readonly string[] = ["cancelled", "stopped", "entered-in-error"];

function activityWords({ detail }: CarePlanActivity): readonly string[] {
  if (detail === undefined || over.includes(detail.status)) return [];
  const words = wordsOf(detail.code) ?? detail.description ?? null;
  return words === null ? [] : [words];
}

function goalOf(goal: GoalRecord, now: Date): Goal {
  return {
    words: wordsOf(goal.description) ?? "Goal not on record",
    dueOn: goal.target?.map(({ dueDate }) => dayOf(dueDate)).find((day) => day !== null) ?? null,
    progress: wordsOf(goal.achievementStatus),
    source: sourceOf(goal, now),
  };
}
