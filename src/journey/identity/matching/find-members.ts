import type { Patient } from "fhir/r4";
import type { FhirReader, SearchParameters } from "../fhir-reader.ts";
import { memberIdSystem } from "../member-claim.ts";
import { nameParts } from "./plain-name.ts";
import { detailsOf } from "./said-details.ts";
import type { CallingNumber, MemberDetails, SaidDetails } from "./said-details.ts";

/** Nobody's name, day and number: what is not said is searched all the same, so that every look-up is the same work. */
const nobody = { name: "nobody", day: "0001-01-01", digits: "000000000" } as const;

/**
 * Everybody whom what is said may mean: by member ID, birth date (day and month swapped too), last name with ZIP, whole
 * name, and number. Each member once; the deceased and inactive are left out. Rejects when the store cannot answer.
 */
export async function findMembers(
  reader: Pick<FhirReader, "search">,
  said: SaidDetails,
  calling: CallingNumber,
): Promise<readonly MemberDetails[]> {
  const found = await Promise.all(
    searchesFor(said, calling).map((search) => reader.search("Patient", search)),
  );
  const byId = new Map<string, Patient>();
  for (const patient of found.flat()) if (patient.id !== undefined) byId.set(patient.id, patient);
  return [...byId.values()].flatMap((patient) => detailsOf(patient) ?? []);
}

function searchesFor(
  { memberId, firstName, lastName, birthDate, zip }: SaidDetails,
  calling: CallingNumber,
): readonly SearchParameters[] {
  const family = firstWord(lastName);
  return [
    [["identifier", `${memberIdSystem}|${memberId ?? nobody.digits}`]],
    [["birthdate", daysLike(birthDate ?? nobody.day).join(",")]],
    [
      ["family", family],
      ["address-postalcode", zip ?? nobody.digits],
    ],
    [
      ["family", family],
      ["given", firstWord(firstName)],
    ],
    [["phone", `+1${calling ?? nobody.digits},${calling ?? nobody.digits}`]],
  ];
}

/** The part of a name a search begins with: letters only, so that nothing in it is taken for search syntax. */
const firstWord = (name: string | null): string => nameParts(name ?? "")[0] ?? nobody.name;

/** The day, and the day that it is with day and month swapped. */
function daysLike(day: string): readonly string[] {
  const [year, month, date] = day.split("-");
  const swapped = `${year}-${date}-${month}`;
  return Number(date) <= 12 && swapped !== day ? [day, swapped] : [day];
}
