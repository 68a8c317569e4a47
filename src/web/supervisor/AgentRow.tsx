import { memo } from "react";
import { MessageSquare, Phone } from "lucide-react";
import type { AgentFigures } from "#contract/api.ts";
import { Avatar } from "#web/kit/Avatar.tsx";
import { State } from "#web/kit/Chip.tsx";
import { Timer } from "#web/kit/Timer.tsx";
import { agentGroups, groupOf } from "./floor-figures.ts";

export const rowHeight = 32;

interface AgentRowProps {
  readonly agent: AgentFigures;
  readonly place: number;
}

/** One agent: the kind of contact, never whose. Drawn again only when this agent changes. */
export const AgentRow = memo(function AgentRow({ agent, place }: AgentRowProps) {
  const group = groupOf(agent);
  return (
    <tr aria-rowindex={place + 2}>
      <th scope="row">
        <span className="agent-cell">
          <Avatar name={agent.name} small />
          <span className="ellipsis">{agent.name}</span>
        </span>
      </th>
      <td>
        <State tone={agentGroups[group].tone} off={group === "offline"}>
          {stateOf(agent)}
        </State>
      </td>
      <td className="right">
        <Timer since={Date.parse(agent.since)} />
      </td>
      <td>
        <span className="agent-cell">
          <WorkingOn agent={agent} />
        </span>
      </td>
    </tr>
  );
});

function stateOf(agent: AgentFigures): string {
  const group = groupOf(agent);
  if (group === "wrapUp" || group === "attention") return agentGroups[group].words;
  if (group !== "onContact") return agent.state;
  const chats = agent.contacts.filter((contact) => contact.channel === "chat").length;
  if (chats === agent.contacts.length) return chats === 1 ? "On a chat" : `On ${chats} chats`;
  return "On a call";
}

function WorkingOn({ agent }: { readonly agent: AgentFigures }) {
  const first = agent.contacts[0];
  if (!first) return <span className="muted">–</span>;
  const Icon = first.channel === "voice" ? Phone : MessageSquare;
  const more = agent.contacts.length - 1;
  return (
    <>
      <Icon className="icon icon--small" />
      <span className="ellipsis">
        <span className="visually-hidden">{first.channel === "voice" ? "Call, " : "Chat, "}</span>
        {first.queueName}
        {more > 0 ? ` and ${more} more` : ""}
      </span>
    </>
  );
}
