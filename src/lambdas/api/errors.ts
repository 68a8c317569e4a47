import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ApiError, ErrorCode } from "#contract/api.ts";
import { codeOf } from "#adapters/server/fault-log.ts";
import type { Fault } from "#adapters/server/fault-log.ts";

/** A refusal with its stable code. `detail` is for engineers: field names at most, never a value. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly detail: string | null;
  constructor(code: ErrorCode, detail: string | null = null) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

const answers = {
  unauthenticated: [401, "Sign in."],
  forbidden: [403, "Your role does not open this."],
  "contact.notYours": [403, "This contact is not with you."],
  "contact.notYetKnown": [409, "It is not known yet who holds this contact. Ask again shortly."],
  "breakGlass.over": [403, "The break-glass time is over."],
  notFound: [404, "There is no such thing here."],
  badRequest: [400, "The request is not as described."],
  conflict: [409, "Something newer is stored already."],
  unavailable: [503, "This cannot be had right now. Try again."],
} as const satisfies Record<ErrorCode, readonly [ContentfulStatusCode, string]>;

/** The one place where a refusal becomes an answer. */
export function refuse(context: Context, code: ErrorCode, detail: string | null = null): Response {
  const [status, message] = answers[code];
  const body: ApiError = { code, message: detail ?? message };
  return context.json(body, status);
}

/** What a thrown thing comes to. A fault of ours is logged by code and id, and answered as `unavailable`. */
export function answerError(context: Context, error: unknown, log: (fault: Fault) => void): Response {
  if (error instanceof Refusal) return refuse(context, error.code, error.detail);
  const at = `api ${context.req.method} ${context.req.routePath}`;
  log({ at, code: codeOf(error), contactId: context.req.param("contactId") });
  return refuse(context, "unavailable");
}
