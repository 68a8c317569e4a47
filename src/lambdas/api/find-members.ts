import type { Patient } from "fhir/r4";
import type { MemberSearch } from "#contract/break-glass.ts";
import { personCard } from "#journey/profile/person-card.ts";
import type { Person } from "#journey/profile/profile.ts";
import type { FhirReader, SearchParameters } from "#journey/identity/fhir-reader.ts";
import { memberIdSystem } from "#journey/identity/member-claim.ts";

/** More than these nobody can tell apart by name and day of birth. */
const mostFound = 5;

/** Members by ID, or by name and day of birth: every word of the name has to begin one of theirs. */
export async function findMembers(
  fhir: Pick<FhirReader, "search">,
  search: MemberSearch,
  now: Date,
): Promise<readonly Person[]> {
  const found = await fhir.search("Patient", parametersOf(search), mostFound);
  return found.filter(hasId).map((patient) => personCard(patient, now));
}

function parametersOf(search: MemberSearch): SearchParameters {
  if ("memberId" in search) {
    return [["identifier", `${memberIdSystem}|${search.memberId.replaceAll(/\D/g, "")}`]];
  }
  // Commas, bars and dollars mean something in a FHIR search, and nothing in a name.
  const words = search.name.split(/[\s,|$\\]+/).filter((word) => word !== "");
  return [...words.map((word) => ["name", word] as const), ["birthdate", search.birthDate]];
}

const hasId = ({ id }: Patient): boolean => id !== undefined;
