import type { Finding, Intake, MatterDecision } from "#contract/intake.ts";
import { bindingKinds, sureFrom } from "#journey/intake/matters/matter.ts";

/** What the desk shows of a contact's matters. */
export type IntakeView =
  /** Nothing was heard that binds the plan, and nobody said anything. */
  | { readonly state: "nothing" }
  /** Heard, and nobody has said yet whether it is so. The most binding first. */
  | { readonly state: "open"; readonly findings: readonly Finding[] }
  | { readonly state: "decided"; readonly decision: MatterDecision };

/**
 * While people talk only what was said plainly is worth a word; the wrap-up asks about the rest as well (`isLast`). What was
 * heard after the agent decided opens it again; what they had before them when they decided does not. */
export function intakeView({ findings, decisions }: Intake, isLast: boolean): IntakeView {
  const last = decisions.at(-1);
  const answered = new Set(last ? [...last.found, ...last.chosen].map(({ kind }) => kind) : []);
  const open = bindingKinds.flatMap(
    (kind) =>
      findings.find(
        (finding) =>
          finding.kind === kind && !answered.has(kind) && (isLast || finding.confidence >= sureFrom),
      ) ?? [],
  );
  if (open.length > 0) return { state: "open", findings: open };
  return last ? { state: "decided", decision: last } : { state: "nothing" };
}
