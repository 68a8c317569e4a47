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
import { ContactPointsCard } from "./ContactPointsCard.tsx";
import { MedicationsCard } from "./MedicationsCard.tsx";
import { OwedCard } from "./OwedCard.tsx";
import { Overview } from "./Overview.tsx";
import { ConsentsCard, PreferencesCard, RelativesCard } from "./PeopleCards.tsx";
import type { TabId } from "./profile-tabs.ts";
import { Section } from "./Section.tsx";
import { TimelineCard } from "./TimelineCard.tsx";

export interface ProfilePartProps {
  readonly profile: Profile;
  readonly onTab: (tab: TabId) => void;
}

const parts: Record<TabId, ComponentType<ProfilePartProps>> = {
  overview: Overview,
  benefits: ({ profile }) => (
    <Section of="benefits" profile={profile}>
      <BenefitsTab profile={profile} />
    </Section>
  ),
  claims: ({ profile }) => (
    <Section of="claims" profile={profile}>
      <OwedCard profile={profile} />
      <ClaimsCard profile={profile} whole />
    </Section>
  ),
  authorizations: ({ profile }) => (
    <Section of="authorizations" profile={profile}>
      <AuthorizationsTab profile={profile} />
    </Section>
  ),
  medications: ({ profile }) => (
    <>
      <Section of="medications" profile={profile}>
        <MedicationsCard profile={profile} whole />
      </Section>
      <Section of="allergies" profile={profile}>
        <AllergiesCard profile={profile} />
      </Section>
    </>
  ),
  care: ({ profile }) => (
    <>
      <Section of="careGaps" profile={profile}>
        <CareGapsCard profile={profile} whole />
      </Section>
      <Section of="appointments" profile={profile}>
        <AppointmentsCard profile={profile} />
      </Section>
      <Section of="carePlan" profile={profile}>
        <CarePlanCard profile={profile} />
      </Section>
      <Section of="careTeam" profile={profile}>
        <CareTeamCard profile={profile} whole />
      </Section>
      <Section of="social" profile={profile}>
        <SocialCard profile={profile} />
      </Section>
    </>
  ),
  people: ({ profile }) => (
    <>
      <Section of="contactPoints" profile={profile}>
        <ContactPointsCard profile={profile} />
      </Section>
      <Section of="relatives" profile={profile}>
        <RelativesCard profile={profile} />
      </Section>
      <Section of="consents" profile={profile}>
        <ConsentsCard profile={profile} />
      </Section>
      <Section of="preferences" profile={profile}>
        <PreferencesCard profile={profile} whole />
      </Section>
    </>
  ),
  timeline: ({ profile }) => (
    <>
      <Section of="appeals" profile={profile}>
        <AppealsCard profile={profile} />
      </Section>
      <Section of="pastContacts" profile={profile}>
        <PastContactsCard profile={profile} />
      </Section>
      <Section of="lakeFacts" profile={profile}>
        <LakeCard profile={profile} />
      </Section>
      <Section of="timeline" profile={profile}>
        <TimelineCard profile={profile} whole />
      </Section>
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
