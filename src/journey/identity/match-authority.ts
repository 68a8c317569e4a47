import type { Consent, ConsentProvision, Reference, RelatedPerson } from "fhir/r4";
import {
  ageOfMajority,
  authorizationWords,
  courtGuardian,
  parentalCodes,
  powerCodes,
  roleCodeSystem,
} from "./authority-codes.ts";
import type { Grant } from "../contact/grants.ts";
import type { AuthorityClaim, AuthorityKind } from "./caller-claim.ts";
import { grantsIn } from "./granted.ts";
import { isInForce } from "./in-force.ts";

/** What the plan has on file of the members that the claim fits: usually one, and none where it fits nobody. */
export interface AuthorityOnFile {
  readonly memberIds: readonly string[];
  readonly relations: readonly RelatedPerson[];
  readonly consents: readonly Consent[];
}

export type AuthorityMatch =
  | {
      readonly outcome: "identified";
      readonly patientId: string;
      readonly relatedPersonId: string;
      /** What a representative may hear, as far as it is on record; empty for a guardian, whom the law says it of. */
      readonly grants: readonly Grant[];
      /** The authority as an agent reads it. */
      readonly words: string;
    }
  | { readonly outcome: "ambiguous" }
  | { readonly outcome: "unknown" };

/**
 * Who with this birth date may act for the member on this day, in the capacity they say. A relation or a consent that
 * is inactive, not begun or over gives nothing, and a consent that denies takes away what a relation would give.
 */
export function matchAuthority(
  claim: AuthorityClaim,
  onFile: AuthorityOnFile,
  today: string,
): AuthorityMatch {
  const found = onFile.relations
    .filter((relation) => isTheCaller(relation, claim, today))
    .flatMap((relation) => authorityOf(relation, claim, onFile, today));
  const [first, ...others] = found;
  if (first === undefined) return { outcome: "unknown" };
  return others.length > 0 ? { outcome: "ambiguous" } : { outcome: "identified", ...first };
}

const isTheCaller = (relation: RelatedPerson, claim: AuthorityClaim, today: string): boolean =>
  relation.birthDate === claim.callerBirthDate &&
  relation.active !== false &&
  isInForce(relation.period, today);

interface Authority {
  readonly patientId: string;
  readonly relatedPersonId: string;
  readonly grants: readonly Grant[];
  readonly words: string;
}

function authorityOf(
  relation: RelatedPerson,
  claim: AuthorityClaim,
  { memberIds, consents }: AuthorityOnFile,
  today: string,
): readonly Authority[] {
  const { id: relatedPersonId } = relation;
  const patientId = memberIds.find((id) => refersTo(relation.patient, `Patient/${id}`));
  if (patientId === undefined || relatedPersonId === undefined) return [];
  const own = consents.filter((consent) => refersTo(consent.patient, `Patient/${patientId}`));
  const said = saidOf(relatedPersonId, own, today);
  const standing = standingOf(said);
  const words = wordsFor(claim.kind, relation, standing, isMinor(claim.birthDate, today));
  const grants = claim.kind === "representative" ? grantsOf(relation, standing, said) : [];
  return words === null ? [] : [{ patientId, relatedPersonId, grants, words }];
}

/** A power of attorney stands in the member's place; anybody else hears what the member's own words name, while they hold. */
function grantsOf(relation: RelatedPerson, standing: Standing, said: readonly Saying[]): readonly Grant[] {
  if (standing !== "lapsed" && wordsAmong(powerCodes, codesOf(relation)) !== null) return ["everything"];
  const named = said.flatMap((each) => (each.isInForce && each.type === "permit" ? each.grants : []));
  return [...new Set(named)];
}

/** What the consents on file say of one person. */
export type Standing = "permitted" | "denied" | "lapsed" | "notNamed";

