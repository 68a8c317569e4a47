import type { ReactNode } from "react";
import { History } from "lucide-react";
import type { LateSection, Profile } from "#contract/profile.ts";
import { CardNoteContext } from "#web/kit/Card.tsx";
import { ageWords, whyLate } from "./age-words.ts";
import { LateContext } from "./late-context.ts";

interface SectionProps {
  readonly of: LateSection["section"];
  readonly profile: Profile;
  readonly children: ReactNode;
}

/** A part of the page that comes by itself: its card says beside the title when it is not as the store has it now. */
export function Section({ of, profile, children }: SectionProps) {
  const late = profile.late?.find(({ section }) => section === of) ?? null;
  return (
    <LateContext value={late}>
      <CardNoteContext value={late === null ? null : <LateMark late={late} />}>{children}</CardNoteContext>
    </LateContext>
  );
}

/** Comes only after a moment: what is fresh by then never blinks. */
function LateMark({ late }: { readonly late: LateSection }) {
  return (
    <span className="late-mark" title={whyLate(late.asOf)}>
      <History className="icon" />
      {late.asOf === null ? null : <span className="visually-hidden">As of </span>}
      {ageWords(late.asOf)}
    </span>
  );
}
