import { useState } from "react";
import type { SubmitEvent } from "react";
import { Search } from "lucide-react";
import type { TypedDetails, WhoIsCalling as Found } from "#contract/identity.ts";
import { Button } from "#web/kit/Button.tsx";
import { Card } from "#web/kit/Card.tsx";
import { TextField } from "#web/kit/TextField.tsx";
import { useDesk } from "../desk.ts";
import { CandidateList } from "./CandidateList.tsx";
import { VerifySteps } from "./VerifySteps.tsx";
import { useStep } from "./use-step.ts";
import { lookUpWords } from "./words.ts";
import "./identity.css";

const nothingSaid: TypedDetails = { memberId: "", firstName: "", lastName: "", birthDate: "", zip: "" };

/** Finds out who is calling: what the caller says, whom it may mean, and the steps that open the page. */
export function WhoIsCalling({ contactId }: { readonly contactId: string }) {
  const { session } = useDesk();
  const [said, setSaid] = useState(nothingSaid);
  const [found, setFound] = useState<Found | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  // Steps are about whom the server knows to be picked.
  const [picked, setPicked] = useState<string | null>(null);
  const { isBusy, problem, run } = useStep(contactId);
  const lookUp = async (event: SubmitEvent) => {
    event.preventDefault();
    setChosen(null);
    setPicked(null);
    setFound(await run(() => session.backend.identity.lookUp(contactId, said)));
  };
  const pick = async (candidateId: string) => {
    setChosen(candidateId);
    setPicked(null);
    const done = await run(() => session.backend.identity.pick(contactId, candidateId));
    if (done === null) setChosen(null);
    else setPicked(candidateId);
  };
  return (
    <Card title="Who is calling" className="overview-wide">
      <form className="who-form" onSubmit={(event) => void lookUp(event)}>
        <SaidFields said={said} onChange={(change) => setSaid({ ...said, ...change })} />
        <Button type="submit" look="primary" isDisabled={isBusy || isEmpty(said)}>
          <Search className="icon" />
          Look up
        </Button>
      </form>
      <output className="who-outcome">{problem ?? (found ? lookUpWords[found.outcome] : firstWords)}</output>
      {found && found.candidates.length > 0 ? (
        <CandidateList candidates={found.candidates} chosen={chosen} onChoose={(id) => void pick(id)} />
      ) : null}
      {picked === null ? null : <VerifySteps key={picked} contactId={contactId} isPicked />}
    </Card>
  );
}

const firstWords = "Type what the caller says. Member ID and birth date open the page at once.";

const isEmpty = (said: TypedDetails): boolean => Object.values(said).every((text) => text.trim() === "");

interface SaidFieldsProps {
  readonly said: TypedDetails;
  readonly onChange: (change: Partial<TypedDetails>) => void;
}

/** Nothing of it is kept by the browser: no name, no completion, no spelling service. */
const ofTheCaller = { autoComplete: "off", spellCheck: false, maxLength: 60 } as const;

function SaidFields({ said, onChange }: SaidFieldsProps) {
  return (
    <>
      <TextField
        {...ofTheCaller}
        label="Member ID"
        inputMode="numeric"
        value={said.memberId}
        onChange={(memberId) => onChange({ memberId })}
      />
      <TextField
        {...ofTheCaller}
        label="Birth date"
        placeholder="MM/DD/YYYY"
        value={said.birthDate}
        onChange={(birthDate) => onChange({ birthDate })}
      />
      <TextField
        {...ofTheCaller}
        label="First name"
        value={said.firstName}
        onChange={(firstName) => onChange({ firstName })}
      />
      <TextField
        {...ofTheCaller}
        label="Last name"
        value={said.lastName}
        onChange={(lastName) => onChange({ lastName })}
      />
      <TextField
        {...ofTheCaller}
        label="ZIP"
        inputMode="numeric"
        value={said.zip}
        onChange={(zip) => onChange({ zip })}
      />
    </>
  );
}
