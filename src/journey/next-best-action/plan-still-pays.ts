import type { Condition } from "./condition.ts";

/** For rules that help to something which only a plan in force pays for. No record of a plan is no word that it ended. */
export const planStillPays: Condition = {
  sieve: "eligibility",
  fact: "plan.status",
  op: "isNot",
  than: "ended",
  otherwise: {
    en: "The coverage has ended: the plan would not pay for it.",
    es: "La cobertura terminó: el plan no lo pagaría.",
    zh: "保险已终止：计划不会支付。",
  },
};
