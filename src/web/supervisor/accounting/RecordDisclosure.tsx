import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import type { Accounting, DisclosureRequest } from "#contract/reviews.ts";
import { Button } from "#web/kit/Button.tsx";
import { Dialog } from "#web/kit/Dialog.tsx";
import { announce } from "#web/kit/notices.ts";
import { Select } from "#web/kit/Select.tsx";
import { TextField } from "#web/kit/TextField.tsx";
import { faultWords } from "#web/session/fault-code.ts";
import { useSession } from "#web/session/session.ts";
import { disclosureProblems, emptyDisclosure, purposeChoices, toDisclosure } from "./disclosure-form.ts";
import type { DisclosureForm } from "./disclosure-form.ts";

interface RecordDisclosureProps {
  readonly contactId: string;
  /** The day up to which there can have been one. */
  readonly today: string;
  readonly onRecorded: (account: Accounting) => void;
}

/** Writes down what left the plan, to whom and what for. */
export function RecordDisclosure(props: RecordDisclosureProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button className="accounting-act" onPress={() => setOpen(true)}>
        Record a disclosure
      </Button>
      {isOpen ? (
        <Dialog title="Record a disclosure" isOpen onClose={close}>
          <Form {...props} onClose={close} />
        </Dialog>
      ) : null}
    </>
  );
}

function Form({
  contactId,
  today,
  onRecorded,
  onClose,
}: RecordDisclosureProps & { readonly onClose: () => void }) {
  const { backend } = useSession();
  const [form, setForm] = useState(emptyDisclosure);
  const [tried, setTried] = useState(false);
  const { mutate, error, isPending } = useMutation({
    networkMode: "always",
    mutationFn: (made: DisclosureRequest) => backend.recordDisclosure(contactId, made),
    onSuccess: (account) => {
      onRecorded(account);
      announce("The disclosure is on the account.");
      onClose();
    },
  });
  const made = toDisclosure(form, today);
  return (
    <form
      className="record-disclosure"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (made !== null) mutate(made);
      }}
    >
      <Fields
        form={form}
        today={today}
        problems={tried ? disclosureProblems(form, today) : {}}
        onForm={setForm}
      />
      <footer className="record-disclosure-foot">
        <p className="small field-problem" role="alert">
          {error ? `Not recorded. ${faultWords(error)}` : ""}
        </p>
        <span className="space" />
        <Button onPress={onClose}>Cancel</Button>
        <Button type="submit" look="primary" isDisabled={isPending}>
          Record
        </Button>
      </footer>
    </form>
  );
}

interface FieldsProps {
  readonly form: DisclosureForm;
  readonly today: string;
  readonly problems: ReturnType<typeof disclosureProblems>;
  readonly onForm: (form: DisclosureForm) => void;
}

function Fields({ form, today, problems, onForm }: FieldsProps) {
  const text = (field: Exclude<keyof DisclosureForm, "purpose">, label: string, maxLength: number) => (
    <TextField
      label={label}
      value={form[field]}
      maxLength={maxLength}
      autoComplete="off"
      problem={problems[field]}
      onChange={(value) => onForm({ ...form, [field]: value })}
    />
  );
  return (
    <>
      <div className="record-disclosure-pair">
        <TextField
          label="Day"
          type="date"
          max={today}
          value={form.on}
          problem={problems.on}
          onChange={(on) => onForm({ ...form, on })}
        />
        {text("recipient", "To whom", 200)}
      </div>
      {text("address", "Their address, if known", 300)}
      {text("what", "What was disclosed", 500)}
      <Select
        label="What for"
        placeholder="Choose"
        choices={purposeChoices}
        chosen={form.purpose}
        problem={problems.purpose}
        onChoose={(purpose) => onForm({ ...form, purpose })}
      />
      {text("statement", "In a few words, as the member will read it", 500)}
    </>
  );
}
