import { badRequest, OperationOutcomeError, parseSearchRequest } from "@medplum/core";
import type { SearchRequest } from "@medplum/core";
import { invalid, notImplemented } from "./outcomes.ts";
import type { PageTokens } from "./page-token.ts";
import type { Quirks } from "./quirks.ts";
import { searchTable } from "./search-table.ts";
import { field, opened } from "./values-at.ts";

/** A search as it came in: parameters in the address or in the form body, in order. */
export interface RawSearch {
  readonly query: string;
  /** The form body of a POST; null for a GET. */
  readonly form: string | null;
  /** `Prefer: handling=lenient` drops unknown parameters instead of refusing them. */
  readonly isLenient: boolean;
}

interface ParsedSearch {
  readonly request: SearchRequest;
  /** The search as a form, without the page it is on: what a page token seals. */
  readonly form: string;
}

/** Answers what to search. Throws an OperationOutcome on a bad search. */
export function readSearch(type: string, raw: RawSearch, tokens: PageTokens, quirks: Quirks): ParsedSearch {
  if (!searchTable().has(type)) throw new OperationOutcomeError(invalid("Unknown resource type"));
  const { form, offset } = positionOf(raw, tokens);
  const kept = new URLSearchParams(
    [...new URLSearchParams(form)].filter(([name]) => !raw.isLenient || isKnown(type, name)),
  );
  const request = parse(type, kept);
  const isPlainPage = !quirks.opaquePages && request.cursor === undefined;
  if (!isPlainPage && (request.offset ?? request.cursor) !== undefined) {
    throw new OperationOutcomeError(invalid("Pages are followed by their link, not by _offset or _cursor"));
  }
  if (request.count !== undefined && !(request.count >= 0))
    throw new OperationOutcomeError(badRequest("Invalid _count"));
  if (request.summary ?? request.fields)
    throw new OperationOutcomeError(notImplemented("_summary and _elements"));
  return {
    request: {
      ...request,
      offset: request.offset ?? offset,
      count: Math.min(request.count ?? quirks.pageCap, quirks.pageCap),
    },
    form,
  };
}

function parse(type: string, form: URLSearchParams): SearchRequest {
  const query: Record<string, string[]> = {};
  for (const [name, value] of form) (query[name] ??= []).push(value);
  return parseSearchRequest(type, query);
}

function positionOf(raw: RawSearch, tokens: PageTokens): { form: string; offset: number } {
  const query = new URLSearchParams(raw.query);
  const token = query.get("page");
  if (token !== null) {
    const position = tokens.open(token);
    if (!position) throw new OperationOutcomeError(invalid("Unknown page token"));
    return position;
  }
  if (raw.form !== null && raw.form !== "" && raw.query !== "") {
    throw new OperationOutcomeError(invalid("Parameters go in the address or in the body, not in both"));
  }
  return { form: raw.form === null || raw.form === "" ? raw.query : raw.form, offset: 0 };
}

const resultParameters = new Set([
  "_id",
  "_lastUpdated",
  "_sort",
  "_count",
  "_total",
  "_include",
  "_revinclude",
  "_format",
  "_pretty",
  "_has",
  "_offset",
]);

function isKnown(type: string, name: string): boolean {
  const code = name.split(/[:.]/, 1)[0] ?? name;
  return resultParameters.has(code) || searchTable().get(type)?.has(code) === true;
}

/** Whether a bundle asks for something by more than its id. */
export const holdsSearch = (bundle: unknown): boolean =>
  opened(field(bundle, "entry")).some((entry) => {
    const { method, url } = requestOf(entry);
    return method === "GET" ? /^\/?[A-Za-z]+(?:\?|$)/.test(url) : /\/_search(?:\?|$)/.test(url);
  });

function requestOf(entry: unknown): { method: string; url: string } {
  const request = field(entry, "request");
  return { method: String(field(request, "method")), url: String(field(request, "url")) };
}
