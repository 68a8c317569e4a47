import type { Agent, Contact, RoutingExpression, RoutingStep } from "../world.ts";

/** May this agent have the contact now, by its routing criteria? Each step counts from when the one before expired. */
export function mayTake(agent: Agent, contact: Contact, now: Date): boolean {
  const step = stepNow(contact, now);
  return step === null || fits(step.expression, agent);
}

/** Milliseconds from queueing at which a step gives way to the next. */
export function expiriesMs({ details }: Contact): readonly number[] {
  const expiries: number[] = [];
  let total = 0;
  for (const { expirySeconds } of details?.routingSteps ?? []) {
    if (expirySeconds === null) break;
    total += expirySeconds * 1_000;
    expiries.push(total);
  }
  return expiries;
}

function stepNow(contact: Contact, now: Date): RoutingStep | null {
  const waitedMs = contact.queuedAt ? now.getTime() - contact.queuedAt.getTime() : 0;
  const expired = expiriesMs(contact).filter((expiry) => expiry <= waitedMs).length;
  return contact.details?.routingSteps?.[expired] ?? null;
}

function fits(expression: RoutingExpression, agent: Agent): boolean {
  switch (expression.kind) {
    case "has":
      return has(agent, expression);
    case "agents":
      return expression.userIds.includes(agent.userId) || expression.userIds.includes(agent.arn);
    case "all":
      return expression.of.every((part) => fits(part, agent));
    case "any":
      return expression.of.some((part) => fits(part, agent));
    case "not":
      return !fits(expression.of, agent);
  }
}

const has = (
  { proficiencies = [] }: Agent,
  { name, value, level, exactly }: Extract<RoutingExpression, { kind: "has" }>,
): boolean =>
  proficiencies.some(
    (each) =>
      each.name === name && each.value === value && (exactly ? each.level === level : each.level >= level),
  );
