import type { MatterDecision } from "../intake/matters/matter-decision.ts";
import type { Finding } from "../intake/matters/matter.ts";
import type { FiledMatters } from "./call-log-record.ts";

/** What is filed of a contact's matters: what was found, and what the agent said last. */
export function toFiledMatters(
  found: readonly Finding[],
  decisions: readonly MatterDecision[],
): FiledMatters {
  const last = decisions.at(-1);
  return {
    found: found.map(({ kind }) => kind),
    chosen:
      last === undefined
        ? null
        : last.chosen.map(({ kind, startedAt, clock }) => ({
            kind,
            startedAt,
            dueAt: clock?.dueAt ?? null,
            citation: clock?.citation ?? null,
          })),
  };
}
