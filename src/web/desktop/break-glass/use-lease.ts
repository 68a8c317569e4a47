import { use, useEffect } from "react";
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import type { BreakGlassLease, BreakGlassRequest } from "#contract/break-glass.ts";
import { ClockContext } from "#web/kit/clock-context.ts";
import { announce, notify } from "#web/kit/notices.ts";
import type { Session } from "#web/session/session.ts";
import { useDesk } from "../desk.ts";

type Backend = Session["backend"];

const leaseKey = ["breakGlass", "open"];
const pageKey = ["breakGlass", "page"];

/** Asked once, so that a reload finds its lease again; from then on the page itself knows. */
const leaseQuery = (backend: Backend) =>
  queryOptions({
    queryKey: leaseKey,
    queryFn: async ({ signal }) => (await backend.openLease(signal)).lease,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
    retry: false,
  });

/** The page of facts behind broken glass; it goes with the lease. */
export const leasePageQuery = (backend: Backend, leaseId: string) =>
  queryOptions({
    queryKey: [...pageKey, leaseId],
    queryFn: ({ signal }) => backend.leaseProfile(leaseId, signal),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
    retry: false,
  });

export interface LeaseControl {
  readonly lease: BreakGlassLease | null;
  /** Rejects with `BackendError`. */
  readonly open: (request: BreakGlassRequest) => Promise<void>;
  readonly end: () => Promise<void>;
}

const warnMs = 5 * 60_000;

/** The agent's open break-glass lease. When its time is up, what was read goes from this page's memory at once. */
export function useLease(): LeaseControl {
  const { session } = useDesk();
  const { backend } = session;
  const queries = useQueryClient();
  const now = use(ClockContext);
  const { data: lease = null } = useQuery(leaseQuery(backend));
  useEffect(() => {
    if (!lease) return undefined;
    const left = Math.max(0, Date.parse(lease.until) - now());
    const close = () => {
      queries.setQueryData(leaseKey, null);
      queries.removeQueries({ queryKey: pageKey });
      notify("The 30 minutes are over. The record is closed.");
    };
    const timers = [setTimeout(close, left)];
    if (left > warnMs) {
      timers.push(setTimeout(() => announce("The record closes in 5 minutes.", "assertive"), left - warnMs));
    }
    return () => timers.forEach(clearTimeout);
  }, [lease, now, queries]);
  return {
    lease,
    open: async (request) => {
      const opened = await backend.breakGlass(request);
      queries.removeQueries({ queryKey: pageKey });
      queries.setQueryData(leaseKey, opened);
    },
    end: async () => {
      if (!lease) return;
      await backend.endLease(lease.leaseId);
      queries.setQueryData(leaseKey, null);
      queries.removeQueries({ queryKey: pageKey });
    },
  };
}
