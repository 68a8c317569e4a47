import type { FhirStore } from "./fhir-store.ts";
import type { PageTokens } from "./page-token.ts";
import type { Quirks } from "./quirks.ts";
import { readSearch } from "./search-request.ts";
import type { RawSearch } from "./search-request.ts";
import { search } from "./search.ts";
import type { Found, FoundRow } from "./search.ts";

interface SearchCall extends RawSearch {
  readonly type: string;
  /** The type's own address; links and full URLs begin with it, so they name the host the client used. */
  readonly typeUrl: string;
  readonly tokens: PageTokens;
  readonly quirks: Quirks;
  /** `Type/id` of what is not in the index yet. */
  readonly hidden: readonly string[];
}

/**
 * Answers a searchset as JSON text. The resources lie in the store as text and go out as such: reading and writing
 * them again would take most of the time of a large page. Throws an OperationOutcome on a bad search.
 */
export function answerSearch(store: FhirStore, call: SearchCall): string {
  const { request, form } = readSearch(call.type, call, call.tokens, call.quirks);
  const found = search(store, request, {
    hidden: call.hidden,
    caseSensitiveStrings: call.quirks.caseSensitiveStrings,
  });
  const head = {
    resourceType: "Bundle",
    type: "searchset",
    ...(found.total === null || call.quirks.dropTotal ? {} : { total: found.total }),
    link: links(call, found, form, request.count ?? call.quirks.pageCap),
  };
  const entries = [
    ...found.matches.map((row) => entry(call, row, "match")),
    ...found.included.map((row) => entry(call, row, "include")),
  ];
  return `${JSON.stringify(head).slice(0, -1)},"entry":[${entries.join()}]}`;
}

function links(call: SearchCall, found: Found, form: string, count: number): object[] {
  const self = { relation: "self", url: call.typeUrl };
  if (found.nextOffset === null) return [self];
  const query = call.quirks.opaquePages
    ? `_count=${count}&page=${call.tokens.seal({ form, offset: found.nextOffset })}`
    : plainPage(form, count, found.nextOffset);
  return [self, { relation: "next", url: `${call.typeUrl}?${query}` }];
}

/** The search spelled out, as most other FHIR servers do. */
function plainPage(form: string, count: number, offset: number): string {
  const query = new URLSearchParams(form);
  query.set("_count", String(count));
  query.set("_offset", String(offset));
  return query.toString();
}

function entry({ typeUrl }: SearchCall, { key, json }: FoundRow, mode: "match" | "include"): string {
  const base = typeUrl.slice(0, typeUrl.lastIndexOf("/"));
  return `{"fullUrl":${JSON.stringify(`${base}/${key}`)},"resource":${json},"search":{"mode":"${mode}"}}`;
}
