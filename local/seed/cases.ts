import type { Task } from "fhir/r4";
import { asOf, concept, refer, systems } from "./concepts.ts";
import { instant, plusDays } from "./days.ts";
import type { Day } from "./days.ts";
import type { MemberSketch } from "./member-sketch.ts";

interface AppealSketch {
  readonly id: string;
  readonly kind: "grievance" | "appeal";
  readonly words: string;
  readonly receivedOn: Day;
  readonly urgency: "routine" | "urgent";
  /** What is appealed against, e.g. `ExplanationOfBenefit/x`. */
  readonly about?: string;
  /** The day an answer is due, where the plan wrote one down. */
  readonly dueOn?: Day;
  /** How and when it was decided; absent while it is open. */
  readonly decided?: { readonly on: Day; readonly words: string };
}

/** A grievance or an appeal: no guide of HL7 has either, and a Task fits best. */
export const buildAppeal = (member: MemberSketch, sketch: AppealSketch): Task => ({
  resourceType: "Task",
  id: sketch.id,
  meta: asOf(sketch.decided?.on ?? sketch.receivedOn),
  status: sketch.decided ? "completed" : "in-progress",
  intent: "order",
  priority: sketch.urgency,
  code: concept(systems.task, sketch.kind, sketch.kind === "appeal" ? "Appeal" : "Grievance"),
  description: sketch.words,
  for: refer(`Patient/${member.id}`),
  authoredOn: instant(sketch.receivedOn, "15:30"),
  executionPeriod: {
    start: instant(sketch.receivedOn, "15:30"),
    ...(sketch.decided ? { end: instant(sketch.decided.on, "20:00") } : {}),
  },
  ...(sketch.about === undefined ? {} : { focus: refer(sketch.about) }),
  ...(sketch.dueOn === undefined ? {} : { restriction: { period: { end: sketch.dueOn } } }),
  ...(sketch.decided === undefined ? {} : { businessStatus: { text: sketch.decided.words } }),
});

interface PromiseSketch {
  readonly id: string;
  readonly words: string;
  readonly madeOn: Day;
  readonly dueOn: Day;
  /** Id of the Communication it was made in. */
  readonly madeIn: string;
  /** The day it was kept or given up; absent while nobody wrote that down. */
  readonly settled?: { readonly on: Day; readonly kept: boolean };
}

/** What somebody at the plan promised to do, by when. */
export const buildPromise = (member: MemberSketch, sketch: PromiseSketch): Task => ({
  resourceType: "Task",
  id: sketch.id,
  meta: asOf(sketch.settled?.on ?? sketch.madeOn),
  status: settledStatus(sketch.settled),
  intent: "order",
  code: concept(systems.task, "promise", "Promise"),
  description: sketch.words,
  focus: refer(`Communication/${sketch.madeIn}`),
  for: refer(`Patient/${member.id}`),
  authoredOn: instant(sketch.madeOn, "18:20"),
  executionPeriod: {
    start: instant(sketch.madeOn, "18:20"),
    ...(sketch.settled ? { end: instant(sketch.settled.on, "16:00") } : {}),
  },
  restriction: { period: { end: sketch.dueOn } },
});

const settledStatus = (settled: PromiseSketch["settled"]): Task["status"] => {
  if (settled === undefined) return "requested";
  return settled.kept ? "completed" : "failed";
};

/** Two days from a day: what agents commonly promise. */
export const inTwoDays = (day: Day): Day => plusDays(day, 2);
