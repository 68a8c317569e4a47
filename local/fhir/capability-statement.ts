import { searchTable } from "./search-table.ts";

/** What this store can do, from the table it does it by: a parameter not listed here is refused. */
export function capabilityStatement(url: string, date: Date): object {
  return {
    resourceType: "CapabilityStatement",
    status: "active",
    date: date.toISOString(),
    kind: "instance",
    software: { name: "Careline FHIR store (laptop stand-in for AWS HealthLake)" },
    implementation: { description: "Invented members only", url },
    fhirVersion: "4.0.1",
    format: ["json"],
    patchFormat: ["application/json-patch+json"],
    rest: [
      {
        mode: "server",
        interaction: [{ code: "batch" }, { code: "transaction" }],
        resource: [...searchTable()].map(([type, parameters]) => ({
          type,
          versioning: "versioned-update",
          updateCreate: true,
          conditionalCreate: true,
          conditionalUpdate: true,
          interaction: interactions.map((code) => ({ code })),
          searchParam: [
            { name: "_id", type: "token" },
            { name: "_lastUpdated", type: "date" },
            ...[...parameters.values()].map(({ code, kind }) => ({ name: code, type: kind })),
          ],
          searchInclude: references(type, parameters),
        })),
      },
    ],
  };
}

const interactions = [
  "read",
  "vread",
  "update",
  "patch",
  "delete",
  "history-instance",
  "create",
  "search-type",
];

const references = (type: string, parameters: ReadonlyMap<string, { readonly kind: string }>): string[] =>
  [...parameters].filter(([, row]) => row.kind === "reference").map(([code]) => `${type}:${code}`);
