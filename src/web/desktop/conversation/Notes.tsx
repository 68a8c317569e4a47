import { useId } from "react";
import type { ReactNode } from "react";
import { Check, CloudOff } from "lucide-react";
import { useStore } from "#web/session/session.ts";
import { useDesk } from "../desk.ts";
import type { DraftState } from "./draft-keeper.ts";

/** The agent's notes on a contact, kept on the server as they are typed. */
export function Notes({ contactId, tall = false }: { readonly contactId: string; readonly tall?: boolean }) {
  const { drafts } = useDesk();
  const keeper = drafts.of(contactId, "note");
  const draft = useStore(keeper);
  const id = useId();
  return (
    <div className={`notes${tall ? " notes--tall" : ""}`}>
      <div className="notes-head">
        <label htmlFor={id}>Notes</label>
        <span className="space" />
        <SaveState draft={draft} />
      </div>
      <textarea
        id={id}
        className="text-box"
        rows={3}
        maxLength={20_000}
        value={draft.text}
        placeholder={draft.status === "loading" ? "" : "What matters for the next person who reads this"}
        onChange={(event) => keeper.change(event.target.value)}
        onBlur={() => void keeper.flush()}
      />
      {draft.merged ? <p className="small muted">Notes from another tab were added.</p> : null}
    </div>
  );
}

/** Whether the text is on the server: said only when the server said so. */
export function SaveState({ draft }: { readonly draft: DraftState }) {
  const shown: Record<DraftState["status"], ReactNode> = {
    loading: "Reading",
    saved:
      draft.text === "" ? (
        ""
      ) : (
        <>
          <Check className="icon icon--small" />
          Saved
        </>
      ),
    unsaved: "Saving",
    failing: (
      <>
        <CloudOff className="icon icon--small" />
        Not saved, trying again
      </>
    ),
  };
  return <output className={`save-state save-state--${draft.status}`}>{shown[draft.status]}</output>;
}
