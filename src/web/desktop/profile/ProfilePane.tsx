import { useEffect, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import type { Profile } from "#contract/profile.ts";
import type { DeskContact } from "#journey/agent-action/contact-control.ts";
import { Fault, PaneBoundary } from "#web/kit/PaneBoundary.tsx";
import { faultWords } from "#web/session/fault-code.ts";
import { StepUp } from "../identity/StepUp.tsx";
import { useDesk } from "../desk.ts";
import { marks } from "../marks.ts";
import { afterPaint, markOnce } from "../painted.ts";
import { profileQuery } from "../queries.ts";
import { PracticePane } from "../provider/PracticePane.tsx";
import { useShortcut } from "../shortcuts.ts";
import { HeaderSkeleton, ProfileHeader } from "./ProfileHeader.tsx";
import { ProfileTab } from "./ProfileTab.tsx";
import { ProfileTabs } from "./ProfileTabs.tsx";
import { OverviewSkeleton } from "./OverviewSkeleton.tsx";
import { useAskAgain } from "./use-ask-again.ts";
import { UnknownCaller } from "./UnknownCaller.tsx";
import type { TabId } from "./profile-tabs.ts";
import "./profile.css";

/** The third column: who it is and what we know, each fact with its source. */
export function ProfilePane({ contact }: { readonly contact: DeskContact | null }) {
  return (
    <section className="profile" aria-label="Profile">
      <PaneBoundary what="The profile">
        {contact ? (
          <OfContact key={contact.contactId} contact={contact} />
        ) : (
          <div className="profile-empty">
            <h1>No contact</h1>
            <p className="muted">The member's profile comes here with the first ring.</p>
          </div>
        )}
      </PaneBoundary>
    </section>
  );
}

function OfContact({ contact }: { readonly contact: DeskContact }) {
  const { session } = useDesk();
  const isTaken = contact.phase === "connected" || contact.phase === "afterContactWork";
  const { data, error, isPending, isFetching, refetch } = useQuery(
    profileQuery(session.backend, contact.contactId),
  );
  useAskAgain(contact.contactId);
  useEffect(() => {
    if (!data) return;
    const { contactId, scope, late } = data;
    const isKept = late?.some(({ section }) => section === "identity") ?? false;
    afterPaint(() => {
      markOnce(marks.overviewPainted(contactId));
      if (scope === "accepted")
        markOnce(isKept ? marks.keptPainted(contactId) : marks.wholePainted(contactId));
    });
  }, [data]);
  if (data) return <Shown profile={data} isOpening={isTaken && data.scope === "offered"} />;
  if (isPending || isFetching) {
    return (
      <>
        <HeaderSkeleton />
        <div className="profile-body">
          <OverviewSkeleton />
        </div>
      </>
    );
  }
  return (
    <>
      <h1 className="visually-hidden">Profile not shown</h1>
      <Fault title="The profile cannot be shown" words={faultWords(error)} onRetry={() => void refetch()} />
    </>
  );
}

/** A page of facts that is here. */
export function Shown({ profile, isOpening }: { readonly profile: Profile; readonly isOpening: boolean }) {
  const isUnread = profile.late?.some(({ section }) => section === "identity") ?? false;
  if (profile.member === null && !isUnread) {
    return profile.provider ? (
      <PracticePane profile={profile} practice={profile.provider} />
    ) : (
      <UnknownCaller profile={profile} />
    );
  }
  if (profile.scope === "accepted") return <Whole profile={profile} />;
  return (
    <>
      <ProfileHeader profile={profile} />
      <div className="profile-body">
        {isOpening ? (
          <OverviewSkeleton />
        ) : (
          <p className="profile-closed">Accept to see claims, authorizations and the rest.</p>
        )}
      </div>
    </>
  );
}

const panelId = "profile-panel";

function Whole({ profile }: { readonly profile: Profile }) {
  const [tab, setTab] = useState<TabId>("overview");
  useShortcut("overview", () => setTab("overview"));
  useShortcut("benefits", () => setTab("benefits"));
  useShortcut("claims", () => setTab("claims"));
  useShortcut("authorizations", () => setTab("authorizations"));
  useShortcut("medications", () => setTab("medications"));
  return (
    <>
      <ProfileHeader
        profile={profile}
        tabs={<ProfileTabs profile={profile} tab={tab} onTab={setTab} panelId={panelId} />}
      />
      <StepUp profile={profile} />
      <div id={panelId} className="profile-body" role="tabpanel" aria-label="Facts" tabIndex={0}>
        <ProfileTab tab={tab} profile={profile} onTab={setTab} />
      </div>
    </>
  );
}
