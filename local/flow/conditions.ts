import type { FlowAction } from "./flow-document.ts";

const byNumber =
  (holds: (value: number, operand: number) => boolean) =>
  (value: string, operand: string): boolean =>
    value.trim() !== "" && operand.trim() !== "" && holds(Number(value), Number(operand));

/** https://docs.aws.amazon.com/connect/latest/APIReference/flow-language-actions.html, "Conditions" */
const operators: Readonly<Record<string, (value: string, operand: string) => boolean>> = {
  Equals: (value, operand) => value === operand,
  TextStartsWith: (value, operand) => value.startsWith(operand),
  TextEndsWith: (value, operand) => value.endsWith(operand),
  TextContains: (value, operand) => value.includes(operand),
  NumberGreaterThan: byNumber((value, operand) => value > operand),
  NumberGreaterOrEqualTo: byNumber((value, operand) => value >= operand),
  NumberLessThan: byNumber((value, operand) => value < operand),
  NumberLessOrEqualTo: byNumber((value, operand) => value <= operand),
};

/** Where the first true condition leads, or null when none holds (the action's NoMatchingCondition error). */
export function chooseBranch(
  conditions: FlowAction["Transitions"]["Conditions"],
  value: string,
): string | null {
  const branch = conditions.find(({ Condition }) => {
    const [operand] = Condition.Operands;
    const holds = Object.hasOwn(operators, Condition.Operator) ? operators[Condition.Operator] : undefined;
    return operand !== undefined && holds?.(value, operand) === true;
  });
  return branch?.NextAction ?? null;
}