function wordsFor(
  kind: AuthorityKind,
  relation: RelatedPerson,
  standing: Standing,
  minor: boolean,
): string | null {
  if (standing === "denied") return null;
  const codes = codesOf(relation);
  // A power of attorney whose consent was withdrawn or has run out is none.
  const byPower = standing === "lapsed" ? null : wordsAmong(powerCodes, codes);
  if (kind === "representative") return byPower ?? (standing === "permitted" ? authorizationWords : null);
  if (minor) return wordsAmong(parentalCodes, codes) ?? byPower;
  const byCourt = standing === "permitted" && codes.includes(courtGuardian.code);
  return byPower ?? (byCourt ? courtGuardian.words : null);
}

const wordsAmong = (table: Readonly<Record<string, string>>, codes: readonly string[]): string | null =>
  codes.map((code) => table[code]).find((words) => words !== undefined) ?? null;

const codesOf = ({ relationship = [] }: RelatedPerson): readonly string[] =>
  relationship
    .flatMap(({ coding = [] }) => coding)
    .flatMap(({ system, code }) => (system === roleCodeSystem && code !== undefined ? [code] : []));

function standingOf(said: readonly Saying[]): Standing {
  if (said.length === 0) return "notNamed";
  const inForce = said.filter((each) => each.isInForce).map(({ type }) => type);
  if (inForce.includes("deny")) return "denied";
  return inForce.includes("permit") ? "permitted" : "lapsed";
}

const saidOf = (relatedPersonId: string, consents: readonly Consent[], today: string): readonly Saying[] =>
  consents
    .filter(({ status }) => status !== "entered-in-error")
    .flatMap((consent) => sayingsOn(`RelatedPerson/${relatedPersonId}`, consent, today));

interface Saying {
  readonly type: ConsentProvision["type"];
  readonly isInForce: boolean;
  readonly grants: readonly Grant[];
}

/** Every provision that names the person: exceptions are provisions within provisions. */
function sayingsOn(person: string, { provision, status }: Consent, today: string): readonly Saying[] {
  const whole = provision === undefined ? [] : withNested(provision);
  const holds = status === "active" && isInForce(provision?.period, today);
  return whole
    .filter(({ actor = [] }) => actor.some(({ reference }) => refersTo(reference, person)))
    .map((each) => ({
      type: each.type,
      isInForce: holds && isInForce(each.period, today),
      grants: grantsIn(each),
    }));
}

const withNested = (provision: ConsentProvision): readonly ConsentProvision[] => [
  provision,
  ...(provision.provision ?? []).flatMap(withNested),
];

/** `Patient/x`, with a server's address before it or a version after it. */
const refersTo = (reference: Reference | undefined, key: string): boolean =>
  `/${reference?.reference?.split("/_history/")[0]}`.endsWith(`/${key}`);

function isMinor(birthDate: string, today: string): boolean {
  const birthday = `${Number(birthDate.slice(0, 4)) + ageOfMajority}${birthDate.slice(4)}`;
  return today < birthday;
}

/** What somebody on file may act for the member as today, whether they call or not. */
export interface AuthorityHeld {
  readonly kind: AuthorityKind;
  /** The authority as an agent reads it. */
  readonly words: string;
}

/**
 * The authority of one person on file, by the very rules a caller is matched by; null when there is none. `standing`
 * says what the consents of the member say of them. Without a birth date of the member nobody counts as a minor's parent.
 */
export function authorityHeld(
  relation: RelatedPerson,
  consents: readonly Consent[],
  birthDate: string | null,
  today: string,
): { readonly held: AuthorityHeld | null; readonly standing: Standing } {
  const standing = standingOf(saidOf(relation.id ?? "", consents, today));
  const isOnFile = relation.active !== false && isInForce(relation.period, today);
  if (!isOnFile) return { held: null, standing };
  const minor = birthDate !== null && isMinor(birthDate, today);
  const kinds: readonly AuthorityKind[] = ["guardian", "representative"];
  const held = kinds.flatMap((kind) => {
    const words = wordsFor(kind, relation, standing, minor);
    return words === null ? [] : [{ kind, words }];
  });
  return { held: held[0] ?? null, standing };
}
