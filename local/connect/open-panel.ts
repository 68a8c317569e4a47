import { statusList } from "../instance.ts";
import type { Agent, World } from "../world.ts";
import { offerNext } from "./offer-next.ts";
import { setAgentState } from "./set-agent-state.ts";
import { tell } from "./tell.ts";

/** How long an agent may be without any open panel (a reload, a crash) before they count as gone. */
export const graceMs = 30_000;

/**
 * A panel (browser tab) of the agent opens; the first one signs them in. The answer closes it again. After the last one
 * closed and the grace is over, the agent is Offline; with contacts in hand, Offline is what follows them.
 */
export function openPanel(world: World, agent: Agent): () => void {
  agent.panels += 1;
  if (!agent.signedInAt) {
    agent.signedInAt = world.clock.now();
    tell(world, { kind: "agent", agent, cause: "signIn" });
  } else offerNext(world);
  let open = true;
  return () => {
    if (!open) return;
    open = false;
    agent.panels -= 1;
    if (agent.panels === 0) world.timers.after(graceMs, () => signOutIfGone(world, agent));
  };
}

function signOutIfGone(world: World, agent: Agent): void {
  if (agent.panels > 0 || !agent.signedInAt) return;
  const offline = statusList.find((status) => status.type === "offline");
  if (!offline) return;
  setAgentState(world, agent, offline.arn, true);
  agent.signedInAt = null;
  tell(world, { kind: "agent", agent, cause: "signOut" });
}
