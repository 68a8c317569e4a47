import type { Profile } from "#contract/profile.ts";

interface NoRecordProps {
  readonly profile: Profile;
  /** What is missing, e.g. "claims". */
  readonly of: string;
}

/** Nothing to show is not "there is none": either we have no record, or it is held back. */
export function NoRecord({ profile, of }: NoRecordProps) {
  return (
    <p className="no-record">
      {profile.withheld.length > 0
        ? `Nothing to show of ${of}; see what is held back.`
        : `We have no record of ${of}.`}
    </p>
  );
}
