import type { AnyResource, FhirStore, PutOutcome } from "./fhir-store.ts";
import { joinReferences, stableId } from "./load-identity.ts";
import { readFolder } from "./load-read.ts";
import type { Candidate, FileContent } from "./load-read.ts";
import type { LoadReport, Remark } from "./load-report.ts";
import { searchTable } from "./search-table.ts";

/** What is not kept, and why. */
const notKept: Readonly<Record<string, string>> = {
  OperationOutcome: "OperationOutcome tells how one request went: nothing of it is kept",
};

interface Tally {
  readonly taken: Record<string, number>;
  readonly outcomes: Record<PutOutcome, number>;
  readonly skipped: Remark[];
  readonly refused: Remark[];
  readonly replaced: Remark[];
}

/** Changes a resource before it is written. */
type Prepare = (resource: Identified) => Identified;

type Identified = AnyResource & { readonly id: string };

/**
 * Loads FHIR R4 from anywhere: bundles of any type, single resources, NDJSON; folders and all that is below them.
 * Each file is one transaction. Throws where the folder cannot be read.
 */
export function loadFolder(store: FhirStore, folder: string, prepare: Prepare = (each) => each): LoadReport {
  const tally: Tally = {
    taken: {},
    outcomes: { created: 0, updated: 0, unchanged: 0 },
    skipped: [],
    refused: [],
    replaced: [],
  };
  let files = 0;
  for (const content of readFolder(folder)) {
    files += 1;
    store.inTransaction(() => loadFile(store, content, tally, prepare));
  }
  return { files, ...tally };
}

function loadFile(store: FhirStore, content: FileContent, tally: Tally, prepare: Prepare): void {
  tally.skipped.push(...content.skipped);
  tally.refused.push(...content.refused);
  const accepted = content.candidates.flatMap((candidate) => accept(candidate, tally));
  const addresses = new Map(accepted.flatMap(addressesOf));
  for (const { candidate, resource } of accepted) {
    const outcome = store.put(prepare(joinReferences(resource, addresses)), { keepUpdated: true });
    tally.outcomes[outcome] += 1;
    if (outcome === "updated") tally.replaced.push(replacedBy(candidate, resource));
    tally.taken[resource.resourceType] = (tally.taken[resource.resourceType] ?? 0) + 1;
  }
}

const replacedBy = ({ file, line }: Candidate, { resourceType, id }: Identified): Remark => ({
  file,
  line,
  reason: `${resourceType}/${id} was there with another content, which is kept as its version before`,
});

interface Accepted {
  readonly candidate: Candidate;
  readonly resource: Identified;
}

function accept(candidate: Candidate, tally: Tally): Accepted[] {
  const { file, line, resource } = candidate;
  const { resourceType } = resource;
  const reason = notKept[resourceType];
  if (reason !== undefined) {
    tally.skipped.push({ file, line, reason });
    return [];
  }
  if (!searchTable().has(resourceType)) {
    tally.refused.push({ file, line, reason: `${resourceType} is not a resource of FHIR R4` });
    return [];
  }
  const id = stableId(candidate);
  if (id === null) {
    tally.refused.push({
      file,
      line,
      reason: "its id is longer than 64 signs, or has others than letters, digits, - and .",
    });
    return [];
  }
  return [{ candidate, resource: { ...resource, id } }];
}

function addressesOf({ candidate, resource }: Accepted): [string, string][] {
  const { fullUrl } = candidate;
  return fullUrl === null ? [] : [[fullUrl, `${resource.resourceType}/${resource.id}`]];
}
