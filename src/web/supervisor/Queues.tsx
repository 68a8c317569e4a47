import { memo } from "react";
import type { QueueFigures } from "#contract/api.ts";
import { Card } from "#web/kit/Card.tsx";
import { Meter } from "#web/kit/Meter.tsx";
import { Timer } from "#web/kit/Timer.tsx";
import { worstFirst } from "./floor-figures.ts";
import { percent } from "./percent.ts";

/** 80 in 100 within the target: the usual goal, drawn as the mark on each bar. */
const goal = 0.8;

/** Every queue, worst first. */
export function Queues({ queues }: { readonly queues: readonly QueueFigures[] }) {
  return (
    <Card title="Queues" count={queues.length} aside={<span className="small muted">Worst first</span>}>
      <table className="floor-table">
        <thead>
          <tr>
            <th scope="col">Queue</th>
            <th scope="col" className="right">
              Waiting
            </th>
            <th scope="col" className="right">
              Longest
            </th>
            <th scope="col" className="right">
              In progress
            </th>
            <th scope="col" className="right">
              Available
            </th>
            <th scope="col" className="right">
              Staffed
            </th>
            <th scope="col" className="right">
              Service level
            </th>
          </tr>
        </thead>
        <tbody>
          {worstFirst(queues).map((queue) => (
            <QueueRow key={queue.queueId} queue={queue} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

const QueueRow = memo(function QueueRow({ queue }: { readonly queue: QueueFigures }) {
  const { oldestWaitingSince, serviceLevel, targetSeconds } = queue;
  return (
    <tr>
      <th scope="row">{queue.name}</th>
      <td className={`right${queue.waiting > 0 ? " is-hot" : ""}`}>{queue.waiting}</td>
      <td className="right">
        {oldestWaitingSince === null ? (
          "–"
        ) : (
          <Timer since={Date.parse(oldestWaitingSince)} longAfter={targetSeconds} />
        )}
      </td>
      <td className="right">{queue.inProgress}</td>
      <td className="right">{queue.available}</td>
      <td className="right">{queue.staffed}</td>
      <td className="right">
        {serviceLevel === null ? (
          <span className="muted">No contact yet</span>
        ) : (
          <Level level={serviceLevel} seconds={targetSeconds} />
        )}
      </td>
    </tr>
  );
});

function Level({ level, seconds }: { readonly level: number; readonly seconds: number }) {
  const tone = level >= goal ? "green" : level >= goal - 0.1 ? "amber" : "red";
  return (
    <span className="level" title={`Answered within ${seconds} s today; the mark is at ${percent(goal)}`}>
      <Meter share={level} tone={tone} target={goal} />
      {percent(level)}
    </span>
  );
}
