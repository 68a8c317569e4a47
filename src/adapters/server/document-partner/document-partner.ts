import * as z from "zod";
import type { DocumentChecks } from "#journey/identity/document-checks.ts";

export interface DocumentPartnerOptions {
  /** Of the partner's API, without trailing slash. */
  readonly url: string;
  readonly key: string;
  readonly fetch?: typeof fetch;
}

const Opened = z.object({ sessionId: z.string().min(1), address: z.url() });
const Read = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("pending") }),
  z.object({
    outcome: z.literal("passed"),
    document: z.object({ firstName: z.string(), lastName: z.string(), birthDate: z.string() }),
  }),
  z.object({ outcome: z.literal("failed") }),
  z.object({ outcome: z.literal("suspectedFraud") }),
]);

const patienceMs = 4_000;

/**
 * The partner over HTTP: `POST /sessions` opens a check, `GET /sessions/{id}` tells its outcome. A partner of one's own is
 * joined by an adapter in this one's place. Throws `documentPartner.<status>`, never with words of the answer.
 */
export function documentPartner({ url, key, fetch: send = fetch }: DocumentPartnerOptions): DocumentChecks {
  const ask = async (path: string, request: RequestInit): Promise<unknown> => {
    const response = await send(`${url}${path}`, {
      ...request,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!response.ok) throw new Error(`documentPartner.${response.status}`);
    return response.json();
  };
  return {
    open: async (reference) =>
      Opened.parse(await ask("/sessions", { method: "POST", body: JSON.stringify({ reference }) })),
    read: async (sessionId) =>
      Read.parse(await ask(`/sessions/${encodeURIComponent(sessionId)}`, { method: "GET" })),
  };
}
