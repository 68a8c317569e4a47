import { useQuery } from "@tanstack/react-query";
import { Card } from "#web/kit/Card.tsx";
import { useSession } from "#web/session/session.ts";
import { receiptsQuery } from "./directory-queries.ts";
import { Receipt } from "./Receipt.tsx";
import "./directory.css";

interface KeptAnswersProps {
  readonly contactId: string;
  /** e.g. "this member" */
  readonly whose: string;
}

/** What was answered on networks before, in this contact and in earlier ones. */
export function KeptAnswers({ contactId, whose }: KeptAnswersProps) {
  const { backend } = useSession();
  const { data, error } = useQuery(receiptsQuery(backend, contactId));
  return (
    <Card title="Network answers kept" count={data?.receipts.length} className="overview-wide">
      {error ? <p className="no-record">The kept answers cannot be read right now.</p> : null}
      {data?.receipts.length === 0 ? (
        <p className="no-record">We have no record of a network answer for {whose}.</p>
      ) : null}
      {data?.receipts.map((kept) => (
        <Receipt key={kept.receipt.receiptId} kept={kept} />
      ))}
    </Card>
  );
}
