import { z } from "zod";
import type { UsedQueries } from "#journey/identity/used-queries.ts";
import { unreadable } from "./search-bundle.ts";

/** Resource type → what the store says it can do with it. */
export type CapabilityMap = ReadonlyMap<string, Capability>;

interface Capability {
  readonly interactions: ReadonlySet<string>;
  /** Search parameters by their names, and `_include=Type:parameter`, as in the table of used queries. */
  readonly queries: ReadonlySet<string>;
}

const Named = z.array(z.object({ name: z.string() })).default([]);
const CapabilityStatement = z.object({
  resourceType: z.literal("CapabilityStatement"),
  rest: z
    .array(
      z.object({
        mode: z.string(),
        searchParam: Named,
        resource: z
          .array(
            z.object({
              type: z.string(),
              interaction: z.array(z.object({ code: z.string() })).default([]),
              searchParam: Named,
              searchInclude: z.array(z.string()).default([]),
              searchRevInclude: z.array(z.string()).default([]),
            }),
          )
          .default([]),
      }),
    )
    .min(1),
});

/** Reads a store's `/metadata`. Throws `FhirUnavailableError` on anything else. */
export function readCapabilities(json: unknown): CapabilityMap {
  const statement = CapabilityStatement.safeParse(json);
  if (!statement.success) throw unreadable("the answer is no capability statement");
  const rest = statement.data.rest.find(({ mode }) => mode === "server");
  const everywhere = rest?.searchParam.map(({ name }) => name) ?? [];
  return new Map(
    (rest?.resource ?? []).map((resource) => [
      resource.type,
      {
        interactions: new Set(resource.interaction.map(({ code }) => code)),
        queries: new Set([
          ...given,
          ...everywhere,
          ...resource.searchParam.map(({ name }) => name),
          ...resource.searchInclude.map((path) => `_include=${path}`),
          ...resource.searchRevInclude.map((path) => `_revinclude=${path}`),
        ]),
      },
    ]),
  );
}

/**
 * Every store has these on every type, whether its statement says so or not.
 * https://docs.aws.amazon.com/healthlake/latest/devguide/search-healthlake.html
 */
const given = ["_id", "_lastUpdated"];

/** What the product asks and the store does not declare, e.g. `Coverage?beneficiary` or `Task: read`. */
export function undeclared(capabilities: CapabilityMap, used: UsedQueries): readonly string[] {
  return Object.entries(used).flatMap(([type, names]) => {
    const capability = capabilities.get(type);
    if (!capability) return [type];
    const interactions = names.length > 0 ? ["read", "search-type"] : ["read"];
    return [
      ...interactions.filter((code) => !capability.interactions.has(code)).map((code) => `${type}: ${code}`),
      ...names.filter((name) => !capability.queries.has(name)).map((name) => `${type}?${name}`),
    ];
  });
}
