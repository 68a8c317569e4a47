import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ArrowLeft, Printer } from "lucide-react";
import type { Accounting } from "#contract/reviews.ts";
import { disclosurePurposes } from "#journey/disclosure/accounting.ts";
import { Button } from "#web/kit/Button.tsx";
import { day } from "#web/kit/format.ts";
import { Fault } from "#web/kit/PaneBoundary.tsx";
import { faultWords } from "#web/session/fault-code.ts";
import { hasRole } from "#web/session/has-role.ts";
import { useSession, useStore } from "#web/session/session.ts";
import { RecordDisclosure } from "./RecordDisclosure.tsx";
import "./accounting.css";

const route = getRouteApi("/accounting/$contactId");
const accountKey = (contactId: string) => ["accounting", contactId];

/** The account of disclosures of the member whom a contact is about, as it is printed for them (45 CFR 164.528). */
export function AccountingPage() {
  const { backend } = useSession();
  const { contactId } = route.useParams();
  const { data, error, isError, refetch } = useQuery({
    queryKey: accountKey(contactId),
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
      {data ? <Account account={data} contactId={contactId} /> : null}
    </main>
  );
}

interface AccountProps {
  readonly account: Accounting;
  readonly contactId: string;
}

function Account({ account, contactId }: AccountProps) {
  const { member, asOf, lines } = account;
  return (
    <>
      <Back />
      <header className="accounting-head">
        <h1>Accounting of disclosures</h1>
        <span className="space" />
        <Record account={account} contactId={contactId} />
        <Button className="accounting-act" onPress={() => window.print()}>
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

/** An auditor reads the account; a supervisor comes from the floor, and writes in it too. */
function useIsSupervisor(): boolean {
  const signIn = useStore(useSession().signIn);
  return signIn.status === "signedIn" && hasRole(signIn.groups, ["supervisor"]);
}

function Back() {
  if (!useIsSupervisor()) return null;
  return (
    <Link to="/floor" className="accounting-act accounting-back">
      <ArrowLeft className="icon icon--small" />
      Back to the floor
    </Link>
  );
}

function Record({ account, contactId }: AccountProps) {
  const queries = useQueryClient();
  if (!useIsSupervisor()) return null;
  return (
    <RecordDisclosure
      contactId={contactId}
      today={account.asOf.slice(0, 10)}
      onRecorded={(after) => queries.setQueryData(accountKey(contactId), after)}
    />
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
