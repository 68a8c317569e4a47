import { useState } from "react";
import type { HeardTurn } from "#contract/turns.ts";
import { Button } from "#web/kit/Button.tsx";
import { stopwatch, time } from "#web/kit/format.ts";
import { useSpeakerName } from "../contacts/caller-name.ts";
import "./transcript.css";

interface TranscriptProps {
  readonly contactId: string;
  readonly turns: readonly HeardTurn[];
}

/** A call may last an hour; more lines than anybody reads at once are drawn when asked for. */
const mostLines = 200;

/** What the two on a call say, as it is heard. No live region: whoever is on the line has heard it already. */
export function Transcript({ contactId, turns }: TranscriptProps) {
  const [isWhole, setIsWhole] = useState(false);
  const caller = useSpeakerName(contactId);
  if (turns.length === 0) return null;
  const lines = isWhole ? turns : turns.slice(-mostLines);
  const earlier = turns.length - lines.length;
  return (
    <section className="transcript" aria-label="Transcript">
      {earlier > 0 ? (
        <Button look="quiet" onPress={() => setIsWhole(true)}>
          Show {earlier} earlier lines
        </Button>
      ) : null}
      <ol>
        {lines.map((turn) => (
          <Line key={turn.turnId} turn={turn} caller={caller} />
        ))}
      </ol>
    </section>
  );
}

function Line({ turn, caller }: { readonly turn: HeardTurn; readonly caller: string }) {
  const { turnId, from, at, offsetMs, text } = turn;
  return (
    <li className={`transcript-line transcript-line--${from}`} data-turn={turnId}>
      <span className="transcript-who">{from === "member" ? caller : who[from]}</span>
      <time className="figures" dateTime={at}>
        {offsetMs === null ? time(at) : stopwatch(Math.floor(offsetMs / 1000))}
      </time>
      <p>{text}</p>
    </li>
  );
}

const who = { agent: "You", bot: "Assistant" } as const;
