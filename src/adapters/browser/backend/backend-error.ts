import "#contract/no-eval.ts";
import * as z from "zod/mini";
import { ApiError } from "#contract/api.ts";
import type { ErrorCode } from "#contract/api.ts";

/** `offline`: the API could not be reached. `badAnswer`: it answered something the contract does not know. */
export type BackendErrorCode = ErrorCode | "offline" | "badAnswer";

/** Our own API refused, failed or could not be reached. Tell them apart by `code`; the message is for engineers. */
export class BackendError extends Error {
  readonly code: BackendErrorCode;
  /** HTTP status; null when nobody answered. */
  readonly status: number | null;
  constructor(code: BackendErrorCode, status: number | null) {
    super(`${code}${status === null ? "" : ` (${status})`}`);
    this.name = "BackendError";
    this.code = code;
    this.status = status;
  }
}

/** What a gateway's own refusals mean: they carry a status but not our codes. */
const byStatus: Readonly<Record<number, ErrorCode>> = {
  400: "badRequest",
  401: "unauthenticated",
  403: "forbidden",
  404: "notFound",
  409: "conflict",
};

/** The error that a refusal stands for. */
export function refusal(status: number, body: unknown): BackendError {
  const told = z.safeParse(ApiError, body);
  if (told.success) return new BackendError(told.data.code, status);
  const code = byStatus[status] ?? (status >= 500 || status === 429 ? "unavailable" : "badAnswer");
  return new BackendError(code, status);
}
