import { useMemo, useRef, useState } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";
import type { AgentFigures } from "#contract/api.ts";
import { Card } from "#web/kit/Card.tsx";
import { State } from "#web/kit/Chip.tsx";
import { AgentRow, rowHeight } from "./AgentRow.tsx";
import { agentGroups, attentionFirst, groupOf } from "./floor-figures.ts";
import type { AgentGroup } from "./floor-figures.ts";

type Filter = AgentGroup | "all";

/** Every agent, those who may need somebody first. Only the rows in view are drawn. */
export function Agents({ agents }: { readonly agents: readonly AgentFigures[] }) {
  const [filter, setFilter] = useState<Filter>("all");
  const sorted = useMemo(() => attentionFirst(agents), [agents]);
  const shown = filter === "all" ? sorted : sorted.filter((agent) => groupOf(agent) === filter);
  return (
    <Card
      title="Agents"
      count={agents.length}
      className="agents"
      aside={<span className="small muted">Needs attention first</span>}
    >
      <Filters agents={agents} chosen={filter} onChoose={setFilter} />
      <AgentGrid agents={shown} />
    </Card>
  );
}

interface FiltersProps {
  readonly agents: readonly AgentFigures[];
  readonly chosen: Filter;
  readonly onChoose: (filter: Filter) => void;
}

function Filters({ agents, chosen, onChoose }: FiltersProps) {
  const counts = useMemo(() => countByGroup(agents), [agents]);
  return (
    <fieldset className="filters" aria-label="Show agents by state">
      <button type="button" aria-pressed={chosen === "all"} onClick={() => onChoose("all")}>
        All <span className="figures">{agents.length}</span>
      </button>
      {counts.map(([group, count]) => (
        <button key={group} type="button" aria-pressed={chosen === group} onClick={() => onChoose(group)}>
          <State tone={agentGroups[group].tone} off={group === "offline"}>
            {agentGroups[group].words}
          </State>
          <span className="figures">{count}</span>
        </button>
      ))}
    </fieldset>
  );
}

function countByGroup(agents: readonly AgentFigures[]): readonly (readonly [AgentGroup, number])[] {
  const counts = new Map<AgentGroup, number>();
  for (const agent of agents) counts.set(groupOf(agent), (counts.get(groupOf(agent)) ?? 0) + 1);
  return [...counts];
}

function AgentGrid({ agents }: { readonly agents: readonly AgentFigures[] }) {
  const box = useRef<HTMLElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes this component, so the warning does not apply
  const rows = useVirtualizer({
    count: agents.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const drawn = rows.getVirtualItems();
  const above = drawn[0]?.start ?? 0;
  const below = rows.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className="agent-grid" ref={box} tabIndex={0} aria-label="All agents">
      <table className="floor-table agent-table" aria-rowcount={agents.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">Agent</th>
            <th scope="col">State</th>
            <th scope="col" className="right">
              For
            </th>
            <th scope="col">Working on</th>
          </tr>
        </thead>
        <tbody>
          <Gap height={above} />
          {drawn.map(({ index }) => {
            const agent = agents[index];
            return agent ? <AgentRow key={agent.username} agent={agent} place={index} /> : null;
          })}
          <Gap height={below} />
        </tbody>
      </table>
    </section>
  );
}

/** Stands for the rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden="true" style={{ blockSize: height }} /> : null;
}
