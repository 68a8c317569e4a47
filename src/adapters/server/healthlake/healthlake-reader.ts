import type { FhirResource } from "fhir/r4";
import type { Clock } from "#journey/clock.ts";
import { FhirUnavailableError } from "#journey/identity/fhir-reader.ts";
import type { FhirReader, ResourceOf, SearchParameters } from "#journey/identity/fhir-reader.ts";
import { systemRandom } from "../system-clock.ts";
import { isResourceOf, nextPageUrl, readSearchBundle } from "./search-bundle.ts";
import { credentialsFromEnvironment, requestSigner } from "./sign-request.ts";
import type { Credentials, PlainRequest } from "./sign-request.ts";
import { sendWithinBudget, startBudget } from "./within-budget.ts";
import type { Patience } from "./within-budget.ts";

export interface HealthLakeOptions {
  /** The data store's whole R4 base, e.g. `https://healthlake.us-west-2.amazonaws.com/datastore/<id>/r4`. */
  readonly endpoint: string;
  readonly region: string;
  /** Default: `AWS_ACCESS_KEY_ID` and friends, read at every request because a Lambda's change. */
  readonly credentials?: () => Credentials;
  readonly fetch?: typeof fetch;
  readonly clock: Clock;
  /** Milliseconds for one search with all its pages and repeats; default 2,000. */
  readonly budgetMs?: number;
  readonly random?: () => number;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
}

/** HealthLake gives at most this many a page. https://docs.aws.amazon.com/healthlake/latest/devguide/search-healthlake.html */
const largestPage = 100;

/**
 * Reads AWS HealthLake over signed FHIR REST. Searches are POSTed, so that member data stay out of addresses and
 * access logs; unknown parameters are refused by the store (`Prefer: handling=strict`) instead of being ignored.
 * Throws `FhirUnavailableError` when the budget is used up and `FhirRefusedError` on a refusal.
 */
export function healthLakeReader(options: HealthLakeOptions): FhirReader {
  const base = new URL(options.endpoint.endsWith("/") ? options.endpoint : `${options.endpoint}/`);
  const ask = asker(options);

  return {
    async search(type, parameters, limit) {
      const most = limit ?? askedCount(parameters) ?? largestPage;
      const budget = startBudget(patienceOf(options));
      const found = new Map<string, ResourceOf<typeof type>>();
      let request: PlainRequest | null = searchRequest(base, type, parameters, most);
      while (request && found.size < most) {
        const response = await ask(request, budget);
        const page = readSearchBundle(type, await jsonOf(response));
        for (const match of page.matches) found.set(match.id ?? "", match);
        request = page.next === null ? null : getRequest(nextPageUrl(base, page.next));
      }
      return [...found.values()].slice(0, most);
    },
    async read(type, id) {
      const url = new URL(`${type}/${encodeURIComponent(id)}`, base);
      const response = await ask(getRequest(url), startBudget(patienceOf(options)));
      if (response.status !== 200) {
        await response.body?.cancel();
        return null;
      }
      const resource = await jsonOf(response);
      return isResourceOf(type, resource) ? resource : null;
    },
  };
}

/** A broken answer's own error would quote it, and it is about somebody's health. */
async function jsonOf(response: Response): Promise<unknown> {
  try {
    const json: unknown = await response.json();
    return json;
  } catch {
    throw new FhirUnavailableError("fhir.unavailable: the answer could not be read");
  }
}

function asker(options: HealthLakeOptions) {
  const sign = requestSigner({
    region: options.region,
    credentials: options.credentials ?? (() => credentialsFromEnvironment(process.env)),
    clock: options.clock,
  });
  const send = options.fetch ?? fetch;
  return (request: PlainRequest, budget: ReturnType<typeof startBudget>): Promise<Response> =>
    sendWithinBudget(
      async (signal) =>
        send(request.url, {
          method: request.method,
          headers: await sign(request),
          redirect: "error",
          signal,
          ...(request.body === undefined ? {} : { body: request.body }),
        }),
      patienceOf(options),
      budget,
    );
}

const patienceOf = (options: HealthLakeOptions): Patience => ({
  clock: options.clock,
  budgetMs: options.budgetMs ?? 2000,
  random: options.random ?? systemRandom,
  ...(options.sleep ? { sleep: options.sleep } : {}),
});

const wanted = { accept: "application/fhir+json", prefer: "handling=strict" };

const getRequest = (url: URL): PlainRequest => ({ method: "GET", url, headers: wanted });

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
