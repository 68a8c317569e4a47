import { queryOptions, useMutation, useQuery } from "@tanstack/react-query";
import type { DecideIntake } from "#contract/intake.ts";
import type { Session } from "#web/session/session.ts";
import { faultWords } from "#web/session/fault-code.ts";
import { notify } from "#web/kit/notices.ts";
import { askUntilKnown, pause } from "../ask-until-known.ts";
import { useDesk } from "../desk.ts";
import { useIsOpen } from "../use-is-open.ts";

/** Under the turns of the contact: whatever says that more was said has this read again. */
const intakeQuery = (backend: Session["backend"], contactId: string) =>
  queryOptions({
    queryKey: ["contact", contactId, "turns", "intake"],
    queryFn: ({ signal }) => askUntilKnown(() => backend.intake.read(contactId, signal), pause),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: "always",
  });

export function useIntake(contactId: string) {
  const { session } = useDesk();
  return useQuery({ ...intakeQuery(session.backend, contactId), enabled: useIsOpen(contactId) });
}

/** Writes what the agent says; the page changes when the server has it. */
export function useDecideIntake(contactId: string) {
  const { session, queries } = useDesk();
  return useMutation({
    networkMode: "always",
    mutationFn: (decision: DecideIntake) => session.backend.intake.decide(contactId, decision),
    onSuccess: (intake) => queries.setQueryData(intakeQuery(session.backend, contactId).queryKey, intake),
    onError: (error) => notify(`What this is about was not kept. ${faultWords(error)}`, "red"),
  });
}
