import type { Claim, ClaimResponse, Coverage, InsurancePlan, Task } from "fhir/r4";
import { authorizationNumbers, writtenForms } from "#journey/intake/said-numbers/number-form.ts";
import { authorizationsCard } from "#journey/profile/authorizations/authorizations-card.ts";
import { readProducts } from "#journey/profile/coverage/read-products.ts";
import { keyOf } from "#journey/profile/fhir-values.ts";
import { noFacts } from "#journey/profile/member-facts.ts";
import type { Authorization } from "#journey/profile/profile.ts";
import { isOf, readPractice } from "#journey/disclosure/practice.ts";
import type { ProviderContext } from "./provider-topic.ts";

/** Where a number that a provider gave stands. */
export type AuthorizationFinding =
  | {
      readonly kind: Authorization["status"];
      readonly said: string;
      readonly authorization: Authorization;
      /** Hours the law gives for the decision; null once decided, or where none is known. */
      readonly clockHours: number | null;
    }
  | { readonly kind: "notFound" | "several"; readonly said: string };

/** What the store has under the numbers. */
interface Found {
  readonly requests: readonly Claim[];
  readonly responses: readonly ClaimResponse[];
  readonly tasks: readonly Task[];
  /** Whose kind of plan sets the clock, with the products they name. */
  readonly coverages: readonly Coverage[];
  readonly products: readonly InsurancePlan[];
}

const nothingFound: Found = { requests: [], responses: [], tasks: [], coverages: [], products: [] };

/**
 * Looks up said reference numbers among the authorizations this provider asked for. The number may be the request's own
 * or the one the plan gave with its answer.
 */
export async function findAuthorizations(
  context: ProviderContext,
  numbers: readonly string[],
): Promise<readonly AuthorizationFinding[]> {
  const now = context.clock.now();
  const [practice, found] = await Promise.all([
    readPractice(context.reader, context.providerId),
    readUnder(
      context,
      numbers.flatMap((digits) => writtenForms(authorizationNumbers, digits, now)),
    ),
  ]);
  const requests = found.requests.filter((each) => isOf(practice, each));
  return numbers.map((said) => findingOf(said, { ...found, requests }, now));
}

async function readUnder({ reader }: ProviderContext, written: readonly string[]): Promise<Found> {
  const under = [["identifier", written.join(",")]] as const;
  const [asked, answered] = await Promise.all([
    reader.search("Claim", [...under, ["use", "preauthorization"]], 200),
    reader.search("ClaimResponse", [...under, ["use", "preauthorization"]], 200),
  ]);
  const known = new Set(asked.map(keyOfClaim));
  const missing = [...new Set(answered.flatMap(({ request }) => keyOf(request) ?? []))].filter(
    (key) => key.startsWith("Claim/") && !known.has(key),
  );
  const others =
    missing.length === 0
      ? []
      : await reader.search(
          "Claim",
          [["_id", missing.map((key) => key.slice("Claim/".length)).join(",")]],
          200,
        );
  const requests = [...asked, ...others];
  if (requests.length === 0) return nothingFound;
  const keys = requests.map(keyOfClaim).join(",");
  const [responses, tasks, coverages] = await Promise.all([
    reader.search("ClaimResponse", [["request", keys]], 400),
    reader.search("Task", [["focus", keys]], 400),
    readCoverages(reader, requests),
  ]);
  return { requests, responses, tasks, coverages, products: await readProducts(reader, coverages) };
}

/** The coverages the requests name. */
function readCoverages(
  reader: ProviderContext["reader"],
  requests: readonly Claim[],
): Promise<readonly Coverage[]> {
  const keys = requests.flatMap(({ insurance }) =>
    insurance.flatMap(({ coverage }) => keyOf(coverage) ?? []),
  );
  const ids = [...new Set(keys)].filter((key) => key.startsWith("Coverage/")).map((key) => key.slice(9));
  return ids.length === 0 ? Promise.resolve([]) : reader.search("Coverage", [["_id", ids.join(",")]], 200);
}

const keyOfClaim = ({ id }: Claim): string => `Claim/${id}`;

function findingOf(said: string, found: Found, now: Date): AuthorizationFinding {
  const written = writtenForms(authorizationNumbers, said, now);
  const { requests, responses, tasks, coverages, products } = found;
  const own = requests.flatMap((request) => {
    const answers = responses.filter((each) => keyOf(each.request) === keyOfClaim(request));
    const identifiers = [request, ...answers].flatMap(({ identifier }) => identifier ?? []);
    if (!identifiers.some(({ value }) => written.includes(value ?? ""))) return [];
    const asked = { authorizationRequests: [request], authorizationResponses: answers, tasks };
    const facts = { ...noFacts, ...asked, coverages, products };
    return authorizationsCard(facts, now).map((authorization) => ({ authorization, request }));
  });
  const [first] = own;
  if (!first || own.length > 1) return { kind: first ? "several" : "notFound", said };
  const { authorization, request } = first;
  return {
    kind: authorization.status,
    said,
    authorization,
    clockHours: hoursBetween(request.created, authorization.decisionDueAt),
  };
}

function hoursBetween(from: string, to: string | null): number | null {
  const hours = to === null ? Number.NaN : (Date.parse(to) - Date.parse(from)) / 3_600_000;
  return Number.isNaN(hours) ? null : hours;
}
