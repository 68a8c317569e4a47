import type { ComponentType } from "react";
import type { Profile } from "#contract/profile.ts";
import {
  AuthorizationsCard,
  CareGapsCard,
  CareTeamCard,
  MedicationsCard,
  PreferencesCard,
} from "./FactCards.tsx";
import { ClaimsCard } from "./ClaimsCard.tsx";
import { Overview } from "./Overview.tsx";
import type { TabId } from "./profile-tabs.ts";
import { TimelineCard } from "./TimelineCard.tsx";

export interface ProfilePartProps {
  readonly profile: Profile;
  readonly onTab: (tab: TabId) => void;
}

const parts: Record<TabId, ComponentType<ProfilePartProps>> = {
  overview: Overview,
  claims: ({ profile }) => <ClaimsCard profile={profile} whole />,
  authorizations: ({ profile }) => <AuthorizationsCard profile={profile} whole />,
  medications: ({ profile }) => <MedicationsCard profile={profile} whole />,
  careGaps: ({ profile }) => <CareGapsCard profile={profile} whole />,
  careTeam: ({ profile }) => <CareTeamCard profile={profile} whole />,
  preferences: ({ profile }) => <PreferencesCard profile={profile} whole />,
  timeline: ({ profile }) => <TimelineCard profile={profile} whole />,
};

/** One tab's content. */
export function ProfileTab({ tab, profile, onTab }: ProfilePartProps & { readonly tab: TabId }) {
  const Part = parts[tab];
  return (
    <div className="overview">
      <Part profile={profile} onTab={onTab} />
    </div>
  );
}
