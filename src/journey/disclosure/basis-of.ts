import type { Disclosure, Question } from "./decide-disclosure.ts";
import { fields } from "./fields.ts";

const mark = { hidden: "-", masked: "m", shown: "s", shownWithNotice: "n" } as const;

/**
 * What was open to whoever looked, as a key: about whom, at which level, and every field's outcome. What was made on one
 * basis, e.g. a suggestion, is never shown on another.
 */
export function basisOf(
  { level, patientId }: Pick<Question, "level" | "patientId">,
  { decisions }: Pick<Disclosure, "decisions">,
): string {
  const open = fields.map((field) => mark[decisions.get(field)?.outcome ?? "hidden"]).join("");
  return `${level}.${open}.${patientId ?? ""}`;
}
