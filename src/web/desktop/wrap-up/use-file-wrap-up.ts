import { useState } from "react";
import type { AgentPresence, AgentState, DeskContact } from "#journey/agent-action/contact-control.ts";
import { notify } from "#web/kit/notices.ts";
import { faultWords } from "#web/session/fault-code.ts";
import { give } from "../command.ts";
import { useDesk } from "../desk.ts";
import { toWrapUp } from "./wrap-up-form.ts";
import type { WrapUpForm } from "./wrap-up-form.ts";

type AfterContactWork = Extract<DeskContact, { phase: "afterContactWork" }>;

/**
 * Files the wrap-up, then leaves the contact: in this order, so that a contact is never closed without its record.
 * Filing the same again is no second record, so every step may be repeated.
 */
export function useFileWrapUp(contact: AfterContactWork, agent: AgentPresence, target: AgentState | null) {
  const { session, drafts } = useDesk();
  const [isFiling, setFiling] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const file = async (form: WrapUpForm) => {
    const keeper = drafts.of(contact.contactId, "note");
    setFiling(true);
    setProblem(null);
    try {
      await keeper.flush();
      const wrapUp = toWrapUp(form, keeper.getSnapshot().text);
      if (!wrapUp) return;
      await session.backend.wrapUp(contact.contactId, wrapUp);
      await leave();
    } catch (error) {
      setProblem(`Not saved. ${faultWords(error)}`);
    } finally {
      setFiling(false);
    }
  };

  const leave = async () => {
    const mustAsk =
      target !== null && agent.state.type !== "routable" && agent.nextState?.name !== target.name;
    if (mustAsk) await give(agent.choose(target), `Going ${target.name}`);
    const left = await give(contact.clear(), "Closing the contact");
    if (!left) return;
    notify("Wrap-up saved");
  };

  return { file, isFiling, problem };
}
