import type { ComponentType } from "react";
import type { Profile } from "#contract/profile.ts";
import { AuthorizationsTab } from "./AuthorizationsTab.tsx";
import { BenefitsTab } from "./BenefitsTab.tsx";
import {
  AllergiesCard,
  AppointmentsCard,
  CareGapsCard,
  CarePlanCard,
  CareTeamCard,
  SocialCard,
} from "./CareCards.tsx";
import { ClaimsCard } from "./ClaimsCard.tsx";
import { AppealsCard, LakeCard, PastContactsCard } from "./HistoryCards.tsx";
import { MedicationsCard } from "./MedicationsCard.tsx";
import { OwedCard } from "./OwedCard.tsx";
import { Overview } from "./Overview.tsx";
import { ConsentsCard, ContactPointsCard, PreferencesCard, RelativesCard } from "./PeopleCards.tsx";
import type { TabId } from "./profile-tabs.ts";
import { TimelineCard } from "./TimelineCard.tsx";

export interface ProfilePartProps {
  readonly profile: Profile;
  readonly onTab: (tab: TabId) => void;
}

const parts: Record<TabId, ComponentType<ProfilePartProps>> = {
  overview: Overview,
  benefits: ({ profile }) => <BenefitsTab profile={profile} />,
  claims: ({ profile }) => (
    <>
      <OwedCard profile={profile} />
      <ClaimsCard profile={profile} whole />
    </>
  ),
  authorizations: ({ profile }) => <AuthorizationsTab profile={profile} />,
  medications: ({ profile }) => (
    <>
      <MedicationsCard profile={profile} whole />
      <AllergiesCard profile={profile} />
    </>
  ),
  care: ({ profile }) => (
    <>
      <CareGapsCard profile={profile} whole />
      <AppointmentsCard profile={profile} />
      <CarePlanCard profile={profile} />
      <CareTeamCard profile={profile} whole />
      <SocialCard profile={profile} />
    </>
  ),
  people: ({ profile }) => (
    <>
      <ContactPointsCard profile={profile} />
      <RelativesCard profile={profile} />
      <ConsentsCard profile={profile} />
      <PreferencesCard profile={profile} whole />
    </>
  ),
  timeline: ({ profile }) => (
    <>
      <AppealsCard profile={profile} />
      <PastContactsCard profile={profile} />
      <LakeCard profile={profile} />
      <TimelineCard profile={profile} whole />
    </>
  ),
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
