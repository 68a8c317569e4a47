import type { Profile } from "#contract/profile.ts";
import { AccumulatorsCard } from "./AccumulatorsCard.tsx";
import { ClaimsCard } from "./ClaimsCard.tsx";
import { AuthorizationsCard } from "./AuthorizationsCard.tsx";
import { CareGapsCard, CareTeamCard } from "./CareCards.tsx";
import { MedicationsCard } from "./MedicationsCard.tsx";
import { PreferencesCard } from "./PeopleCards.tsx";
import type { TabId } from "./profile-tabs.ts";
import { Section } from "./Section.tsx";
import { TimelineCard } from "./TimelineCard.tsx";
import { WithheldList } from "./WithheldList.tsx";

interface OverviewProps {
  readonly profile: Profile;
  readonly onTab: (tab: TabId) => void;
}

/** The one page an agent reads first. Every card has its fixed place, filled or not. */
export function Overview({ profile, onTab }: OverviewProps) {
  return (
    <>
      <Section of="accumulators" profile={profile}>
        <AccumulatorsCard profile={profile} />
      </Section>
      <Section of="claims" profile={profile}>
        <ClaimsCard profile={profile} onAll={() => onTab("claims")} />
      </Section>
      <Section of="authorizations" profile={profile}>
        <AuthorizationsCard profile={profile} />
      </Section>
      <Section of="careGaps" profile={profile}>
        <CareGapsCard profile={profile} />
      </Section>
      <Section of="medications" profile={profile}>
        <MedicationsCard profile={profile} />
      </Section>
      <Section of="careTeam" profile={profile}>
        <CareTeamCard profile={profile} />
      </Section>
      <Section of="preferences" profile={profile}>
        <PreferencesCard profile={profile} />
      </Section>
      <Section of="timeline" profile={profile}>
        <TimelineCard profile={profile} onAll={() => onTab("timeline")} />
      </Section>
      <WithheldList withheld={profile.withheld} />
    </>
  );
}
