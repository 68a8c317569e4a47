import { z } from "zod";
import { FhirUnavailableError } from "#journey/identity/fhir-reader.ts";
import type { AccessToken } from "./access-tokens.ts";
import { readJson } from "./search-bundle.ts";
import { FhirRefusedError, sendWithinBudget, startBudget } from "./within-budget.ts";
import type { Answer, Patience } from "./within-budget.ts";

export interface ClientCredentialsOptions {
  /** The authorization server's token endpoint, whole. */
  readonly tokenEndpoint: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Scopes in SMART's words, with blanks between, e.g. `system/*.read`. */
  readonly scope: string;
  readonly fetch?: typeof fetch;
  readonly patience: Patience;
}

const TokenAnswer = z.object({
  access_token: z.string().min(1),
  token_type: z.string().regex(/^bearer$/i),
  /** Seconds. It is only recommended (RFC 6749, 5.1); without it a token is taken to be good for five minutes. */
  expires_in: z.number().positive().default(300),
});

/**
 * Fetches a token as a system, without a person: OAuth 2.0 client credentials (RFC 6749, 4.4), the secret by HTTP Basic
 * as its section 2.3.1 wants. Throws `FhirUnavailableError`, never with a word of the answer.
 */
export function clientCredentials(options: ClientCredentialsOptions): () => Promise<AccessToken> {
  const { patience, fetch: send = fetch } = options;
  const name = `${formEncoded(options.clientId)}:${formEncoded(options.clientSecret)}`;
  const request = {
    method: "POST",
    headers: {
      accept: "application/json",
      authorization: `Basic ${Buffer.from(name).toString("base64")}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ grant_type: "client_credentials", scope: options.scope }).toString(),
    redirect: "error",
  } as const;
  return async () => {
    const askedAt = patience.clock.now().getTime();
    const answer = await sendWithinBudget(
      (signal) => send(options.tokenEndpoint, { ...request, signal }),
      patience,
      startBudget(patience),
    ).catch(toUnavailable);
    const { access_token: token, expires_in: seconds } = readToken(answer);
    return { token, expiresAt: new Date(askedAt + seconds * 1000) };
  };
}

const formEncoded = (text: string): string => new URLSearchParams({ "": text }).toString().slice(1);

function toUnavailable(error: unknown): never {
  if (error instanceof FhirRefusedError) {
    throw new FhirUnavailableError(`fhir.tokenRefused: the token endpoint answered ${error.status}`);
  }
  throw error;
}

function readToken(answer: Answer): z.infer<typeof TokenAnswer> {
  const read = answer.status === 200 ? TokenAnswer.safeParse(readJson(answer.text)) : null;
  if (!read?.success) throw new FhirUnavailableError("fhir.tokenUnreadable: no token in the answer");
  return read.data;
}
