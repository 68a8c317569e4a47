import { z } from "zod";
import type { RoutingExpression, RoutingStep } from "../../world.ts";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { text, wholeNumber } from "../parameters.ts";

const AttributeCondition = z.object({
  Name: text.optional(),
  Value: text.optional(),
  ProficiencyLevel: z.coerce.number().min(1).max(5).default(1),
  ComparisonOperator: text.default("NumberGreaterOrEqualTo"),
  MatchCriteria: z.object({ AgentsCriteria: z.object({ AgentIds: z.array(text).min(1) }) }).optional(),
});
const Expression = z.object({
  AttributeCondition: AttributeCondition.optional(),
  NotAttributeCondition: AttributeCondition.optional(),
  get AndExpression(): z.ZodOptional<z.ZodArray<typeof Expression>> {
    return z.array(Expression).optional();
  },
  get OrExpression(): z.ZodOptional<z.ZodArray<typeof Expression>> {
    return z.array(Expression).optional();
  },
});
const Criteria = z.object({
  Steps: z
    .array(
      z.object({
        Expression,
        Expiry: z.object({ DurationInSeconds: wholeNumber(1, 604_800) }).optional(),
      }),
    )
    .min(1),
});

/** Criteria come as an object, or, from a function, as its JSON text. */
const Parameters = z.object({
  RoutingCriteria: z.union([
    Criteria,
    z
      .string()
      .transform((written, context) => {
        try {
          const parsed: unknown = JSON.parse(written);
          return parsed;
        } catch {
          context.addIssue("not JSON");
          return z.NEVER;
        }
      })
      .pipe(Criteria),
  ]),
});

/**
 * Says which agents may take the contact, step by step; a step that expires gives way to the next, the last to
 * everybody. https://docs.aws.amazon.com/connect/latest/adminguide/set-routing-criteria.html
 */
export const updateContactRoutingCriteria: Block = {
  run: ({ parameters, host }) => {
    const parsed = Parameters.safeParse(parameters);
    if (!parsed.success) return failed("parameters not understood");
    const steps = parsed.data.RoutingCriteria.Steps.map(stepOf);
    const understood = steps.filter((step) => step !== null);
    if (understood.length !== steps.length) return failed("a step asks for nothing that is known");
    host.setDetails({ routingSteps: understood });
    return next;
  },
};

function stepOf({
  Expression: written,
  Expiry,
}: z.infer<typeof Criteria>["Steps"][number]): RoutingStep | null {
  const expression = expressionOf(written);
  return expression && { expression, expirySeconds: Expiry?.DurationInSeconds ?? null };
}

function expressionOf(written: z.infer<typeof Expression>): RoutingExpression | null {
  const { AttributeCondition: has, NotAttributeCondition: lacks, AndExpression, OrExpression } = written;
  if (has) return conditionOf(has);
  if (lacks) return negated(conditionOf(lacks));
  const parts = (AndExpression ?? OrExpression ?? []).map(expressionOf);
  const of = parts.filter((part) => part !== null);
  if (of.length === 0 || of.length !== parts.length) return null;
  return { kind: AndExpression ? "all" : "any", of };
}

const negated = (of: RoutingExpression | null): RoutingExpression | null => of && { kind: "not", of };

function conditionOf(condition: z.infer<typeof AttributeCondition>): RoutingExpression | null {
  const { Name, Value, ProficiencyLevel, ComparisonOperator, MatchCriteria } = condition;
  if (MatchCriteria) return { kind: "agents", userIds: MatchCriteria.AgentsCriteria.AgentIds };
  if (Name === undefined || Value === undefined) return null;
  const exactly = ComparisonOperator === "Match" || ComparisonOperator === "Equals";
  return { kind: "has", name: Name, value: Value, level: ProficiencyLevel, exactly };
}
