import { useId } from "react";
import type { CallerCandidate } from "#contract/identity.ts";
import { Chip } from "#web/kit/Chip.tsx";

interface CandidateListProps {
  readonly candidates: readonly CallerCandidate[];
  readonly chosen: string | null;
  readonly onChoose: (candidateId: string) => void;
}

/** Whom the caller may mean, best first. Arrow keys go through them, as through any choice of one. */
export function CandidateList({ candidates, chosen, onChoose }: CandidateListProps) {
  const name = useId();
  return (
    <fieldset className="who-candidates">
      <legend className="small muted">
        Whom they may mean. The reasons are for you, not to be read out.
      </legend>
      {candidates.map(({ candidateId, initials, standing, reasons }) => (
        <label key={candidateId} className="who-candidate">
          <input
            type="radio"
            name={name}
            checked={chosen === candidateId}
            onChange={() => onChoose(candidateId)}
          />
          <b className="who-initials">{initials}</b>
          <span className="who-reasons">{reasons}</span>
          <Chip tone={standing === "strong" ? "green" : "neutral"}>
            {standing === "strong" ? "Strong" : "Possible"}
          </Chip>
        </label>
      ))}
    </fieldset>
  );
}
