import * as z from "zod";

const Structured = z.object({
  statusCode: z.int().min(200).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  cookies: z.array(z.string()).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
});

/** Statuses that HTTP forbids a body for. */
const bodiless = new Set([204, 205, 304]);

/**
 * What a function answered, as HTTP. Payload format 2.0: with a `statusCode` it is a response, anything else is the
 * JSON body of a 200.
 */
export function httpApiResponse(result: unknown): Response {
  const structured = Structured.safeParse(result).data;
  if (!structured) return Response.json(result);
  const { statusCode, headers = {}, cookies = [], body = "", isBase64Encoded = false } = structured;
  const response = new Response(
    bodiless.has(statusCode) ? null : isBase64Encoded ? Buffer.from(body, "base64") : body,
    { status: statusCode, headers: { "content-type": "text/plain;charset=UTF-8", ...asText(headers) } },
  );
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  return response;
}

function asText(headers: Readonly<Record<string, string | number | boolean>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}
