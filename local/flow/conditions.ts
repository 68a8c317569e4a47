import type { FlowAction } from "./flow-document.ts";

const byNumber =
  (holds: (value: number, operand: number) => boolean) =>
  (value: string, operand: string): boolean =>
    value.trim() !== "" && operand.trim() !== "" && holds(Number(value), Number(operand));

const numberOperators = {
  GreaterThan: byNumber((value, operand) => value > operand),
  GreaterOrEqualTo: byNumber((value, operand) => value >= operand),
  LessThan: byNumber((value, operand) => value < operand),
  LessOrEqualTo: byNumber((value, operand) => value <= operand),
};

/** One page of the reference writes `NumericLessThan`, all others and the exports `NumberLessThan`. */
const spelled = (prefix: "Number" | "Numeric") =>
  Object.fromEntries(Object.entries(numberOperators).map(([name, holds]) => [prefix + name, holds]));

/** https://docs.aws.amazon.com/connect/latest/APIReference/flow-language-actions.html, "Conditions" */
const operators: Readonly<Record<string, (value: string, operand: string) => boolean>> = {
  Equals: (value, operand) => value === operand,
  TextStartsWith: (value, operand) => value.startsWith(operand),
  TextEndsWith: (value, operand) => value.endsWith(operand),
  TextContains: (value, operand) => value.includes(operand),
  ...spelled("Number"),
  ...spelled("Numeric"),
};

/** Where the first true condition leads, or null when none holds (the action's NoMatchingCondition error). */
export function chooseBranch(
  conditions: FlowAction["Transitions"]["Conditions"],
  value: string,
  operandOf: (written: string) => string = (written) => written,
): string | null {
  const branch = conditions.find(({ Condition }) => {
    const [operand] = Condition.Operands;
    const holds = Object.hasOwn(operators, Condition.Operator) ? operators[Condition.Operator] : undefined;
    return operand !== undefined && holds?.(value, operandOf(operand)) === true;
  });
  return branch?.NextAction ?? null;
}
