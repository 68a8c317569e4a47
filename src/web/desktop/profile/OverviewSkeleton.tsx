import { Skeleton } from "#web/kit/Skeleton.tsx";

const places = [
  ["plan", "card--plan overview-wide"],
  ["claims", "card--claims overview-wide"],
  ["authorizations", "card--authorizations"],
  ["careGaps", "card--gaps"],
  ["medications", "card--pair"],
  ["careTeam", "card--pair"],
] as const;

/** The overview's cards at their final size, before what is in them has come. */
export function OverviewSkeleton() {
  return (
    <div className="overview">
      <output className="visually-hidden">Looking up the profile</output>
      {places.map(([name, look]) => (
        <div key={name} className={`card ${look} card--empty`}>
          <Skeleton lines={3} />
        </div>
      ))}
    </div>
  );
}
