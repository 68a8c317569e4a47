import type { VerificationLevel } from "../contact/attributes.ts";
import type { Grant } from "../contact/grants.ts";
import type { Purpose } from "../contact/purposes.ts";
import type { Role, Standing } from "./decide-access.ts";
import type { Field } from "./fields.ts";
import { grantedFields, needsNoGrant, rules as wholeTable } from "./rules.ts";
import type { Rule } from "./rules.ts";

export interface Question extends Standing {
  readonly scope: "offered" | "accepted";
  readonly roles: readonly Role[];
  /**
   * ISO 8601 while a lease by break-glass holds, else null. It opens what the role may ever see, whoever calls, about
   * whatever, and never a sensitive record.
   */
  readonly breakGlassUntil: string | null;
}

export type Outcome = "hidden" | "masked" | "shown" | "shownWithNotice";

/** What keeps a rule from opening a field, in the order in which it is told. */
export type Obstacle =
  | { readonly kind: "role" }
  | { readonly kind: "caller" }
  | { readonly kind: "grant" }
  | { readonly kind: "purpose"; readonly purposes: readonly Purpose[] }
  | { readonly kind: "level"; readonly level: VerificationLevel }
  | { readonly kind: "ringing" };

export type FieldDecision =
  | {
      readonly outcome: Exclude<Outcome, "hidden">;
      /** A masked value may be asked for in full now, or from this level on; null where it is not masked. */
      readonly reveal: "now" | VerificationLevel | null;
    }
  | {
      readonly outcome: "hidden";
      /** The rules that come closest, each by what stands in its way; empty where no rule ever opens the field. */
      readonly nearest: readonly (readonly Obstacle[])[];
    };

/** Decides one field. `rules` is the whole table, but for the tests that take a line out of it. */
export function decideField(
  field: Field,
  question: Question,
  rules: readonly Rule[] = wholeTable,
): FieldDecision {
  const tried = rules
    .filter((rule) => rule.fields.includes(field))
    .map((rule) => ({ rule, obstacles: obstaclesOf(rule, field, question) }));
  const [widest] = tried
    .filter(({ obstacles }) => obstacles.length === 0)
    .toSorted((one, other) => width[other.rule.as] - width[one.rule.as]);
  if (widest) return { outcome: widest.rule.as, reveal: revealOf(widest.rule, question) };
  const fewest = Math.min(...tried.map(({ obstacles }) => obstacles.length));
  return {
    outcome: "hidden",
    nearest: tried.flatMap(({ obstacles }) => (obstacles.length === fewest ? [obstacles] : [])),
  };
}

/** Where several rules open a field, the widest holds. */
const width = { masked: 0, shownWithNotice: 1, shown: 2 } as const satisfies Record<Rule["as"], number>;

function revealOf(
  { revealFrom }: Rule,
  { level, breakGlassUntil }: Question,
): "now" | VerificationLevel | null {
  if (revealFrom === undefined) return null;
  return breakGlassUntil !== null || reaches(level, revealFrom) ? "now" : revealFrom;
}

function obstaclesOf(rule: Rule, field: Field, question: Question): readonly Obstacle[] {
  const isBroken = question.breakGlassUntil !== null;
  const role: readonly Obstacle[] = question.roles.some((each) => rule.roles.includes(each))
    ? []
    : [{ kind: "role" }];
  if (isBroken && rule.as !== "shownWithNotice" && rule.inEmergency !== false) return role;
  return [
    ...role,
    ...callerObstacles(rule, field, question),
    ...(rule.purposes.some((each) => question.purposes.includes(each))
      ? []
      : [{ kind: "purpose", purposes: rule.purposes } as const]),
    ...(reaches(question.level, rule.level) ? [] : [{ kind: "level", level: rule.level } as const]),
    ...(question.scope === "accepted" || rule.whileRinging === true ? [] : [{ kind: "ringing" } as const]),
  ];
}

function callerObstacles(
  rule: Rule,
  field: Field,
  { callerKind, grants }: Pick<Question, "callerKind" | "grants">,
): readonly Obstacle[] {
  if (!rule.callers.includes(callerKind)) return [{ kind: "caller" }];
  const isGranted = callerKind !== "representative" || isCovered(field, grants);
  return isGranted ? [] : [{ kind: "grant" }];
}

const isCovered = (field: Field, grants: readonly Grant[]): boolean =>
  needsNoGrant.includes(field) || grants.some((grant) => covers(grantedFields[grant], field));

const covers = (granted: readonly Field[] | null, field: Field): boolean =>
  granted === null || granted.includes(field);

const ladder = ["L0", "L1", "L2", "L3"] as const satisfies readonly VerificationLevel[];

export const reaches = (level: VerificationLevel, needed: VerificationLevel): boolean =>
  ladder.indexOf(level) >= ladder.indexOf(needed);
