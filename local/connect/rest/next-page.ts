import { badRequest } from "./connect-fault.ts";

interface PageRequest {
  readonly MaxResults?: number | null | undefined;
  readonly NextToken?: string | null | undefined;
}

const mostResults = 100;

/** One page of a list. The token is opaque to callers; one that is not ours is refused. */
export function nextPage<T>(
  all: readonly T[],
  { MaxResults, NextToken }: PageRequest,
): { readonly page: readonly T[]; readonly more: { readonly NextToken?: string } } {
  const start = NextToken ? startOf(NextToken) : 0;
  const end = start + (MaxResults ?? mostResults);
  const more = end < all.length ? { NextToken: Buffer.from(`from:${end}`).toString("base64url") } : {};
  return { page: all.slice(start, end), more };
}

function startOf(token: string): number {
  const found = /^from:(\d{1,9})$/.exec(Buffer.from(token, "base64url").toString());
  if (!found) throw badRequest("NextToken is not one of ours.");
  return Number(found[1]);
}
