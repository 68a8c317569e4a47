import type { Address, Consent, Patient } from "fhir/r4";
import { reachable } from "../../identity/confidential-communication.ts";
import { pointOf } from "./distance.ts";
import type { Point } from "./distance.ts";
import type { Whence } from "./nearness.ts";

/** https://hl7.org/fhir/R4/extension-geolocation.html */
const geolocation = "http://hl7.org/fhir/StructureDefinition/geolocation";

/**
 * Where a member lives, for measuring: never a former or a postal address, and never the usual one where the member
 * asked to be reached elsewhere. Null where nothing is on file.
 */
export function memberWhence(patient: Patient, consents: readonly Consent[], now: Date): Whence | null {
  const { address } = reachable(patient, consents, now);
  const usable = address.filter(({ use, type }) => use !== "old" && use !== "billing" && type !== "postal");
  const home = usable.find(({ use }) => use === "home") ?? usable[0];
  if (!home) return null;
  const { postalCode = null, city = null } = home;
  const point = positionOf(home);
  return point === null && postalCode === null && city === null ? null : { point, postalCode, city };
}

function positionOf({ extension = [] }: Address): Point | null {
  const parts = extension.find(({ url }) => url === geolocation)?.extension ?? [];
  const degrees = (name: string) => parts.find(({ url }) => url === name)?.valueDecimal;
  return pointOf(degrees("latitude"), degrees("longitude"));
}
