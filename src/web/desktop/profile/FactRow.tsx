import type { ReactNode } from "react";
import type { Source } from "#contract/profile.ts";
import { sourceWords } from "../source-words.ts";

interface FactRowProps {
  readonly title: string;
  readonly detail: string;
  /** Absent for what is said about facts, not a fact itself. */
  readonly source?: Source;
  readonly lead?: ReactNode;
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
  /** Long words wrap instead of being cut. */
  readonly whole?: boolean;
}

/** One fact in two lines, with its source for whoever points at it. */
export function FactRow({ title, detail, source, lead, aside, children, whole = false }: FactRowProps) {
  return (
    <li
      className={`fact-row${whole ? " fact-row--whole" : ""}`}
      title={source ? sourceWords(source) : undefined}
    >
      {lead}
      <p className="fact-row-title ellipsis">{title}</p>
      {aside ? <div className="fact-row-aside">{aside}</div> : null}
      <div className="fact-row-rest">
        <p className="small muted ellipsis">{detail}</p>
        {children}
      </div>
    </li>
  );
}
