import type { Profile } from "#contract/profile.ts";
import { WhoIsCalling } from "../identity/WhoIsCalling.tsx";
import { Verified } from "./ProfileHeader.tsx";
import { WithheldList } from "./WithheldList.tsx";

/** Nobody is shown until somebody is verified. */
export function UnknownCaller({ profile }: { readonly profile: Profile }) {
  return (
    <>
      <header className="profile-head">
        <div className="profile-name">
          <h1>Unknown caller</h1>
          <Verified verification={profile.verification} />
        </div>
        <p className="profile-facts">
          Nothing about any member is shown: nobody is verified on this contact.
        </p>
        <div className="profile-no-tabs" />
      </header>
      <div className="profile-body">
        <div className="overview">
          {profile.scope === "accepted" ? <WhoIsCalling contactId={profile.contactId} /> : null}
          <WithheldList withheld={profile.withheld} />
        </div>
      </div>
    </>
  );
}
