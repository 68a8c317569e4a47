import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import type { CallingPractice, Profile } from "#contract/profile.ts";
import { Chip } from "#web/kit/Chip.tsx";
import { FoldingTabs } from "#web/kit/FoldingTabs.tsx";
import { directoryEntryQuery } from "../directory/directory-queries.ts";
import { EntryBody } from "../directory/EntryBody.tsx";
import { KeptAnswers } from "../directory/KeptAnswers.tsx";
import { useDirectory } from "../directory/use-directory.ts";
import { useDesk } from "../desk.ts";
import { Verified } from "../profile/ProfileHeader.tsx";
import { WithheldList } from "../profile/WithheldList.tsx";
import { sourceWords } from "../source-words.ts";
import { PracticeBoard } from "./PracticeBoard.tsx";
import "./provider.css";

interface PracticePaneProps {
  readonly profile: Profile;
  readonly practice: CallingPractice;
}

const tabs = [
  { id: "board", label: "Board" },
  { id: "practice", label: "Practice" },
  { id: "answers", label: "Network answers" },
] as const;
type TabId = (typeof tabs)[number]["id"];

const panelId = "practice-panel";

/** A practice is on the line: what it is, its board of claims and members, and what it was told of networks. */
export function PracticePane({ profile, practice }: PracticePaneProps) {
  const [tab, setTab] = useState<TabId>("board");
  const isOpen = profile.scope === "accepted" && profile.verification.level !== "L0";
  return (
    <>
      <header className="profile-head">
        <div className="profile-name">
          <h1 title={sourceWords(practice.source)}>{practice.name}</h1>
          <Verified verification={profile.verification} />
          <Chip tone="amber">Provider on the line</Chip>
        </div>
        <PracticeFacts practice={practice} />
        {isOpen ? (
          <FoldingTabs
            label="Parts of the practice"
            tabs={tabs}
            chosen={tab}
            onChoose={(id) => setTab(tabs.find((each) => each.id === id)?.id ?? "board")}
            panelId={panelId}
          />
        ) : (
          <div className="profile-no-tabs" />
        )}
      </header>
      <div
        id={panelId}
        className="profile-body"
        role="tabpanel"
        aria-label={tabs.find((each) => each.id === tab)?.label ?? ""}
        tabIndex={0}
      >
        {isOpen ? (
          <div className="overview">
            <Part tab={tab} profile={profile} practice={practice} />
          </div>
        ) : (
          <p className="profile-closed">
            {profile.scope === "accepted"
              ? "The verification has expired: identify the practice again by NPI and tax ID."
              : "Accept to look up the practice’s claims and members."}
          </p>
        )}
      </div>
    </>
  );
}

function Part({ tab, profile, practice }: PracticePaneProps & { readonly tab: TabId }) {
  if (tab === "practice") return <AboutPractice practice={practice} />;
  if (tab === "answers") return <KeptAnswers contactId={profile.contactId} whose="this practice" />;
  return (
    <>
      <PracticeBoard contactId={profile.contactId} />
      <WithheldList withheld={profile.withheld} />
    </>
  );
}

/** `Organization/…` is what a practice is in the directory. */
const idOf = ({ source }: CallingPractice): string => source.resource.split("/")[1] ?? "";

function PracticeFacts({ practice }: { readonly practice: CallingPractice }) {
  const { session } = useDesk();
  const { data } = useQuery(directoryEntryQuery(session.backend, "Organization", idOf(practice)));
  const npi = data?.facts.find(({ label }) => label === "NPI");
  const place = data?.places[0];
  return (
    <>
      <p className="profile-facts">
        {npi ? (
          <span title={sourceWords(npi.source)}>
            NPI <b className="figures">{npi.value}</b>
          </span>
        ) : null}
        {place ? <span title={sourceWords(place.source)}>{place.address}</span> : null}
      </p>
      <p className="profile-facts">No member is identified on this contact.</p>
    </>
  );
}

function AboutPractice({ practice }: { readonly practice: CallingPractice }) {
  const { session } = useDesk();
  const openEntry = useDirectory((state) => state.openEntry);
  const { data, error } = useQuery(directoryEntryQuery(session.backend, "Organization", idOf(practice)));
  if (error) return <p className="no-record">The directory cannot be read right now.</p>;
  return data ? (
    <EntryBody page={data} onOpen={openEntry} lead="Practice" />
  ) : (
    <p className="no-record">Reading the directory</p>
  );
}
