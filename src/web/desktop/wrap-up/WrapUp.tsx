import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import type { AgentPresence, DeskContact } from "#journey/agent-action/contact-control.ts";
import { Button } from "#web/kit/Button.tsx";
import { Select } from "#web/kit/Select.tsx";
import { Segments } from "#web/kit/Segments.tsx";
import { TextField } from "#web/kit/TextField.tsx";
import { Timer } from "#web/kit/Timer.tsx";
import { useStore } from "#web/session/session.ts";
import { HandOverCard } from "../conversation/HandOverCard.tsx";
import { Notes } from "../conversation/Notes.tsx";
import { Thread } from "../conversation/Thread.tsx";
import { useDesk } from "../desk.ts";
import { IntakeStrip } from "../intake/IntakeStrip.tsx";
import { slateQuery } from "../queries.ts";
import { useShortcut } from "../shortcuts.ts";
import { dispositionChoices, fieldProblems, formOf, mostOfPromise, typing } from "./wrap-up-form.ts";
import type { TypedForm, WrapUpForm } from "./wrap-up-form.ts";
import { useFileWrapUp } from "./use-file-wrap-up.ts";
import "./wrap-up.css";

type AfterContactWork = Extract<DeskContact, { phase: "afterContactWork" }>;

interface WrapUpProps {
  readonly contact: AfterContactWork;
  readonly agent: AgentPresence;
}

/** The work after a contact: how it ended, what was promised, the note. It ends only when the agent says so. */
export function WrapUp({ contact, agent }: WrapUpProps) {
  const [view, setView] = useState<"form" | "said">("form");
  const [form, change] = useForm(contact.contactId);
  const [tried, setTried] = useState(false);
  const target = agent.nextState ?? agent.choices.find((choice) => choice.type === "routable") ?? null;
  const { file, isFiling, problem } = useFileWrapUp(contact, agent, target);
  const problems = tried ? fieldProblems(form) : {};
  const save = () => {
    setTried(true);
    setView("form");
    if (Object.keys(fieldProblems(form)).length === 0) void file(form);
  };
  useShortcut("save", isFiling ? null : save);
  return (
    <>
      <header className="conversation-head">
        <h2>Wrap-up</h2>
        <Timer since={contact.since} className="muted" />
        <span className="space" />
        <Segments
          label="Wrap-up or what was said"
          choices={[
            { code: "form", words: "Wrap-up" },
            { code: "said", words: "What was said" },
          ]}
          chosen={view}
          onChoose={setView}
        />
      </header>
      <div className="conversation-scroll">
        {view === "form" ? (
          <>
            <Notes contactId={contact.contactId} tall />
            <IntakeStrip contactId={contact.contactId} isLast />
            <Fields form={form} problems={problems} onChange={change} />
          </>
        ) : (
          <WhatWasSaid contact={contact} />
        )}
      </div>
      <footer className="wrap-up-foot">
        <Button
          look="primary"
          keys="Ctrl ↵"
          aria-keyshortcuts="Control+Enter"
          isDisabled={isFiling}
          onPress={save}
        >
          {saveWords(target)}
        </Button>
        <p className="small wrap-up-problem" role="alert">
          {problem ?? ""}
        </p>
      </footer>
    </>
  );
}

/** What was typed, over what the agent promised by taking a suggestion; it only looks at what was fetched already. */
function useForm(contactId: string): readonly [WrapUpForm, (change: TypedForm) => void] {
  const { session } = useDesk();
  const { data } = useQuery({ ...slateQuery(session.backend, contactId), enabled: false });
  const [typed, setTyped] = useState<TypedForm>({});
  const form = formOf(typed, data?.taken ?? []);
  return [form, (change) => setTyped(typing(typed, form, change))];
}

const saveWords = (target: AgentPresence["nextState"]): string => {
  if (!target) return "Save";
  return target.type === "routable" ? `Save, go ${target.name}` : `Save, go to ${target.name}`;
};

interface FieldsProps {
  readonly form: WrapUpForm;
  readonly problems: ReturnType<typeof fieldProblems>;
  readonly onChange: (change: TypedForm) => void;
}

function Fields({ form, problems, onChange }: FieldsProps) {
  return (
    <div className="wrap-up-fields">
      <Select
        label="Disposition"
        placeholder="Choose how it ended"
        choices={dispositionChoices}
        chosen={form.disposition}
        problem={problems.disposition}
        onChoose={(disposition) => onChange({ disposition })}
      />
      <TextField
        label="Follow-up by"
        type="date"
        value={form.dueOn}
        problem={problems.dueOn}
        onChange={(dueOn) => onChange({ dueOn })}
      />
      <div className="wrap-up-what">
        <TextField
          label="What was promised"
          value={form.what}
          maxLength={mostOfPromise}
          problem={problems.what}
          onChange={(what) => onChange({ what })}
        />
      </div>
    </div>
  );
}

function WhatWasSaid({ contact }: { readonly contact: AfterContactWork }) {
  return contact.channel === "chat" ? (
    <ChatSaid contactId={contact.contactId} />
  ) : (
    <HandOverCard contactId={contact.contactId} withTurns />
  );
}

function ChatSaid({ contactId }: { readonly contactId: string }) {
  const { session } = useDesk();
  return <Thread conversation={useStore(session.openChat(contactId))} />;
}
