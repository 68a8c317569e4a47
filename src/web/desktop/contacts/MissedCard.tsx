import type { AgentPresence, DeskContact } from "#journey/agent-action/contact-control.ts";
import { Button } from "#web/kit/Button.tsx";
import { give } from "../command.ts";
import { contactKind } from "./contact-kind.ts";

type Missed = Extract<DeskContact, { phase: "missed" }>;

/** A contact that rang out or was turned away: it went back to its queue, and one press leads back to work. */
export function MissedCard({ missed, agent }: { readonly missed: Missed; readonly agent: AgentPresence }) {
  const { noun } = contactKind[missed.channel];
  const available = agent.choices.find((choice) => choice.type === "routable");
  const goOn = async () => {
    await give(missed.clear(), "Closing the missed contact");
    if (available && agent.state.type === "error")
      await give(agent.choose(available), `Going ${available.name}`);
  };
  return (
    <section className="missed-card" aria-label={`Missed ${noun}`}>
      <p>
        <strong>Missed {noun}</strong>
      </p>
      <p className="small muted">
        {missed.queueName}. It went back to its queue; you get no more contacts until you go on.
      </p>
      <Button look="primary" onPress={() => void goOn()}>
        {available ? `Go ${available.name}` : "Close"}
      </Button>
    </section>
  );
}
