import { use } from "react";
import type { Profile } from "#contract/profile.ts";
import { LateContext } from "./late-context.ts";

interface NoRecordProps {
  readonly profile: Profile;
  /** What is missing, e.g. "claims". */
  readonly of: string;
  /** How it is called where it is held back; as `of` unless said otherwise. */
  readonly part?: string;
}

/** Nothing to show is not "there is none": it could not be read, or is held back, or we have no record. */
export function NoRecord({ profile, of, part = of.replace(/^an? /, "") }: NoRecordProps) {
  const late = use(LateContext);
  if (late?.state === "missing") {
    return <p className="no-record">This could not be read yet. It is asked for again in a moment.</p>;
  }
  const line = profile.withheld.find(({ what }) => what.toLowerCase().includes(part.toLowerCase()));
  return <p className="no-record">{line ? `Held back. ${line.why}` : `We have no record of ${of}.`}</p>;
}
