import { Sha256 } from "@aws-crypto/sha256-js";
import { SignatureV4 } from "@smithy/signature-v4";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimedService, localCredentials, verifySigV4 } from "./verify-sigv4.ts";

const host = "127.0.0.1:4601";

async function signed(options: {
  readonly service?: string;
  readonly path?: string;
  readonly query?: Record<string, string>;
  readonly body?: string;
  readonly credentials?: { accessKeyId: string; secretAccessKey: string };
}) {
  const { service = "firehose", path = "/", query = {}, body = "", credentials = localCredentials } = options;
  const signer = new SignatureV4({
    service,
    region: "us-west-2",
    credentials,
    sha256: Sha256,
    uriEscapePath: service !== "s3",
  });
  const request = {
    method: "POST",
    protocol: "http:",
    hostname: "127.0.0.1",
    path,
    query,
    headers: { host },
    body,
  };
  const { headers } = await signer.sign(request);
  const search = new URLSearchParams(query).toString();
  return {
    request: {
      method: "POST",
      url: `http://${host}${path}${search && `?${search}`}`,
      headers: new Headers(headers),
    },
    body: Buffer.from(body),
  };
}

describe("Signature Version 4", () => {
  test("whatever is asked, what the AWS SDK signed is accepted", async () => {
    const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("s3", "healthlake"),
        fc.array(word, { maxLength: 3 }),
        fc.dictionary(word, word, { maxKeys: 4 }),
        fc.string({ unit: "grapheme" }),
        async (service, segments, query, body) => {
          fc.pre(segments.every((segment) => segment !== "." && segment !== ".."));
          const path = `/${segments.map((each) => encodeURIComponent(each)).join("/")}`;
          const made = await signed({ service, path, query, body });
          expect(verifySigV4(made.request, made.body)).toEqual({
            verdict: "valid",
            service,
            region: "us-west-2",
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test("another body, path, query, method or header is not what was signed", async () => {
    const { request, body } = await signed({ path: "/a", query: { q: "1" }, body: "{}" });
    const changed = [
      { ...request, url: `http://${host}/b?q=1` },
      { ...request, url: `http://${host}/a?q=2` },
      { ...request, method: "PUT" },
      { ...request, headers: new Headers([...request.headers, ["host", "elsewhere"]]) },
    ];
    for (const each of changed)
      expect(verifySigV4(each, body)).toEqual({ verdict: "invalid", why: "wrongSignature" });
    expect(verifySigV4(request, Buffer.from("{ }"))).toMatchObject({ verdict: "invalid" });
  });

  test("another key, or none, is told apart", async () => {
    const unknown = await signed({ credentials: { accessKeyId: "AKIAOTHER", secretAccessKey: "x" } });
    expect(verifySigV4(unknown.request, unknown.body)).toEqual({ verdict: "invalid", why: "unknownKey" });
    const bare = { method: "GET", url: `http://${host}/`, headers: new Headers() };
    expect(verifySigV4(bare, Buffer.alloc(0))).toEqual({ verdict: "missing" });
    expect(claimedService(bare)).toBeNull();
    expect(claimedService((await signed({ service: "lex" })).request)).toBe("lex");
  });
});
