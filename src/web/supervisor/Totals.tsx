import type { ReactNode } from "react";
import type { Floor } from "#contract/api.ts";
import { Timer } from "#web/kit/Timer.tsx";
import { floorTotals } from "./floor-figures.ts";
import { percent } from "./percent.ts";

/** The floor in one row of figures. */
export function Totals({ floor }: { readonly floor: Floor }) {
  const totals = floorTotals(floor);
  const { longest, lowest } = totals;
  return (
    <section className="totals" aria-label="Now">
      <Total title="Waiting now" value={totals.waiting} note={totals.waiting === 0 ? "Nobody waits" : ""} />
      <Total
        title="Longest wait"
        value={longest ? <Timer since={Date.parse(longest.since)} /> : "–"}
        note={longest?.queueName ?? "Nobody waits"}
        isBad={longest !== null}
      />
      <Total
        title="Lowest service level"
        value={lowest ? percent(lowest.serviceLevel) : "–"}
        note={lowest ? lowest.queue.name : "No contact answered today"}
      />
      <Total title="Contacts in progress" value={totals.inProgress} note="" />
      <Total title="Agents on contact" value={totals.onContact} note={`of ${totals.signedIn} signed in`} />
      <Total title="Agents available" value={totals.available} note={`of ${totals.signedIn} signed in`} />
    </section>
  );
}

interface TotalProps {
  readonly title: string;
  readonly value: ReactNode;
  readonly note: string;
  readonly isBad?: boolean;
}

function Total({ title, value, note, isBad = false }: TotalProps) {
  return (
    <div className={`total${isBad ? " total--bad" : ""}`}>
      <p className="small muted">{title}</p>
      <p className="total-value figures">{value}</p>
      <p className="small muted ellipsis">{note}</p>
    </div>
  );
}
