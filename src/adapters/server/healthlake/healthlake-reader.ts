import type { FhirResource } from "fhir/r4";
import type { FhirReader, ResourceOf, SearchParameters } from "#journey/identity/fhir-reader.ts";
import { readCapabilities } from "./capability-map.ts";
import type { CapabilityMap } from "./capability-map.ts";
import { isResourceOf, nextPageUrl, readJson, readSearchBundle, unreadable } from "./search-bundle.ts";
import type { PlainRequest } from "./sign-request.ts";
import { connectStore } from "./store-connection.ts";
import type { HealthLakeOptions } from "./store-connection.ts";
import type { Answer } from "./within-budget.ts";

export interface HealthLakeReader extends FhirReader {
  /** What the store says it can do. Throws as a search does. */
  readonly capabilities: () => Promise<CapabilityMap>;
}

/** Milliseconds for one search with all its pages. */
const searchBudgetMs = 2000;

/** HealthLake gives at most this many a page. https://docs.aws.amazon.com/healthlake/latest/devguide/search-healthlake.html */
const largestPage = 100;

/**
 * Reads AWS HealthLake over FHIR REST. Searches are POSTed, so that member data stay out of addresses and access logs;
 * unknown parameters are refused by the store (`Prefer: handling=strict`) instead of being ignored.
 * Throws `FhirUnavailableError` when the budget is used up or an answer cannot be read, `FhirRefusedError` on a refusal.
 */
export function healthLakeReader(options: HealthLakeOptions): HealthLakeReader {
  const { base, ask, startQuestion } = connectStore(options, searchBudgetMs);

  return {
    async search(type, parameters, limit) {
      const most = limit ?? askedCount(parameters) ?? largestPage;
      const budget = startQuestion();
      const found = new Map<string, ResourceOf<typeof type>>();
      const followed = new Set<string>();
      let request: PlainRequest | null = searchRequest(base, type, parameters, most);
      while (request && found.size < most) {
        const answer: Answer = await ask(request, budget);
        const page = readSearchBundle(type, readJson(answer.text));
        for (const match of page.matches) found.set(match.id, match);
        request = page.next === null ? null : nextRequest(base, page.next, followed);
      }
      return [...found.values()].slice(0, most);
    },
    async read(type, id) {
      const url = new URL(`${type}/${encodeURIComponent(id)}`, base);
      const answer = await ask(getRequest(url), startQuestion());
      if (answer.status !== 200) return null;
      const resource = readJson(answer.text);
      if (!isResourceOf(type, resource)) throw unreadable("the answer is not the resource asked for");
      return resource;
    },
    async capabilities() {
      const answer = await ask(getRequest(new URL("metadata", base)), startQuestion());
      return readCapabilities(readJson(answer.text));
    },
  };
}

const wanted = { accept: "application/fhir+json", prefer: "handling=strict" };

const getRequest = (url: URL): PlainRequest => ({ method: "GET", url, headers: wanted });

/** A page may be empty and still lead on, so only a link that was followed before tells of a circle. */
function nextRequest(base: URL, link: string, followed: Set<string>): PlainRequest {
  if (followed.has(link)) throw unreadable("the pages go in a circle");
  followed.add(link);
  return getRequest(nextPageUrl(base, link));
}

function searchRequest(
  base: URL,
  type: FhirResource["resourceType"],
  parameters: SearchParameters,
  most: number,
): PlainRequest {
  const form = new URLSearchParams();
  for (const [name, value] of parameters) if (name !== "_count") form.append(name, value);
  const page = Math.min(largestPage, most, askedCount(parameters) ?? largestPage);
  form.append("_count", String(page));
  return {
    method: "POST",
    url: new URL(`${type}/_search`, base),
    headers: { ...wanted, "content-type": "application/x-www-form-urlencoded" },
    body: form.toString(),
  };
}

function askedCount(parameters: SearchParameters): number | null {
  const count = parameters.find(([name]) => name === "_count")?.[1];
  return count === undefined ? null : Number(count);
}
