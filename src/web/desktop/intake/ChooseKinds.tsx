import { useEffect, useRef, useState } from "react";
import { matterKinds } from "#journey/intake/matters/matter.ts";
import type { MatterKind } from "#journey/intake/matters/matter.ts";
import { Button } from "#web/kit/Button.tsx";
import { TextField } from "#web/kit/TextField.tsx";
import { kindHints, kindWords } from "./intake-words.ts";

interface ChooseKindsProps {
  readonly chosen: readonly MatterKind[];
  readonly isSaving: boolean;
  readonly onSave: (kinds: readonly MatterKind[], reason: string) => void;
  readonly onCancel: () => void;
}

/** The agent says what it is: one kind, several, or none. A reason helps whoever looks again, and is not asked for. */
export function ChooseKinds({ chosen, isSaving, onSave, onCancel }: ChooseKindsProps) {
  const [kinds, setKinds] = useState(chosen);
  const [reason, setReason] = useState("");
  const first = useRef<HTMLInputElement>(null);
  // The button that opened this is gone, and the focus with it.
  useEffect(() => first.current?.focus(), []);
  const turn = (kind: MatterKind) =>
    setKinds(kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind]);
  return (
    <form
      className="intake-choose"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(kinds, reason);
      }}
    >
      <fieldset className="intake-kinds">
        <legend className="intake-title">What is this about?</legend>
        {matterKinds.map((kind, index) => (
          <label key={kind} className="intake-kind">
            <input
              ref={index === 0 ? first : null}
              type="checkbox"
              checked={kinds.includes(kind)}
              onChange={() => turn(kind)}
            />
            <span>
              {capital(kindWords[kind])}
              <span className="small muted intake-hint">{kindHints[kind]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <TextField label="Reason, if you like" value={reason} maxLength={500} onChange={setReason} />
      <div className="intake-acts">
        <Button type="submit" isDisabled={isSaving}>
          Save
        </Button>
        <Button look="quiet" isDisabled={isSaving} onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
