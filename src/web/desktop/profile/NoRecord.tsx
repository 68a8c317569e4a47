import type { Profile } from "#contract/profile.ts";

interface NoRecordProps {
  readonly profile: Profile;
  /** What is missing, e.g. "claims". */
  readonly of: string;
  /** How it is called where it is held back; as `of` unless said otherwise. */
  readonly part?: string;
}

/** Nothing to show is not "there is none": either we have no record, or it is held back. */
export function NoRecord({ profile, of, part = of.replace(/^an? /, "") }: NoRecordProps) {
  const line = profile.withheld.find(({ what }) => what.toLowerCase().includes(part.toLowerCase()));
  return <p className="no-record">{line ? `Held back. ${line.why}` : `We have no record of ${of}.`}</p>;
}
