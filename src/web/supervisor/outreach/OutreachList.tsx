import { useState } from "react";
import { Mail } from "lucide-react";
import type { OutreachDraft } from "#contract/outreach.ts";
import { Button } from "#web/kit/Button.tsx";
import { Card } from "#web/kit/Card.tsx";
import { Chip } from "#web/kit/Chip.tsx";
import { day } from "#web/kit/format.ts";
import { Fault } from "#web/kit/PaneBoundary.tsx";
import { faultWords } from "#web/session/fault-code.ts";
import { OutreachDialog } from "./OutreachDialog.tsx";
import { stateWords, waitingFirst, whomWords } from "./outreach-states.ts";
import { useOutreach } from "./use-outreach.ts";
import "./outreach.css";

/** Messages to members: nothing is sent that nobody has read and approved. */
export function OutreachList() {
  const { data, error, isError, refetch } = useOutreach();
  const [openId, setOpenId] = useState<string | null>(null);
  const drafts = waitingFirst(data ?? []);
  const waiting = drafts.filter(({ status }) => status.state === "drafted").length;
  const shown = drafts.find(({ draftId }) => draftId === openId);
  return (
    <Card title="Messages to members" count={waiting} className="outreach">
      {isError && !data ? (
        <Fault title="Messages cannot be shown" words={faultWords(error)} onRetry={() => void refetch()} />
      ) : null}
      {data && drafts.length === 0 ? <p className="outreach-none muted">No messages.</p> : null}
      <ul className="outreach-list">
        {drafts.map((draft) => (
          <Line key={draft.draftId} draft={draft} onOpen={() => setOpenId(draft.draftId)} />
        ))}
      </ul>
      {shown ? <OutreachDialog draft={shown} onClose={() => setOpenId(null)} /> : null}
    </Card>
  );
}

function Line({ draft, onOpen }: { readonly draft: OutreachDraft; readonly onOpen: () => void }) {
  const { status, segmentName, asOf } = draft;
  const { words, tone } = stateWords[status.state];
  return (
    <li className="outreach-line">
      <Mail className="icon outreach-icon" />
      <div>
        <p className="outreach-title">{segmentName}</p>
        <p className="small muted">
          {whomWords(draft)}, as of {day(asOf)}
        </p>
      </div>
      {status.state === "drafted" ? (
        <Button aria-label={`Read the message: ${segmentName}`} onPress={onOpen}>
          Read
        </Button>
      ) : (
        <button
          type="button"
          className="outreach-state"
          onClick={onOpen}
          aria-label={`${words}: ${segmentName}`}
        >
          <Chip tone={tone}>{words}</Chip>
        </button>
      )}
    </li>
  );
}
