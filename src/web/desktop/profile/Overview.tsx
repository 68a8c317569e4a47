import type { Profile } from "#contract/profile.ts";
import { AccumulatorsCard } from "./AccumulatorsCard.tsx";
import { ClaimsCard } from "./ClaimsCard.tsx";
import { AuthorizationsCard } from "./AuthorizationsCard.tsx";
import { CareGapsCard, CareTeamCard } from "./CareCards.tsx";
import { MedicationsCard } from "./MedicationsCard.tsx";
import { PreferencesCard } from "./PeopleCards.tsx";
import type { TabId } from "./profile-tabs.ts";
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
      <AccumulatorsCard profile={profile} />
      <ClaimsCard profile={profile} onAll={() => onTab("claims")} />
      <AuthorizationsCard profile={profile} />
      <CareGapsCard profile={profile} />
      <MedicationsCard profile={profile} />
      <CareTeamCard profile={profile} />
      <PreferencesCard profile={profile} />
      <TimelineCard profile={profile} onAll={() => onTab("timeline")} />
      <WithheldList withheld={profile.withheld} />
    </>
  );
}
