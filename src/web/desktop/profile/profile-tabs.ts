import type { Profile } from "#contract/profile.ts";

export const tabIds = [
  "overview",
  "benefits",
  "claims",
  "authorizations",
  "medications",
  "care",
  "people",
  "timeline",
] as const;
export type TabId = (typeof tabIds)[number];

/** The tabs over a profile, in order, with how much each holds. */
export function profileTabs(profile: Profile): readonly { id: TabId; label: string; count?: number }[] {
  return [
    { id: "overview", label: "Overview" },
    { id: "benefits", label: "Benefits" },
    { id: "claims", label: "Claims", count: profile.claims.total },
    { id: "authorizations", label: "Auths", count: profile.authorizations.length },
    { id: "medications", label: "Meds", count: profile.medications.length },
    { id: "care", label: "Care" },
    { id: "people", label: "People & consents" },
    { id: "timeline", label: "Timeline" },
  ];
}

/** The tab of an id that came from a component; overview when there is none such. */
export const tabOf = (id: string): TabId => tabIds.find((each) => each === id) ?? "overview";
