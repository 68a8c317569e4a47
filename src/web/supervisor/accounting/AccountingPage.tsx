import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import type { Accounting } from "#contract/reviews.ts";
import { disclosurePurposes } from "#journey/disclosure/accounting.ts";
import { Button } from "#web/kit/Button.tsx";
import { day } from "#web/kit/format.ts";
import { Fault } from "#web/kit/PaneBoundary.tsx";
import { faultWords } from "#web/session/fault-code.ts";
import { useSession } from "#web/session/session.ts";
import "./accounting.css";

const route = getRouteApi("/accounting/$contactId");

/** The account of disclosures of the member whom a contact is about, as it is printed for them (45 CFR 164.528). */
export function AccountingPage() {
  const { backend } = useSession();
  const { contactId } = route.useParams();
  const { data, error, isError, refetch } = useQuery({
    queryKey: ["accounting", contactId],
    queryFn: ({ signal }) => backend.accounting(contactId, signal),
    // It goes from memory with the page.
    gcTime: 0,
    networkMode: "always",
    retry: false,
  });
  return (
    <main className="accounting">
      {isError ? (
        <Fault title="The account cannot be shown" words={faultWords(error)} onRetry={() => void refetch()} />
      ) : null}
      {data ? <Account account={data} /> : null}
    </main>
  );
}

function Account({ account }: { readonly account: Accounting }) {
  const { member, asOf, lines } = account;
  return (
    <>
      <header className="accounting-head">
        <h1>Accounting of disclosures</h1>
        <Button className="accounting-print" onPress={() => window.print()}>
          <Printer className="icon" />
          Print
        </Button>
      </header>
      <p>
        <b>{member.name}</b>
        {member.memberId === null ? "" : `, member ID ${member.memberId}`}. The six years up to {day(asOf)}.
      </p>
      {lines.length === 0 ? (
        <p>We have no record of a disclosure that has to be accounted for.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">To whom</th>
              <th scope="col">What</th>
              <th scope="col">What for</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={JSON.stringify([line.recipient, line.purpose, line.what, line.first])} line={line} />
            ))}
          </tbody>
        </table>
      )}
      <p className="muted small">
        Without disclosures for treatment, payment and health care operations, to you, and by your
        authorization (45 CFR 164.528(a)(1)).
      </p>
    </>
  );
}

function Line({ line }: { readonly line: Accounting["lines"][number] }) {
  const { first, last, times, recipient, address, what, purpose, statement } = line;
  return (
    <tr>
      <td className="figures">
        {day(first)}
        {times > 1 ? `, last on ${day(last)}, ${times} times` : ""}
      </td>
      <td>
        {recipient}
        <br />
        <span className="muted">{address ?? "Address not known"}</span>
      </td>
      <td>{what}</td>
      <td>
        {disclosurePurposes[purpose].words}: {statement}
      </td>
    </tr>
  );
}
