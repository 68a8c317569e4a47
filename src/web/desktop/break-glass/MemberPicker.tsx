import { useState } from "react";
import type { BreakGlassRequest, FoundMembers, MemberSearch } from "#contract/break-glass.ts";
import type { DeskContact } from "#journey/agent-action/contact-control.ts";
import { Button } from "#web/kit/Button.tsx";
import { Segments } from "#web/kit/Segments.tsx";
import { TextField } from "#web/kit/TextField.tsx";
import { faultWords } from "#web/session/fault-code.ts";
import { useDesk } from "../desk.ts";

type Whose = BreakGlassRequest["whose"];
type Way = "contact" | "memberId" | "name";

interface MemberPickerProps {
  readonly contact: DeskContact | null;
  readonly chosen: Whose | null;
  readonly onChoose: (whose: Whose | null) => void;
  readonly problem: string | undefined;
}

const ways: readonly { readonly code: Way; readonly words: string }[] = [
  { code: "memberId", words: "Member ID" },
  { code: "name", words: "Name and birth date" },
];
const ofContact = { code: "contact" as const, words: "This contact's member" };

/** Whose record: the contact's own member, or one who is searched for. */
export function MemberPicker({ contact, chosen, onChoose, problem }: MemberPickerProps) {
  const [way, setWay] = useState<Way>("memberId");
  const turn = (next: Way) => {
    setWay(next);
    onChoose(next === "contact" && contact ? { contactId: contact.contactId } : null);
  };
  return (
    <div className="member-picker">
      <Segments
        label="Whose record"
        choices={contact ? [...ways, ofContact] : ways}
        chosen={way}
        onChoose={turn}
      />
      {way === "contact" ? (
        <p className="muted">The record of whom this contact is about, wider than it allows.</p>
      ) : (
        <MemberFinder key={way} way={way} chosen={chosen} onChoose={onChoose} />
      )}
      {problem === undefined ? null : <p className="field-problem">{problem}</p>}
    </div>
  );
}

interface MemberFinderProps {
  readonly way: "memberId" | "name";
  readonly chosen: Whose | null;
  readonly onChoose: (whose: Whose | null) => void;
}

type Finding =
  | { readonly state: "idle" | "busy" }
  | { readonly state: "failed"; readonly words: string }
  | { readonly state: "found"; readonly members: FoundMembers["members"] };

function MemberFinder({ way, chosen, onChoose }: MemberFinderProps) {
  const { session } = useDesk();
  const [memberId, setMemberId] = useState("");
  const [name, setName] = useState("");
  const [birthDate, setBirthDate] = useState("");
  const [finding, setFinding] = useState<Finding>({ state: "idle" });
  const search = way === "memberId" ? byId(memberId) : byName(name, birthDate);
  const find = async () => {
    if (search === null) return;
    setFinding({ state: "busy" });
    onChoose(null);
    try {
      const { members } = await session.backend.findMembers(search);
      setFinding({ state: "found", members });
      const [only] = members;
      if (only && members.length === 1) onChoose({ patientId: only.patientId });
    } catch (error) {
      setFinding({ state: "failed", words: faultWords(error) });
    }
  };
  return (
    <form
      className={`member-finder member-finder--${way}`}
      onSubmit={(event) => {
        event.preventDefault();
        void find();
      }}
    >
      {way === "memberId" ? (
        <TextField
          label="Member ID"
          value={memberId}
          inputMode="numeric"
          autoComplete="off"
          placeholder="Nine digits"
          onChange={setMemberId}
        />
      ) : (
        <>
          <TextField label="Name" value={name} autoComplete="off" onChange={setName} />
          <TextField label="Birth date" type="date" value={birthDate} onChange={setBirthDate} />
        </>
      )}
      <Button type="submit" isDisabled={search === null || finding.state === "busy"}>
        Find
      </Button>
      <Found finding={finding} chosen={chosen} onChoose={onChoose} />
    </form>
  );
}

interface FoundProps {
  readonly finding: Finding;
  readonly chosen: Whose | null;
  readonly onChoose: (whose: Whose) => void;
}

function Found({ finding, chosen, onChoose }: FoundProps) {
  if (finding.state === "failed") return <p className="field-problem member-found">{finding.words}</p>;
  if (finding.state !== "found") return null;
  if (finding.members.length === 0)
    return <output className="muted member-found">We have no record of such a member.</output>;
  const chosenId = chosen !== null && "patientId" in chosen ? chosen.patientId : null;
  return (
    <ul className="member-found">
      {finding.members.map(({ patientId, name, memberIdEnd }) => (
        <li key={patientId}>
          <button type="button" aria-pressed={patientId === chosenId} onClick={() => onChoose({ patientId })}>
            <b>{name}</b>
            <span className="muted figures">
              {memberIdEnd === null ? "no member ID on record" : `ID ends in ${memberIdEnd}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function byId(memberId: string): MemberSearch | null {
  const digits = memberId.replaceAll(/\D/g, "");
  return digits.length === 9 ? { memberId: digits } : null;
}

const byName = (name: string, birthDate: string): MemberSearch | null =>
  name.trim().length >= 2 && birthDate !== "" ? { name: name.trim(), birthDate } : null;
