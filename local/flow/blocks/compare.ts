import { result } from "../block.ts";
import type { Block } from "../block.ts";
import { text } from "../parameters.ts";

/** Compares one value. What is not there compares as empty and so takes NoMatchingCondition. */
export const compare: Block = {
  run: ({ parameters }) => result(text.safeParse(parameters["ComparisonValue"]).data ?? ""),
};
