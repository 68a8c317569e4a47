import { z } from "zod";
import type { FhirResource } from "fhir/r4";
import { FhirUnavailableError } from "#journey/identity/fhir-reader.ts";
import type { ResourceOf } from "#journey/identity/fhir-reader.ts";

const SearchBundle = z.object({
  resourceType: z.literal("Bundle"),
  link: z.array(z.object({ relation: z.string(), url: z.string() })).default([]),
  entry: z
    .array(
      z.object({
        resource: z.unknown().optional(),
        search: z.object({ mode: z.string().optional() }).optional(),
      }),
    )
    .default([]),
});

interface SearchPage<T extends FhirResource["resourceType"]> {
  /** What was searched for, without what came along by `_include`. */
  readonly matches: readonly (ResourceOf<T> & { readonly id: string })[];
  /** The next page's address as the store wrote it, or null on the last page. */
  readonly next: string | null;
}

/** Reads an answer's text as JSON. What cannot be read is not quoted: it is about somebody's health. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable("the answer is not JSON");
  }
}

/**
 * Reads a searchset; `total` is not looked at, because HealthLake may leave it out. Throws `FhirUnavailableError` on
 * anything else, without a word of it.
 */
export function readSearchBundle<T extends FhirResource["resourceType"]>(
  type: T,
  json: unknown,
): SearchPage<T> {
  const bundle = SearchBundle.safeParse(json);
  if (!bundle.success) throw unreadable("the answer is no searchset");
  return {
    matches: bundle.data.entry
      .filter((entry) => (entry.search?.mode ?? "match") === "match")
      .map((entry) => entry.resource)
      .filter((resource) => isResourceOf(type, resource)),
    next: bundle.data.link.find((link) => link.relation === "next")?.url ?? null,
  };
}

export const unreadable = (words: string): FhirUnavailableError =>
  new FhirUnavailableError(`fhir.unreadable: ${words}`);

/** A resource of this type with an id: what a store may hand out. */
export function isResourceOf<T extends FhirResource["resourceType"]>(
  type: T,
  value: unknown,
): value is ResourceOf<T> & { id: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    "resourceType" in value &&
    value.resourceType === type &&
    "id" in value &&
    typeof value.id === "string"
  );
}

/**
 * The address to fetch for the next page. The token may hold `+`, `/` and `=` unescaped, which a signature would not
 * survive, so the query is written anew; a link to any other place than the store is refused, or the credentials would
 * be sent there.
 */
export function nextPageUrl(base: URL, link: string): URL {
  const url = URL.parse(link, base);
  if (!url || url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) {
    throw new FhirUnavailableError("fhir.foreignNextLink: the next page lies outside the store");
  }
  const query = [...rawQuery(link)].map(([name, value]) => `${percent(name)}=${percent(value)}`);
  url.search = query.join("&");
  return url;
}

/** The query's pairs with escapes undone but `+` kept: in a page token it is a plus sign, not a blank. */
function* rawQuery(link: string): Generator<readonly [string, string]> {
  const query = link.split("?", 2)[1]?.split("#", 1)[0] ?? "";
  for (const pair of query.split("&").filter(Boolean)) {
    const cut = pair.indexOf("=");
    const name = cut < 0 ? pair : pair.slice(0, cut);
    yield [unescaped(name), cut < 0 ? "" : unescaped(pair.slice(cut + 1))];
  }
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** RFC 3986, as SigV4 wants it: more is escaped than `encodeURIComponent` does. */
const percent = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
