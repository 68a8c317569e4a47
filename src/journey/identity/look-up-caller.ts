import type { CallerKind, VerificationMethod } from "../contact/attributes.ts";
import type { Grant } from "../contact/grants.ts";
import type { CallerClaim, AuthorityClaim } from "./caller-claim.ts";
import type { FhirReader } from "./fhir-reader.ts";
import { dayAt } from "./in-force.ts";
import { matchAuthority } from "./match-authority.ts";
import { matchMember, membersMeant } from "./match-member.ts";
import { matchProvider } from "./match-provider.ts";
import { memberIdSystem } from "./member-claim.ts";
import type { MemberClaim } from "./member-claim.ts";
import { isPossibleNpi, npiSystem, tinSystem } from "./provider-claim.ts";
import type { ProviderClaim } from "./provider-claim.ts";

/** Who is calling, on whose behalf, and how it is known. */
export interface KnownCaller {
  readonly callerKind: CallerKind;
  readonly method: VerificationMethod;
  readonly patientId: string | null;
  readonly relatedPersonId: string | null;
  readonly providerId: string | null;
  readonly grants: readonly Grant[];
}

export type LookedUp =
  | { readonly outcome: "identified"; readonly caller: KnownCaller; readonly verifiedBy: string }
  | { readonly outcome: "ambiguous" }
  | { readonly outcome: "unknown" };

type Reader = Pick<FhirReader, "search">;

const unknown = { outcome: "unknown" } as const;

/** Whoever was identified before in this contact is forgotten by the next identification. */
const nobodyElse = { patientId: null, relatedPersonId: null, providerId: null, grants: [] } as const;

/** Nobody's id: what is searched where nobody was found, so that the second round is the same for everybody. */
const nobody = "nobody";

/**
 * Looks up whom a claim fits. Claims of one kind all cost the store the same searches, whatever is wrong with them;
 * an NPI that cannot be one costs it nothing, and tells a caller nothing that arithmetic does not.
 */
export async function lookUpCaller(reader: Reader, claim: CallerClaim, now: Date): Promise<LookedUp> {
  switch (claim.kind) {
    case "member":
      return lookUpMember(reader, claim);
    case "guardian":
    case "representative":
      return lookUpAuthority(reader, claim, dayAt(now));
    case "provider":
      return isPossibleNpi(claim.npi) ? lookUpProvider(reader, claim, dayAt(now)) : unknown;
  }
}

const withMemberId = (reader: Reader, { memberId }: MemberClaim) =>
  reader.search("Patient", [["identifier", `${memberIdSystem}|${memberId}`]]);

async function lookUpMember(reader: Reader, claim: MemberClaim): Promise<LookedUp> {
  const match = matchMember(claim, await withMemberId(reader, claim));
  if (match.outcome !== "identified") return match;
  return {
    outcome: "identified",
    caller: {
      ...nobodyElse,
      callerKind: "member",
      method: "memberIdAndBirthDate",
      patientId: match.patientId,
    },
    verifiedBy: "Member ID and birth date",
  };
}

async function lookUpAuthority(reader: Reader, claim: AuthorityClaim, today: string): Promise<LookedUp> {
  const memberIds = membersMeant(claim, await withMemberId(reader, claim));
  const ofThem = [["patient", references("Patient", memberIds)]] as const;
  const [relations, consents] = await Promise.all([
    reader.search("RelatedPerson", ofThem),
    reader.search("Consent", ofThem),
  ]);
  const match = matchAuthority(claim, { memberIds, relations, consents }, today);
  if (match.outcome !== "identified") return match;
  const { patientId, relatedPersonId, grants } = match;
  return {
    outcome: "identified",
    caller: {
      ...nobodyElse,
      callerKind: claim.kind,
      method: "authorityOnFile",
      patientId,
      relatedPersonId,
      grants,
    },
    verifiedBy: `Authority on file: ${match.words}`,
  };
}

async function lookUpProvider(reader: Reader, claim: ProviderClaim, today: string): Promise<LookedUp> {
  const [practitioners, organizations] = await Promise.all([
    reader.search("Practitioner", [["identifier", `${npiSystem}|${claim.npi}`]]),
    reader.search("Organization", [["identifier", `${tinSystem}|${claim.tin}`]]),
  ]);
  const ids = practitioners.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const roles = await reader.search("PractitionerRole", [["practitioner", references("Practitioner", ids)]]);
  const providerId = matchProvider(claim, { practitioners, organizations, roles }, today);
  if (providerId === null) return unknown;
  return {
    outcome: "identified",
    caller: { ...nobodyElse, callerKind: "provider", method: "npiAndTin", providerId },
    verifiedBy: "NPI and tax ID",
  };
}

/** `Patient/a,Patient/b`; nobody's reference where there is none. */
const references = (type: string, ids: readonly string[]): string =>
  (ids.length === 0 ? [nobody] : ids).map((id) => `${type}/${id}`).join(",");
