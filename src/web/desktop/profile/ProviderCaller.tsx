import type { CallingPractice, Profile } from "#contract/profile.ts";
import { sourceWords } from "../source-words.ts";
import { Verified } from "./ProfileHeader.tsx";
import { WithheldList } from "./WithheldList.tsx";
import { methodWords } from "./words.ts";

interface ProviderCallerProps {
  readonly profile: Profile;
  readonly practice: CallingPractice;
}

/** A practice is on the line, for no member yet: its name is public, everything else waits. */
export function ProviderCaller({ profile, practice }: ProviderCallerProps) {
  return (
    <>
      <header className="profile-head">
        <div className="profile-name">
          <h1 title={sourceWords(practice.source)}>{practice.name}</h1>
          <Verified verification={profile.verification} />
        </div>
        <p className="profile-facts">
          Provider, verified by {methodWords[profile.verification.method]}. No member is identified on this
          contact.
        </p>
        <div className="profile-no-tabs" />
      </header>
      <div className="profile-body">
        <div className="overview">
          <WithheldList withheld={profile.withheld} />
        </div>
      </div>
    </>
  );
}
