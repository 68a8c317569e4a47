import type { Clock } from "#journey/clock.ts";
import type { FhirReader } from "#journey/identity/fhir-reader.ts";
import { environment } from "../environment.ts";
import { logFault } from "../fault-log.ts";
import { systemRandom } from "../system-clock.ts";
import { cachedTokens } from "./access-tokens.ts";
import { checkedReader } from "./checked-reader.ts";
import { clientCredentials } from "./client-credentials.ts";
import { healthLakeReader } from "./healthlake-reader.ts";
import { signedForHealthLake, smartBearer } from "./request-authorization.ts";
import type { RequestAuthorization } from "./request-authorization.ts";
import type { HealthLakeOptions } from "./store-connection.ts";

/** Milliseconds for a token, repeats included. */
const tokenBudgetMs = 2000;

/** The plan's data store as a function's environment names it, checked once a cold start. */
export const fhirReaderFromEnvironment = (clock: Clock): FhirReader =>
  checkedReader(healthLakeReader(storeFromEnvironment(clock)), { logFault });

/**
 * Where the store is and how it knows us. `FHIR_AUTHORIZATION` says how it was made: `sigv4` (also when it is not set) or
 * `smart`; SMART needs `FHIR_TOKEN_ENDPOINT`, `FHIR_CLIENT_ID`, `FHIR_CLIENT_SECRET` and `FHIR_SCOPE`. Throws where
 * something is not set.
 */
export function storeFromEnvironment(clock: Clock): HealthLakeOptions {
  const region = environment("AWS_REGION");
  const authorization = authorizationFromEnvironment(clock, region);
  return { endpoint: environment("FHIR_ENDPOINT"), region, authorization, clock };
}

const strategies: Readonly<Record<string, (clock: Clock, region: string) => RequestAuthorization>> = {
  sigv4: (clock, region) => signedForHealthLake({ region, clock }),
  smart: (clock) => smartBearer(cachedTokens(tokensFromEnvironment(clock), clock)),
};

function authorizationFromEnvironment(clock: Clock, region: string): RequestAuthorization {
  const strategy = strategies[process.env["FHIR_AUTHORIZATION"] ?? "sigv4"];
  if (!strategy) throw new Error("environment.unknownValue: FHIR_AUTHORIZATION must be sigv4 or smart");
  return strategy(clock, region);
}

const tokensFromEnvironment = (clock: Clock) =>
  clientCredentials({
    tokenEndpoint: environment("FHIR_TOKEN_ENDPOINT"),
    clientId: environment("FHIR_CLIENT_ID"),
    clientSecret: environment("FHIR_CLIENT_SECRET"),
    scope: environment("FHIR_SCOPE"),
    patience: { clock, budgetMs: tokenBudgetMs, random: systemRandom },
  });
