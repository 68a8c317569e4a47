import type { ReactNode } from "react";
import type { Profile } from "#contract/profile.ts";
import { Card } from "#web/kit/Card.tsx";
import { NoRecord } from "./NoRecord.tsx";

export interface FactCardProps {
  readonly profile: Profile;
  /** All of it, over the whole width: the tab. Without, the overview's few. */
  readonly whole?: boolean;
}

interface ListCardProps<Fact> extends FactCardProps {
  readonly title: string;
  /** What we have no record of, when there is none. */
  readonly of: string;
  readonly facts: readonly Fact[];
  readonly few: number;
  readonly look: string;
  readonly row: (fact: Fact) => ReactNode;
  /** Below the rows, e.g. a rule that holds for all of them. */
  readonly foot?: ReactNode;
}

/** Facts of one kind, each in its row; an empty card says that we have no record. */
export function ListCard<Fact>(props: ListCardProps<Fact>) {
  const { profile, whole = false, title, of, facts, few, look, row, foot } = props;
  const shown = whole ? facts : facts.slice(0, few);
  return (
    <Card title={title} count={facts.length} className={whole ? "overview-wide" : look}>
      {shown.length === 0 ? <NoRecord profile={profile} of={of} /> : <ul>{shown.map(row)}</ul>}
      {whole ? foot : null}
    </Card>
  );
}
