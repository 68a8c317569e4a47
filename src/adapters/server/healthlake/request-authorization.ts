import type { Clock } from "#journey/clock.ts";
import type { AccessTokens } from "./access-tokens.ts";
import { credentialsFromEnvironment, requestSigner } from "./sign-request.ts";
import type { Credentials, PlainRequest } from "./sign-request.ts";

/**
 * How a data store knows who asks. A store's way is chosen when it is made and cannot be changed: Signature Version 4,
 * or SMART on FHIR. https://docs.aws.amazon.com/healthlake/latest/devguide/smart-on-fhir.html
 */
export interface RequestAuthorization {
  /** All headers to send, the request's own among them. */
  readonly headersFor: (request: PlainRequest) => Promise<Headers>;
  /** The store answered 401 to these; true when the next request goes with others and is worth a try. */
  readonly renew: (sent: Headers) => boolean;
}

export type Headers = Readonly<Record<string, string>>;

export interface SigningOptions {
  readonly region: string;
  readonly clock: Clock;
  /** Default: `AWS_ACCESS_KEY_ID` and friends, read at every request because a Lambda's change. */
  readonly credentials?: (() => Credentials) | undefined;
}

/** Signature Version 4 for the service `healthlake`. */
export function signedForHealthLake(options: SigningOptions): RequestAuthorization {
  const credentials = options.credentials ?? (() => credentialsFromEnvironment(process.env));
  const sign = requestSigner({ region: options.region, clock: options.clock, credentials });
  return { headersFor: sign, renew: () => false };
}

/** SMART on FHIR: a bearer token. One that the store no longer takes is thrown away, and the next is asked for. */
export function smartBearer(tokens: AccessTokens): RequestAuthorization {
  return {
    headersFor: async (request) => ({
      ...request.headers,
      authorization: `${bearer}${await tokens.current()}`,
    }),
    renew: ({ authorization = "" }) => {
      tokens.forget(authorization.slice(bearer.length));
      return true;
    },
  };
}

const bearer = "Bearer ";
