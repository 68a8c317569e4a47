import type { ReactNode } from "react";
import type { Source } from "#contract/profile.ts";
import { sourceWords } from "../source-words.ts";

interface FactRowProps {
  readonly title: string;
  readonly detail: string;
  readonly source: Source;
  readonly lead?: ReactNode;
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

/** One fact in two lines, with its source for whoever points at it. */
export function FactRow({ title, detail, source, lead, aside, children }: FactRowProps) {
  return (
    <li className="fact-row" title={sourceWords(source)}>
      {lead}
      <div className="fact-row-text">
        <p>{title}</p>
        <p className="small muted">{detail}</p>
        {children}
      </div>
      {aside}
    </li>
  );
}
