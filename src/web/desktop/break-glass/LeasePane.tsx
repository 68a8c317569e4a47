import { useCallback } from "react";
import { useQuery } from "@tanstack/react-query";
import type { RevealRequest } from "#contract/disclosure.ts";
import { Fault, PaneBoundary } from "#web/kit/PaneBoundary.tsx";
import { faultWords } from "#web/session/fault-code.ts";
import { useDesk } from "../desk.ts";
import { OverviewSkeleton } from "../profile/OverviewSkeleton.tsx";
import { HeaderSkeleton } from "../profile/ProfileHeader.tsx";
import { Shown } from "../profile/ProfilePane.tsx";
import { RevealContext } from "../profile/reveal-context.ts";
import { leasePageQuery } from "./use-lease.ts";

/** The third column behind broken glass: the same page of facts, of the one member it was broken for. */
export function LeasePane({ leaseId }: { readonly leaseId: string }) {
  return (
    <section className="profile profile--lease" aria-label="Profile">
      <PaneBoundary what="The record">
        <Record leaseId={leaseId} />
      </PaneBoundary>
    </section>
  );
}

function Record({ leaseId }: { readonly leaseId: string }) {
  const { session } = useDesk();
  const { data, error, isError, refetch } = useQuery(leasePageQuery(session.backend, leaseId));
  const reveal = useCallback(
    (asked: RevealRequest) => session.backend.leaseReveal(leaseId, asked),
    [session, leaseId],
  );
  if (data) {
    return (
      <RevealContext value={reveal}>
        <Shown profile={data} isOpening={false} />
      </RevealContext>
    );
  }
  if (isError) {
    return (
      <>
        <h1 className="visually-hidden">Record not shown</h1>
        <Fault title="The record cannot be shown" words={faultWords(error)} onRetry={() => void refetch()} />
      </>
    );
  }
  return (
    <>
      <HeaderSkeleton />
      <div className="profile-body">
        <OverviewSkeleton />
      </div>
    </>
  );
}
