import type { QueryClient } from "@tanstack/react-query";

/**
 * Asks again for what is kept under the key. A first answer that is on its way is not cut off, for the page waits for it; but it
 * may be from before the news, so another is asked for after it.
 */
export async function askAgain(queries: QueryClient, queryKey: readonly string[]): Promise<void> {
  const isFirst = ({ state }: { readonly state: { readonly data: unknown } }) => state.data === undefined;
  const awaited = queries.isFetching({ queryKey, predicate: isFirst });
  await queries.invalidateQueries({ queryKey });
  if (awaited > 0) await queries.invalidateQueries({ queryKey });
}
