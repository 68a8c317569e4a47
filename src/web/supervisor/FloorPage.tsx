import { useQuery } from "@tanstack/react-query";
import type { Floor } from "#contract/api.ts";
import { rightAt } from "#contract/role-matrix.ts";
import { Chip } from "#web/kit/Chip.tsx";
import { Fault, PaneBoundary } from "#web/kit/PaneBoundary.tsx";
import { Timer } from "#web/kit/Timer.tsx";
import { faultWords } from "#web/session/fault-code.ts";
import { useSession } from "#web/session/session.ts";
import { TopBar } from "#web/session/TopBar.tsx";
import { Agents } from "./Agents.tsx";
import { IntakeReviewQueue } from "./intake-reviews/IntakeReviewQueue.tsx";
import { OfferTable } from "./offers/OfferTable.tsx";
import { Queues } from "./Queues.tsx";
import { OutreachList } from "./outreach/OutreachList.tsx";
import { ReviewQueue } from "./reviews/ReviewQueue.tsx";
import { Totals } from "./Totals.tsx";
import { useFloor } from "./use-floor.ts";
import "./floor.css";

/** The supervisor's first page: who waits, who works, worst first. */
export function FloorPage() {
  const { backend } = useSession();
  const { data: me } = useQuery({
    queryKey: ["me"],
    queryFn: ({ signal }) => backend.me(signal),
    retry: false,
  });
  const floor = useFloor();
  return (
    <div className="floor">
      <TopBar name={me?.name ?? ""}>
        {floor.data ? <Age floor={floor.data} isOld={floor.isError} /> : null}
      </TopBar>
      <main className="floor-main">
        <h1 className="visually-hidden">Floor</h1>
        <PaneBoundary what="The floor">
          {floor.data ? <Figures floor={floor.data} /> : null}
          {floor.isPending ? <output>Fetching the figures</output> : null}
          {floor.isError && !floor.data ? (
            <Fault
              title="The figures cannot be shown"
              words={faultWords(floor.error)}
              onRetry={() => void floor.refetch()}
            />
          ) : null}
        </PaneBoundary>
        <div className="floor-side">
          {me && rightAt("reviews", me.roles) !== "refused" ? (
            <PaneBoundary what="The review queue">
              <ReviewQueue />
            </PaneBoundary>
          ) : null}
          {me && rightAt("intakeReviews", me.roles) !== "refused" ? (
            <PaneBoundary what="Quality's queue">
              <IntakeReviewQueue />
            </PaneBoundary>
          ) : null}
          <PaneBoundary what="The list of messages">
            <OutreachList />
          </PaneBoundary>
        </div>
        <PaneBoundary what="The suggestions’ figures">
          <OfferTable />
        </PaneBoundary>
      </main>
    </div>
  );
}

function Figures({ floor }: { readonly floor: Floor }) {
  return (
    <>
      <Totals floor={floor} />
      <Queues queues={floor.queues} />
      <Agents agents={floor.agents} />
    </>
  );
}

/** How old the figures are: a steady hand needs to know. */
function Age({ floor, isOld }: { readonly floor: Floor; readonly isOld: boolean }) {
  return (
    <span className="small muted floor-age">
      {isOld ? <Chip tone="red">Not up to date</Chip> : null}
      Figures changed <Timer since={Date.parse(floor.asOf)} /> ago
    </span>
  );
}
