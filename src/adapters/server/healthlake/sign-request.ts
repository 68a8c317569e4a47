import { Sha256 } from "@aws-crypto/sha256-js";
import { SignatureV4 } from "@smithy/signature-v4";
import type { Clock } from "#journey/clock.ts";

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** What is signed and then sent, byte for byte. */
export interface PlainRequest {
  readonly method: "GET" | "POST" | "PUT";
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

type SignRequest = (request: PlainRequest) => Promise<Readonly<Record<string, string>>>;

/**
 * Signs with AWS Signature Version 4; answers all headers to send.
 * The clock is asked at every request: a signature is good for about five minutes.
 */
export function requestSigner(options: {
  readonly region: string;
  readonly credentials: () => Credentials;
  readonly clock: Clock;
  /** The service's name in the credential scope; default `healthlake`. */
  readonly service?: string;
}): SignRequest {
  const signer = new SignatureV4({
    service: options.service ?? "healthlake",
    region: options.region,
    credentials: () => Promise.resolve(options.credentials()),
    sha256: Sha256,
  });
  return async ({ method, url, headers, body }) => {
    const signed = await signer.sign(
      {
        method,
        protocol: url.protocol,
        hostname: url.hostname,
        ...(url.port ? { port: Number(url.port) } : {}),
        path: url.pathname,
        query: queryOf(url),
        headers: { ...headers, host: url.host },
        ...(body === undefined ? {} : { body }),
      },
      { signingDate: options.clock.now() },
    );
    // fetch writes the Host header itself, from the same URL
    const { host: _host, ...rest } = signed.headers;
    return rest;
  };
}

function queryOf(url: URL): Record<string, string[]> {
  const query: Record<string, string[]> = {};
  for (const [name, value] of url.searchParams) (query[name] ??= []).push(value);
  return query;
}

/** Credentials as a Lambda function and a shell hand them in. Throws when there are none. */
export function credentialsFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Credentials {
  const accessKeyId = environment["AWS_ACCESS_KEY_ID"];
  const secretAccessKey = environment["AWS_SECRET_ACCESS_KEY"];
  const sessionToken = environment["AWS_SESSION_TOKEN"];
  if (!accessKeyId || !secretAccessKey) {
    throw new Error("fhir.noCredentials: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set");
  }
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
}
