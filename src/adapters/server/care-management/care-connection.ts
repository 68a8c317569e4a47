import type { Communication, ServiceRequest, Task } from "fhir/r4";
import type { Clock } from "#journey/clock.ts";
import { FhirUnavailableError } from "#journey/identity/fhir-reader.ts";
import type { FhirReader } from "#journey/identity/fhir-reader.ts";
import type { CareAnswer, CareDown } from "#journey/next-best-action/care-management.ts";
import { healthLakeReader } from "../healthlake/healthlake-reader.ts";
import type { RequestAuthorization } from "../healthlake/request-authorization.ts";
import type { PlainRequest } from "../healthlake/sign-request.ts";
import { isResourceOf, readJson, unreadable } from "../healthlake/search-bundle.ts";
import { connectStore } from "../healthlake/store-connection.ts";
import type { HealthLakeOptions } from "../healthlake/store-connection.ts";
import { FhirRefusedError } from "../healthlake/within-budget.ts";

export interface CareSystemOptions {
  /** The system's whole R4 base. */
  readonly endpoint: string;
  /** A bearer token of ours. */
  readonly token: string;
  readonly clock: Clock;
  readonly fetch?: typeof fetch;
  readonly random?: () => number;
}

/** One exchange with the system: all its requests share the budget. */
export interface CareExchange {
  /** A reader with what is left of the time. */
  readonly reader: () => FhirReader;
  /**
   * Creates the resource unless one with its first identifier is there, and answers the one that is. Sending it again is
   * safe, as FHIR's conditional create says. Throws as a reader does.
   */
  readonly createOnce: <R extends Written>(resource: R) => Promise<Kept<R["resourceType"]>>;
}

type Written = Task | ServiceRequest | Communication;
type Kept<T extends Written["resourceType"]> = Extract<Written, { resourceType: T }> & {
  readonly id: string;
};

const fhirJson = "application/fhir+json";

/** Makes what one question needs. The FHIR rules are those of any store; only the authorization is another. */
export function careExchange(options: CareSystemOptions, budgetMs: number): CareExchange {
  const { base, ask, startQuestion } = connectStore(storeOptions(options, budgetMs), budgetMs);
  const budget = startQuestion();
  const reader = () => healthLakeReader(storeOptions(options, budget.leftMs()));
  return {
    reader,
    createOnce: async (resource) => {
      const type: (typeof resource)["resourceType"] = resource.resourceType;
      const { system = "", value = "" } = resource.identifier?.[0] ?? {};
      const token = `${system}|${value}`;
      const request = conditionalCreate(new URL(type, base), token, JSON.stringify(resource));
      const answered = await ask(request, budget).then(({ text }) => bodyOf(text), noneWhereSeveral);
      if (isResourceOf(type, answered)) return answered;
      const [found] = await reader().search(type, [["identifier", token]], 1);
      if (!isResourceOf(type, found)) throw unreadable("it was not created");
      return found;
    },
  };
}

/** https://hl7.org/fhir/R4/http.html#ccreate */
const conditionalCreate = (url: URL, token: string, body: string): PlainRequest => ({
  method: "POST",
  url,
  headers: {
    accept: fhirJson,
    "content-type": fhirJson,
    prefer: "return=representation",
    "if-none-exist": `identifier=${encodeURIComponent(token)}`,
  },
  body,
});

/** A server may leave the body out where the resource was there already. */
const bodyOf = (text: string): unknown => (text === "" ? null : readJson(text));

const preconditionFailed = 412;

/** Somebody made a second one of it: it is there all the same. */
function noneWhereSeveral(error: unknown): null {
  if (error instanceof FhirRefusedError && error.status === preconditionFailed) return null;
  throw error;
}

const storeOptions = (options: CareSystemOptions, budgetMs: number): HealthLakeOptions => ({
  endpoint: options.endpoint,
  // Only signatures ask for a region.
  region: "",
  authorization: bearer(options.token),
  clock: options.clock,
  budgetMs,
  ...(options.fetch ? { fetch: options.fetch } : {}),
  ...(options.random ? { random: options.random } : {}),
});

const bearer = (token: string): RequestAuthorization => ({
  headersFor: ({ headers }) => Promise.resolve({ ...headers, authorization: `Bearer ${token}` }),
  renew: () => false,
});

/** Makes something of resources as they came. What is not as FHIR says is unreadable, and not a word of it is quoted. */
export function madeOf<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof TypeError) throw unreadable("a resource is not as FHIR says");
    throw error;
  }
}

/** What was thrown for being away becomes an answer; a fault of our own stays one. */
export async function answeredOrDown<T extends object>(asked: Promise<T>): Promise<CareAnswer<T>> {
  try {
    return { kind: "answered", ...(await asked) };
  } catch (error) {
    const down = downOf(error);
    if (down === null) throw error;
    return down;
  }
}

/** Null for what is no fault of the system's. */
function downOf(error: unknown): CareDown | null {
  if (error instanceof FhirRefusedError) return { kind: "down", code: "care.refused" };
  if (!(error instanceof FhirUnavailableError)) return null;
  const isAway = error.message.startsWith("fhir.unavailable");
  return { kind: "down", code: isAway ? "care.unavailable" : "care.unreadable" };
}
