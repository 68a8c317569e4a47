import { createHash, createHmac, createSecretKey, timingSafeEqual } from "node:crypto";
import type { KeyObject } from "node:crypto";

/** The laptop's one key pair; it opens nothing but the stand-ins. */
export const localCredentials = { accessKeyId: "LOCAL", secretAccessKey: "local" } as const;

export interface SignedRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly headers: { readonly get: (name: string) => string | null };
}

export type Signature =
  | { readonly verdict: "valid"; readonly service: string; readonly region: string }
  | { readonly verdict: "missing" }
  | { readonly verdict: "invalid"; readonly why: "unknownKey" | "wrongSignature" | "bodyDiffers" };

interface Credential {
  readonly key: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const authorizationForm =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/** The service a request says it is signed for, unchecked; null when it is not signed. */
export const claimedService = (request: SignedRequest): string | null =>
  readCredential(request)?.service ?? null;

/**
 * Checks a Signature Version 4 in the Authorization header, body included.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function verifySigV4(request: SignedRequest, body: Uint8Array): Signature {
  const credential = readCredential(request);
  if (!credential) return { verdict: "missing" };
  if (credential.key !== localCredentials.accessKeyId) return { verdict: "invalid", why: "unknownKey" };
  const bodyHash = sha256(body);
  const statedHash = request.headers.get("x-amz-content-sha256");
  if (statedHash !== null && statedHash !== "UNSIGNED-PAYLOAD" && statedHash !== bodyHash)
    return { verdict: "invalid", why: "bodyDiffers" };
  const expected = Buffer.from(signatureOf(request, credential, statedHash ?? bodyHash), "hex");
  const given = Buffer.from(credential.signature, "hex");
  return timingSafeEqual(expected, given)
    ? { verdict: "valid", service: credential.service, region: credential.region }
    : { verdict: "invalid", why: "wrongSignature" };
}

function readCredential(request: SignedRequest): Credential | null {
  const match = authorizationForm.exec(request.headers.get("authorization") ?? "");
  if (!match) return null;
  const [, key = "", date = "", region = "", service = "", signedHeaders = "", signature = ""] = match;
  return { key, date, region, service, signedHeaders: signedHeaders.split(";"), signature };
}

function signatureOf(request: SignedRequest, credential: Credential, bodyHash: string): string {
  const { date, region, service } = credential;
  const scope = `${date}/${region}/${service}/aws4_request`;
  const toSign = [
    "AWS4-HMAC-SHA256",
    request.headers.get("x-amz-date") ?? "",
    scope,
    sha256(canonicalRequest(request, credential, bodyHash)),
  ].join("\n");
  return hmac(signingKey(scope), toSign).toString("hex");
}

const signingKeys = new Map<string, KeyObject>();
const mostKeys = 100;

/** One key per day, region and service. It is kept, because deriving it costs more than all else of a check. */
function signingKey(scope: string): KeyObject {
  const known = signingKeys.get(scope);
  if (known) return known;
  const secret = Buffer.from(`AWS4${localCredentials.secretAccessKey}`);
  const key = scope
    .split("/")
    .reduce((last, step) => createSecretKey(hmac(last, step)), createSecretKey(secret));
  if (signingKeys.size >= mostKeys) signingKeys.clear();
  signingKeys.set(scope, key);
  return key;
}

function canonicalRequest(request: SignedRequest, credential: Credential, bodyHash: string): string {
  const url = new URL(request.url);
  // S3 signs the path as sent; every other service encodes it once more.
  const path = credential.service === "s3" ? url.pathname : url.pathname.split("/").map(encode).join("/");
  const query = [...url.searchParams]
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .toSorted(byCodeUnits)
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
  const headers = credential.signedHeaders.map(
    (name) => `${name}:${(request.headers.get(name) ?? "").trim().replaceAll(/ +/g, " ")}`,
  );
  return [request.method, path, query, ...headers, "", credential.signedHeaders.join(";"), bodyHash].join(
    "\n",
  );
}

function byCodeUnits(one: readonly [string, string], other: readonly [string, string]): number {
  const [first, second] = one[0] === other[0] ? [one[1], other[1]] : [one[0], other[0]];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** RFC 3986: what `encodeURIComponent` leaves alone is encoded too. */
const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const sha256 = (data: Uint8Array | string): string => createHash("sha256").update(data).digest("hex");
const hmac = (key: KeyObject, data: string): Buffer => createHmac("sha256", key).update(data).digest();
