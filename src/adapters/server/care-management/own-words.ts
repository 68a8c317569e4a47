import type { FhirResource } from "fhir/r4";
import { kindsOf } from "#journey/disclosure/sensitive-labels.ts";

/** More is no sentence, and would push everything else from the card. */
const longest = 280;

/**
 * Somebody's words on one line, for an agent to read; null where there are none. What carries a sensitive label counts
 * for what it says to do, but its words stay in the care-management system.
 */
export function ownWords(resource: FhirResource, text: string | undefined): string | null {
  if (text === undefined || kindsOf(resource).length > 0) return null;
  const line = text.replace(/[\p{Cc}\s]+/gu, " ").trim();
  if (line === "") return null;
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}
