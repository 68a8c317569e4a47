import { useMemo } from "react";
import type { Profile } from "#contract/profile.ts";
import { FoldingTabs } from "#web/kit/FoldingTabs.tsx";
import { profileTabs, tabOf } from "./profile-tabs.ts";
import type { TabId } from "./profile-tabs.ts";

interface ProfileTabsProps {
  readonly profile: Profile;
  readonly tab: TabId;
  readonly onTab: (tab: TabId) => void;
  readonly panelId: string;
}

/** The parts of the profile, with how much each holds. */
export function ProfileTabs({ profile, tab, onTab, panelId }: ProfileTabsProps) {
  const tabs = useMemo(() => profileTabs(profile), [profile]);
  return (
    <FoldingTabs
      label="Parts of the profile"
      tabs={tabs}
      chosen={tab}
      onChoose={(id) => onTab(tabOf(id))}
      panelId={panelId}
    />
  );
}
