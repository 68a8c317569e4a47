import { useQuery } from "@tanstack/react-query";
import type { DirectoryPage } from "#contract/directory.ts";
import { Avatar } from "#web/kit/Avatar.tsx";
import { Chip } from "#web/kit/Chip.tsx";
import { Fault } from "#web/kit/PaneBoundary.tsx";
import { Skeleton } from "#web/kit/Skeleton.tsx";
import { faultCode, faultWords } from "#web/session/fault-code.ts";
import { useSession } from "#web/session/session.ts";
import { sourceWords } from "../source-words.ts";
import { directoryEntryQuery } from "./directory-queries.ts";
import { EntryBody } from "./EntryBody.tsx";
import { NetworkAnswer } from "./NetworkAnswer.tsx";

interface EntryViewProps {
  /** `Type/id` */
  readonly entry: string;
  /** The accepted contact in which a network answer can be kept; null without one. */
  readonly contactId: string | null;
  readonly onOpen: (key: string) => void;
}

/** One entry of the directory: read, shown, and asked about. */
export function EntryView({ entry, contactId, onOpen }: EntryViewProps) {
  const { backend } = useSession();
  const [type = "", id = ""] = entry.split("/");
  const { data, error, isPending, refetch } = useQuery(directoryEntryQuery(backend, type, id));
  if (isPending) {
    return (
      <div className="entry-head">
        <h2 className="visually-hidden">Reading the directory</h2>
        <Skeleton lines={3} />
      </div>
    );
  }
  if (error) {
    return faultCode(error) === "notFound" ? (
      <p className="no-record directory-nothing">We have no record of this entry of the directory.</p>
    ) : (
      <Fault title="The directory cannot be read" words={faultWords(error)} onRetry={() => void refetch()} />
    );
  }
  return (
    <>
      <EntryHead page={data} />
      <div className="overview entry-body">
        <EntryBody page={data} onOpen={onOpen}>
          {contactId !== null && isListing(data) ? (
            <NetworkAnswer key={entry} contactId={contactId} page={data} />
          ) : null}
        </EntryBody>
      </div>
    </>
  );
}

const isListing = ({ type }: DirectoryPage): boolean =>
  type === "PractitionerRole" || type === "OrganizationAffiliation";

function EntryHead({ page }: { readonly page: DirectoryPage }) {
  const npi = page.facts.find(({ label }) => label === "NPI")?.value;
  const facts = [...page.specialties, npi === undefined ? null : `NPI ${npi}`];
  return (
    <header className="entry-head" title={sourceWords(page.source)}>
      <Avatar name={page.title} />
      <div>
        <h2>{page.title}</h2>
        <p className="small muted">{facts.filter((fact) => fact !== null).join(", ")}</p>
        <div className="entry-chips">
          <Chip>{page.kind}</Chip>
          {page.isActive ? null : <Chip tone="amber">Not active</Chip>}
        </div>
      </div>
    </header>
  );
}
