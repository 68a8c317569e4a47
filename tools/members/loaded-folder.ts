import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "#adapters/server/system-clock.ts";
import { openStore } from "#local/fhir/fhir-store.ts";
import { loadFolder } from "#local/fhir/load-folder.ts";
import type { LoadReport } from "#local/fhir/load-report.ts";
import { leaveUnseeded } from "#local/seed/seed-store.ts";

/** What lies in a store that holds one folder and nothing else. */
export interface LoadedFolder {
  readonly report: LoadReport;
  readonly patientIds: readonly string[];
  /** `Type/id` of what the directory shows. */
  readonly directory: readonly string[];
}

/** Types that are about no patient, and have a page in the directory. */
export const directoryTypes = [
  "Practitioner",
  "PractitionerRole",
  "Organization",
  "OrganizationAffiliation",
  "Location",
  "HealthcareService",
  "InsurancePlan",
  "Endpoint",
] as const;

/** Loads FHIR from anywhere into a fresh store, as it is: nobody is given a member ID or a coverage. */
export function loadedFolder(source: string, data: string): LoadedFolder {
  mkdirSync(join(data, "fhir"), { recursive: true });
  const store = openStore(join(data, "fhir", "store.sqlite"), systemClock);
  const report = loadFolder(store, source);
  leaveUnseeded(store, systemClock.now().toISOString().slice(0, 10));
  const idsOf = (type: string): readonly string[] =>
    store.database
      .prepare("SELECT id FROM resource WHERE type = ? AND deleted = 0 ORDER BY id")
      .all(type)
      .map((row) => String(row["id"]));
  const loaded = {
    report,
    patientIds: idsOf("Patient"),
    directory: directoryTypes.flatMap((type) => idsOf(type).map((id) => `${type}/${id}`)),
  };
  store.close();
  return loaded;
}
