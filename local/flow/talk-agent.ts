import type { Contact } from "../world.ts";

/** What an agent does to a contact under test. */
export interface TalkAgent {
  readonly accepts: () => void;
  readonly holds: () => void;
  readonly resumes: () => void;
  readonly hangsUp: () => void;
}

export interface TalkAgentParts {
  readonly contact: Contact;
  /** ISO 8601. */
  readonly now: () => Date;
  /** Runs the flow that a hook of the contact names, if it names one. */
  readonly runHook: (
    hook: string,
    listener: "caller" | "agent",
    stopped: AbortSignal,
    onFailure: "disconnect" | "stay",
  ) => void;
}

/** An agent whose doings run the hooks' flows at the moments at which Connect runs them. */
export function talkAgent({ contact, now, runHook }: TalkAgentParts): TalkAgent {
  const whole = new AbortController();
  let hold: AbortController | null = null;
  const resumes = (): void => {
    hold?.abort();
    hold = null;
  };
  return {
    accepts: () => {
      const queueId = contact.targetQueueId ?? "";
      contact.state = {
        type: "connected",
        queueId,
        username: "ana",
        since: now(),
        held: false,
        muted: false,
      };
      runHook("AgentWhisper", "agent", whole.signal, "stay");
      runHook("CustomerWhisper", "caller", whole.signal, "stay");
    },
    holds: () => {
      hold = new AbortController();
      runHook("CustomerHold", "caller", hold.signal, "stay");
      runHook("AgentHold", "agent", hold.signal, "stay");
    },
    resumes,
    hangsUp: () => {
      resumes();
      whole.abort();
      contact.state = { type: "inFlow" };
      runHook("CustomerRemaining", "caller", new AbortController().signal, "disconnect");
    },
  };
}
