import type { Words } from "../contact/words.ts";

/**
 * What software does once an agent takes a hint, beside opening its guide. What only a person can do stands in the
 * guide.
 */
export type Doing =
  | { readonly kind: "guide" }
  /** Fills the wrap-up's follow-up, for the agent to change or drop. */
  | { readonly kind: "promise"; readonly what: string; readonly dueOn: string }
  /** Written to care management for a person there to take on. */
  | {
      readonly kind: "referral";
      readonly what: string;
      /** Why, for the case manager. */
      readonly reason: string;
      readonly priority: "routine" | "urgent";
    }
  /** A task for a queue of people of the plan, at the hour by which it must be looked at. */
  | { readonly kind: "task"; readonly queue: TaskQueue; readonly what: string; readonly dueAt: string }
  /** A message to the member, sent only with their consent and to where they want it. */
  | { readonly kind: "message"; readonly text: Words };

/** Who of the plan works off a task. */
export const taskQueues = ["authorizations", "claims", "enrolment", "pharmacy", "providerRelations"] as const;
export type TaskQueue = (typeof taskQueues)[number];
