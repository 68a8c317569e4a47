import type { Profile } from "#contract/profile.ts";
import { BenefitsCard } from "./BenefitsCard.tsx";
import { CostCard } from "./CostCard.tsx";
import { CoverageCard } from "./CoverageCard.tsx";
import { LimitsCard } from "./LimitsCard.tsx";
import "./money.css";

/** The plan in full: when she was covered, what it costs, how much is used, and what the next thing would cost. */
export function BenefitsTab({ profile }: { readonly profile: Profile }) {
  return (
    <>
      <LimitsCard profile={profile} />
      <CostCard profile={profile} />
      <BenefitsCard profile={profile} />
      <CoverageCard profile={profile} />
    </>
  );
}
