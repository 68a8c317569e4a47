import type { Source } from "#contract/profile.ts";
import { PopoverButton } from "#web/kit/PopoverButton.tsx";
import { moment, sourceWords } from "../source-words.ts";

interface AsOfProps {
  readonly sources: readonly Source[];
  /** Stands before the age, e.g. "In network". */
  readonly lead?: string;
}

/** How old the oldest of these facts is; opens to where each comes from. */
export function AsOf({ sources, lead }: AsOfProps) {
  const oldest = sources.map((source) => source.asOf).toSorted()[0];
  if (oldest === undefined) return null;
  return (
    <PopoverButton
      className="as-of"
      label="Sources"
      panel={
        <ul className="sources">
          {[...new Set(sources.map(sourceWords))].map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      }
    >
      {lead === undefined ? "As" : `${lead}, as`} of {moment(oldest)}
    </PopoverButton>
  );
}
