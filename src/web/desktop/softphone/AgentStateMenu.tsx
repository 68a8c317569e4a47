import type { AgentPresence, DeskContact } from "#journey/agent-action/contact-control.ts";
import { State } from "#web/kit/Chip.tsx";
import { MenuButton } from "#web/kit/MenuButton.tsx";
import { Timer } from "#web/kit/Timer.tsx";
import { give } from "../command.ts";
import { useDesk } from "../desk.ts";
import { microphoneWords, stateWords } from "./agent-words.ts";
import "./agent-state.css";

interface AgentStateMenuProps {
  readonly agent: AgentPresence;
  readonly contacts: readonly DeskContact[];
}

/** What the agent is doing, for how long, what comes next, and the states to choose from. */
export function AgentStateMenu({ agent, contacts }: AgentStateMenuProps) {
  const { ring } = useDesk();
  const { words, tone, since } = stateWords(agent, contacts);
  const { help } = microphoneWords[agent.microphone];
  const choose = (name: string) => {
    const state = agent.choices.find((choice) => choice.name === name);
    if (!state) return;
    if (state.type === "routable") ring.ask();
    void give(agent.choose(state), `Going ${state.name}`);
  };
  return (
    <MenuButton
      label="Choose your state"
      className="agent-state"
      choices={agent.choices.map((state) => ({
        id: state.name,
        words: state.name,
        label: state.name,
        disabled: state.type === "routable" && help !== null,
        note: state.type === "routable" ? (help ?? undefined) : undefined,
      }))}
      onChoose={choose}
    >
      <span className="visually-hidden">State: </span>
      <State tone={tone} off={agent.state.type === "offline"}>
        {words}
      </State>
      <Timer since={since} className="muted agent-state-time" />
      {agent.nextState ? <span className="agent-state-next">then {agent.nextState.name}</span> : null}
    </MenuButton>
  );
}

/** The microphone in words; silent about the line's quality, which nothing here measures. */
export function AudioHealth({ microphone }: { readonly microphone: AgentPresence["microphone"] }) {
  const { short, tone, help } = microphoneWords[microphone];
  return (
    <output className="small audio-health" title={help ?? undefined}>
      <State tone={tone} off={microphone === "unknown"}>
        {short}
      </State>
    </output>
  );
}
