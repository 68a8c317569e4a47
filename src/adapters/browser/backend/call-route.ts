import "#contract/no-eval.ts";
import * as z from "zod/mini";
import { BackendError, refusal } from "./backend-error.ts";

export interface BackendOptions {
  /** The API's address, without trailing slash. */
  readonly url: string;
  /** A fresh access token, or null when nobody is signed in. Rejects when none can be had now. */
  readonly token: () => Promise<string | null>;
  readonly fetch?: typeof fetch;
}

export interface Call<T> {
  readonly route: { readonly method: string; readonly path: string; readonly response: z.ZodMiniType<T> };
  /** Fill the path's `{name}`s. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Words of the contract only: an address is no place for anything about a member. */
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Outlives the page: the last words typed before a tab closes still arrive. */
  readonly keepalive?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Browsers refuse keepalive requests beyond 64 KiB in flight. */
const keepaliveBytes = 60_000;

/**
 * Calls one route of the contract and checks what comes back. Throws `BackendError`; an abort through `signal` is
 * thrown on as it is.
 */
export async function callRoute<T>(options: BackendOptions, call: Call<T>): Promise<T> {
  const token = await tokenOf(options);
  if (token === null) throw new BackendError("unauthenticated", null);
  const response = await send(options, token, call);
  const body = await bodyOf(response);
  if (!response.ok) throw refusal(response.status, body);
  const answer = z.safeParse(call.route.response, body);
  if (!answer.success) throw new BackendError("badAnswer", response.status);
  return answer.data;
}

async function tokenOf({ token }: BackendOptions): Promise<string | null> {
  try {
    return await token();
  } catch {
    throw new BackendError("offline", null);
  }
}

async function send<T>(options: BackendOptions, token: string, call: Call<T>): Promise<Response> {
  const { route, parameters = {}, body, signal } = call;
  const text = body === undefined ? null : JSON.stringify(body);
  // No `cache` here: every answer says `no-store` itself, and asking for it would also keep the browser from
  // remembering the answer to its preflight, which is one more round trip for each request.
  const request: RequestInit = {
    method: route.method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(text === null ? {} : { "content-type": "application/json" }),
    },
    body: text,
    keepalive: call.keepalive === true && byteLength(text) < keepaliveBytes,
    ...(signal ? { signal } : {}),
  };
  try {
    return await (options.fetch ?? fetch)(
      options.url + filled(route.path, parameters) + queryOf(call),
      request,
    );
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new BackendError("offline", null);
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    const body: unknown = await response.json();
    return body;
  } catch {
    return null;
  }
}

const filled = (path: string, parameters: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ""));

const queryOf = ({ query = {} }: { readonly query?: Readonly<Record<string, string>> }): string =>
  Object.keys(query).length === 0 ? "" : `?${new URLSearchParams(query)}`;

const byteLength = (text: string | null): number => new TextEncoder().encode(text ?? "").length;
