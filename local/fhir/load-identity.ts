import { createHash } from "node:crypto";
import type { AnyResource } from "./fhir-store.ts";
import type { Candidate } from "./load-read.ts";

const validId = /^[A-Za-z0-9\-.]{1,64}$/;

/**
 * The id a loaded resource gets: its own, else the one its entry is put to, else the uuid it goes by in its bundle,
 * else a digest of what it says. The same file gives the same ids, so that loading twice is loading once.
 * Null when it has an id of its own that R4 does not allow.
 */
export function stableId({ resource, target, fullUrl }: Candidate): string | null {
  if (resource.id !== undefined) return validId.test(resource.id) ? resource.id : null;
  const put = target?.split("/")[1];
  if (put !== undefined && validId.test(put)) return put;
  const uuid = fullUrl?.startsWith("urn:uuid:") ? fullUrl.slice("urn:uuid:".length) : undefined;
  if (uuid !== undefined && validId.test(uuid)) return uuid;
  return createHash("sha256").update(JSON.stringify(resource)).digest("hex").slice(0, 32);
}

/** Address in the bundle → `Type/id` in the store. */
export type Addresses = ReadonlyMap<string, string>;

/** Rewrites every reference that is an address of the bundle; others stay as they are. */
export function joinReferences<T extends AnyResource>(resource: T, addresses: Addresses): T {
  return addresses.size === 0 ? resource : { ...resource, ...rewritten(resource, addresses) };
}

function rewritten(record: object, addresses: Addresses): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]: [string, unknown]) => [
      name,
      rewrittenValue(name, value, addresses),
    ]),
  );
}

function rewrittenValue(name: string, value: unknown, addresses: Addresses): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => rewrittenValue(name, each, addresses));
  if (typeof value === "object" && value !== null) return rewritten(value, addresses);
  return name === "reference" && typeof value === "string" ? (addresses.get(value) ?? value) : value;
}
