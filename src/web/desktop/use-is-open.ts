import { useQuery } from "@tanstack/react-query";
import type { Profile } from "#contract/profile.ts";
import { useDesk } from "./desk.ts";
import { profileQuery } from "./queries.ts";

/** Whether the server has heard that this agent took the contact; what is asked earlier is answered as if it rang. */
export function useIsOpen(contactId: string): boolean {
  const { session } = useDesk();
  const { data } = useQuery({ ...profileQuery(session.backend, contactId), select: isAccepted });
  return data ?? false;
}

const isAccepted = (profile: Profile): boolean => profile.scope === "accepted";
