import { useRef } from "react";
import type { KeyboardEvent } from "react";
import { CornerDownLeft } from "lucide-react";
import type { Conversation } from "#journey/contact/conversation.ts";
import { Button } from "#web/kit/Button.tsx";
import { useStore } from "#web/session/session.ts";
import { useDesk } from "../desk.ts";
import { SaveState } from "./Notes.tsx";

interface ComposerProps {
  readonly contactId: string;
  readonly conversation: Conversation;
}

/** Where the agent writes. The unsent text is kept on the server, so that a reload brings it back. */
export function Composer({ contactId, conversation }: ComposerProps) {
  const { drafts } = useDesk();
  const keeper = drafts.of(contactId, "reply");
  const draft = useStore(keeper);
  const box = useRef<HTMLTextAreaElement>(null);
  const open = conversation.status === "open" ? conversation : null;
  const canSend = open !== null && draft.text.trim() !== "";
  const send = () => {
    if (!canSend) return;
    open.send(draft.text.trim());
    keeper.change("");
    box.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    // While an input method composes, Enter chooses a character.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <div className="composer">
      <div className="composer-box">
        <textarea
          ref={box}
          aria-label="Message"
          rows={2}
          maxLength={1024}
          value={draft.text}
          placeholder="Write to the member"
          onChange={(event) => {
            keeper.change(event.target.value);
            open?.sayTyping();
          }}
          onKeyDown={press}
        />
        <div className="composer-foot">
          {draft.text === "" ? null : <SaveState draft={draft} />}
          <span className="space" />
          <Button look="primary" isDisabled={!canSend} onPress={send} aria-keyshortcuts="Enter">
            Send
            <CornerDownLeft className="icon icon--small" />
          </Button>
        </div>
      </div>
    </div>
  );
}
