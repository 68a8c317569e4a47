import { useQuery } from "@tanstack/react-query";
import { PaneBoundary } from "#web/kit/PaneBoundary.tsx";
import { useSession } from "#web/session/session.ts";
import { TopBar } from "#web/session/TopBar.tsx";
import { IntakeReviewQueue } from "./IntakeReviewQueue.tsx";
import "../floor.css";

/** Quality's own page: contacts on which agent and reader differ. */
export function QualityPage() {
  const { backend } = useSession();
  const { data: me } = useQuery({
    queryKey: ["me"],
    queryFn: ({ signal }) => backend.me(signal),
    retry: false,
  });
  return (
    <div className="floor">
      <TopBar name={me?.name ?? ""} />
      <main className="quality-main">
        <h1 className="visually-hidden">Quality</h1>
        <PaneBoundary what="Quality's queue">
          <IntakeReviewQueue />
        </PaneBoundary>
      </main>
    </div>
  );
}
