import { useEffect, useEffectEvent, useRef } from "react";
import type { RefObject } from "react";
import { ArrowLeft, X } from "lucide-react";
import type { DeskContact } from "#journey/agent-action/contact-control.ts";
import { Button } from "#web/kit/Button.tsx";
import { PaneBoundary } from "#web/kit/PaneBoundary.tsx";
import { DirectorySearch } from "./DirectorySearch.tsx";
import { EntryView } from "./EntryView.tsx";
import { KeptAnswers } from "./KeptAnswers.tsx";
import { useDirectory } from "./use-directory.ts";
import "./directory.css";

/** The directory over the profile, beside the conversation: the call goes on in sight. Escape closes it. */
export function DirectoryDrawer({ contact }: { readonly contact: DeskContact | null }) {
  const { entry, openEntry, back, close } = useDirectory();
  const panel = useRef<HTMLElement>(null);
  const contactId = contact !== null && isTaken(contact) ? contact.contactId : null;
  useDrawerKeys(panel, close);
  // What was pressed to get here may be gone: the focus must not fall out of the drawer with it.
  useEffect(() => {
    if (panel.current?.contains(document.activeElement) === false) panel.current.focus();
  }, [entry]);
  return (
    <section ref={panel} className="directory-drawer" aria-label="Directory" tabIndex={-1}>
      <header className="directory-head">
        {entry === null ? null : (
          <Button look="quiet" square aria-label="Back to the search" onPress={back}>
            <ArrowLeft className="icon" />
          </Button>
        )}
        <h1>Provider directory</h1>
        <span className="space" />
        <Button look="quiet" square aria-label="Close the directory" onPress={close}>
          <X className="icon" />
        </Button>
      </header>
      <div className="directory-body">
        <PaneBoundary what="The directory">
          {entry === null ? (
            <>
              <DirectorySearch contactId={contactId} onOpen={openEntry} />
              {contactId === null ? null : (
                <div className="overview entry-body">
                  <KeptAnswers contactId={contactId} whose="whoever is on this contact" />
                </div>
              )}
            </>
          ) : (
            <EntryView entry={entry} contactId={contactId} onOpen={openEntry} />
          )}
        </PaneBoundary>
      </div>
    </section>
  );
}

/** The focus goes in with the drawer and back where it was; Escape inside closes it, unless a list in it was open. */
function useDrawerKeys(panel: RefObject<HTMLElement | null>, onClose: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) onClose();
  });
  useEffect(() => {
    const opener = document.activeElement;
    const drawer = panel.current;
    drawer?.focus();
    drawer?.addEventListener("keydown", press);
    return () => {
      drawer?.removeEventListener("keydown", press);
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [panel]);
}

const isTaken = ({ phase }: DeskContact): boolean => phase === "connected" || phase === "afterContactWork";
