import { use } from "react";
import type { Profile } from "#contract/profile.ts";
import { LateContext } from "./late-context.ts";

interface NoRecordProps {
  readonly profile: Profile;
  /** What is missing, e.g. "claims". */
  readonly of: string;
}

/** Nothing to show is not "there is none": it could not be read, or is held back, or we have no record. */
export function NoRecord({ profile, of }: NoRecordProps) {
  const late = use(LateContext);
  if (late?.state === "missing") {
    return <p className="no-record">This could not be read yet. It is asked for again in a moment.</p>;
  }
  return (
    <p className="no-record">
      {profile.withheld.length > 0
        ? `Nothing to show of ${of}; see what is held back.`
        : `We have no record of ${of}.`}
    </p>
  );
}
