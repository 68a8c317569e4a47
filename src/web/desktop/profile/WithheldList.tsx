import { EyeOff } from "lucide-react";
import type { Withheld } from "#contract/profile.ts";
import { Card } from "#web/kit/Card.tsx";
import { FactRow } from "./FactRow.tsx";

/** What exists but is not shown here, and what would open it: silence would read as "there is none". */
export function WithheldList({ withheld }: { readonly withheld: readonly Withheld[] }) {
  if (withheld.length === 0) return null;
  return (
    <Card title="Held back" count={withheld.length} className="overview-wide">
      <ul>
        {withheld.map(({ what, why }) => (
          <FactRow key={what} title={what} detail={why} lead={<EyeOff className="icon" />} whole />
        ))}
      </ul>
    </Card>
  );
}
