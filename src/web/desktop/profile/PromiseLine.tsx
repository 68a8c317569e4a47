import { use } from "react";
import { useMutation } from "@tanstack/react-query";
import type { Promised } from "#contract/people-facts.ts";
import { Button } from "#web/kit/Button.tsx";
import { Chip } from "#web/kit/Chip.tsx";
import { day } from "#web/kit/format.ts";
import { announce } from "#web/kit/notices.ts";
import { faultWords } from "#web/session/fault-code.ts";
import { useDesk } from "../desk.ts";
import { profileQuery } from "../queries.ts";
import { promiseWords } from "./care-words.ts";
import { RevealContext } from "./reveal-context.ts";
import { withPromise } from "./with-promise.ts";

interface PromiseLineProps {
  readonly promise: Promised;
  /** The contact that the page is of. */
  readonly contactId: string;
}

/** What was promised, and what became of it. */
export function PromiseLine({ promise, contactId }: PromiseLineProps) {
  const { words, tone } = promiseWords[promise.status];
  const due = promise.dueOn === null ? "" : `, due ${day(promise.dueOn)}`;
  const madeIn = waitingIn(promise);
  // Behind broken glass somebody reads, and tells nothing of the member.
  const isContact = use(RevealContext) === null;
  return (
    <div className="fact-promise">
      <Chip tone={tone}>{words}</Chip>
      <span className="small">
        {promise.what}
        {due}
      </span>
      {madeIn !== null && isContact ? (
        <KeptButton contactId={contactId} madeIn={madeIn} what={promise.what} />
      ) : null}
    </div>
  );
}

const ours = "call-log/";

/** The contact of ours in which it was made, while nobody has said that it was kept. A plan's own tasks are closed there. */
function waitingIn({ status, source: { resource } }: Promised): string | null {
  const isWaiting = status === "open" || status === "noRecord";
  return isWaiting && resource.startsWith(ours) ? resource.slice(ours.length) : null;
}

interface KeptButtonProps {
  readonly contactId: string;
  readonly madeIn: string;
  readonly what: string;
}

function KeptButton({ contactId, madeIn, what }: KeptButtonProps) {
  const { session, queries } = useDesk();
  const { mutate, isPending, error } = useMutation({
    networkMode: "always",
    mutationFn: () => session.backend.keepPromise(contactId, madeIn),
    onSuccess: (promise) => {
      const { queryKey } = profileQuery(session.backend, contactId);
      queries.setQueryData(queryKey, (page) => page && withPromise(page, promise));
      announce(`${promiseWords[promise.status].words}: ${what}`);
    },
  });
  return (
    <>
      <Button
        look="plain"
        className="fact-promise-kept"
        isDisabled={isPending}
        aria-label={`Mark as kept: ${what}`}
        onPress={() => mutate()}
      >
        Mark as kept
      </Button>
      {error ? <span className="field-problem">Not marked. {faultWords(error)}</span> : null}
    </>
  );
}
