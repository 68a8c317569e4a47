import { useEffect } from "react";
import type { DeskContact } from "#journey/agent-action/contact-control.ts";
import { useDesk } from "./desk.ts";

/**
 * Asks before the page is left while something would be lost: the sound of a call, or words that are not on the
 * server yet. When the page goes all the same, what can still be saved is sent on its way.
 */
export function useLeaveGuard(contacts: readonly DeskContact[]): void {
  const { drafts } = useDesk();
  const hasCall = contacts.some((contact) => contact.channel === "voice" && contact.phase === "connected");
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (hasCall || drafts.hasUnsaved()) event.preventDefault();
      drafts.flushAll();
    };
    window.addEventListener("beforeunload", guard);
    window.addEventListener("pagehide", drafts.flushAll);
    return () => {
      window.removeEventListener("beforeunload", guard);
      window.removeEventListener("pagehide", drafts.flushAll);
    };
  }, [hasCall, drafts]);
}
