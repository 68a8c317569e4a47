import { useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ContactControl, DeskContact } from "#journey/agent-action/contact-control.ts";
import { PaneBoundary } from "#web/kit/PaneBoundary.tsx";
import { useSession, useStore } from "#web/session/session.ts";
import { TopBar } from "#web/session/TopBar.tsx";
import { BreakGlassButton } from "./break-glass/BreakGlassButton.tsx";
import { LeaseBanner } from "./break-glass/LeaseBanner.tsx";
import { LeasePane } from "./break-glass/LeasePane.tsx";
import { useLease } from "./break-glass/use-lease.ts";
import { CitedContext } from "./cited.ts";
import { Rail } from "./contacts/Rail.tsx";
import { ConversationPane } from "./conversation/ConversationPane.tsx";
import { DirectoryButton } from "./directory/DirectoryButton.tsx";
import { createDesk, DeskContext, useDesk } from "./desk.ts";
import { SuggestedNext } from "./next-best-action/SuggestedNext.tsx";
import { pickContact } from "./pick-contact.ts";
import { ProfilePane } from "./profile/ProfilePane.tsx";
import { meQuery, slateQuery } from "./queries.ts";
import { ShortcutsDialog } from "./ShortcutsDialog.tsx";
import { AgentStateMenu, AudioHealth } from "./softphone/AgentStateMenu.tsx";
import { useLeaveGuard } from "./use-leave-guard.ts";
import "./desk.css";

/** The agent's page: four columns that never move, whatever comes. */
export function DeskPage() {
  const session = useSession();
  const queries = useQueryClient();
  const [desk] = useState(() => createDesk(session, queries));
  useEffect(() => desk.start(), [desk]);
  return (
    <DeskContext value={desk}>
      <Columns />
    </DeskContext>
  );
}

const noContacts: readonly DeskContact[] = [];

function Columns() {
  const { control, session } = useDesk();
  const panel = useStore(control);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const contacts = panel.status === "ready" ? panel.contacts : noContacts;
  const agent = panel.status === "ready" ? panel.agent : null;
  const shown = pickContact(contacts, chosenId);
  const { data: me } = useQuery(meQuery(session.backend));
  useLeaveGuard(contacts);
  const leaseControl = useLease();
  const { lease } = leaseControl;
  const [isReading, setReading] = useState(true);
  const readsLease = lease !== null && (isReading || shown === null);
  return (
    <div className="desk">
      <TopBar name={agent?.name ?? me?.name ?? ""} staysBecause={whyStay(contacts)}>
        <PaneBoundary what="The agent state">
          <AgentBar panel={panel} />
        </PaneBoundary>
        <PaneBoundary what="The directory">
          <DirectoryButton contact={shown} />
        </PaneBoundary>
        <BreakGlassButton control={leaseControl} contact={shown} onOpened={() => setReading(true)} />
        <ShortcutsDialog />
      </TopBar>
      <LeaseBanner
        control={leaseControl}
        isReading={readsLease}
        onRead={setReading}
        hasContact={shown !== null}
      />
      <main className="desk-columns">
        <Rail panel={panel} shownId={shown?.contactId ?? null} onShow={setChosenId} />
        <PaneBoundary what="The conversation">
          <ConversationPane contact={shown} agent={agent} />
        </PaneBoundary>
        <Cited contact={shown}>
          {readsLease ? <LeasePane leaseId={lease.leaseId} /> : <ProfilePane contact={shown} />}
          <SuggestedNext contact={shown} />
        </Cited>
      </main>
    </div>
  );
}

function AgentBar({ panel }: { readonly panel: ContactControl }) {
  if (panel.status !== "ready") return null;
  return (
    <>
      <AudioHealth microphone={panel.agent.microphone} />
      <AgentStateMenu agent={panel.agent} contacts={panel.contacts} />
    </>
  );
}

/** Marks in the profile what the suggestion beside it speaks of; it only looks at what was fetched already. */
function Cited({
  contact,
  children,
}: {
  readonly contact: DeskContact | null;
  readonly children: ReactNode;
}) {
  const { session } = useDesk();
  const { data } = useQuery({ ...slateQuery(session.backend, contact?.contactId ?? ""), enabled: false });
  const cited = useMemo(() => new Set(data?.card?.sources.map(({ source }) => source.resource)), [data]);
  return <CitedContext value={cited}>{children}</CitedContext>;
}

const whyStay = (contacts: readonly DeskContact[]): string | null =>
  contacts.some((contact) => contact.phase !== "missed")
    ? "You have a contact. Finish it, then sign out."
    : null;
