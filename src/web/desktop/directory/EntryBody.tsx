import type { ReactNode } from "react";
import type { DirectoryPage } from "#contract/directory.ts";
import { Card } from "#web/kit/Card.tsx";
import { Chip } from "#web/kit/Chip.tsx";
import { sourceWords } from "../source-words.ts";
import { acceptingWords, inOneLine, periodWords, phoneWords } from "./directory-words.ts";
import "./directory.css";

interface EntryBodyProps {
  readonly page: DirectoryPage;
  /** Shows another entry, by its `Type/id`. */
  readonly onOpen: (key: string) => void;
  /** Stands before everything else: what can be done with the entry. */
  readonly children?: ReactNode;
  /** Whose cards these are, where an entry stands beside others, e.g. "Practice". */
  readonly lead?: string;
}

/** "Networks", or "Practice networks". */
const titled = (title: string, lead: string): string =>
  lead === "" ? title : `${lead} ${title.charAt(0).toLowerCase()}${title.slice(1)}`;

/** What the directory says of an entry, each fact with its source for whoever points at it. */
export function EntryBody({ page, onOpen, children, lead = "" }: EntryBodyProps) {
  return (
    <>
      {children}
      <Facts page={page} lead={lead} />
      <Networks page={page} lead={lead} />
      <Places page={page} onOpen={onOpen} lead={lead} />
      <Listings page={page} onOpen={onOpen} lead={lead} />
    </>
  );
}

type CardsProps = Pick<EntryBodyProps, "page" | "onOpen"> & { readonly lead: string };

function Facts({ page, lead }: Omit<CardsProps, "onOpen">) {
  return (
    <Card title={titled("Details", lead)} className="overview-wide">
      {page.facts.length === 0 ? (
        <p className="no-record">We have no record of details.</p>
      ) : (
        <dl className="entry-facts">
          {page.facts.map(({ label, value, source }, at) => (
            <div key={`${label} ${at}`} title={sourceWords(source)}>
              <dt>{label}</dt>
              <dd>{label === "Phone" ? phoneWords(value) : value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}

/** Types that belong to networks; a place or a plan is no member of one. */
const withNetworks: readonly DirectoryPage["type"][] = [
  "Practitioner",
  "PractitionerRole",
  "Organization",
  "OrganizationAffiliation",
];

function Networks({ page, lead }: Omit<CardsProps, "onOpen">) {
  const { networks, type, kind } = page;
  if (networks.length === 0 && (!withNetworks.includes(type) || kind === "Network")) return null;
  return (
    <Card title={titled("Networks", lead)} count={networks.length} className="overview-wide">
      {networks.length === 0 ? (
        <p className="no-record">We have no record of a network. That is not “out of network”.</p>
      ) : (
        <ul>
          {networks.map((line, at) => (
            <li
              key={`${line.network} ${line.through} ${at}`}
              className={`entry-line${line.isCurrent ? "" : " entry-line--past"}`}
              title={line.sources.map(sourceWords).join("\n")}
            >
              <div className="entry-line-head">
                <b>{line.network}</b>
                <Chip tone={acceptingWords[line.accepting].tone}>{acceptingWords[line.accepting].words}</Chip>
              </div>
              <p className="small">
                {line.plans.length === 0
                  ? "We have no record of a plan that uses it."
                  : `Used by ${line.plans.map(({ name }) => name).join(", ")}`}
              </p>
              <p className="small muted">
                {inOneLine([
                  line.through,
                  line.place !== null && line.through.endsWith(line.place) ? null : line.place,
                  periodWords(line),
                ])}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Places({ page, onOpen, lead }: CardsProps) {
  if (page.places.length === 0) return null;
  return (
    <Card title={titled("Places", lead)} count={page.places.length} className="overview-wide">
      <ul>
        {page.places.map((place) => (
          <li key={place.key} className="entry-line" title={sourceWords(place.source)}>
            <div className="entry-line-head">
              <EntryLink onOpen={onOpen} to={place.key} here={`${page.type}/${page.id}`}>
                {place.name}
              </EntryLink>
              {place.phone === null ? null : <span className="figures">{phoneWords(place.phone)}</span>}
            </div>
            <p className="small">{place.address ?? "We have no record of an address."}</p>
            <p className="small muted">
              {place.hours.length === 0 ? "We have no record of hours." : place.hours.join(", ")}
            </p>
            <p className="small muted">
              {place.accessibility.length === 0
                ? "We have no record of accessibility."
                : place.accessibility.join(", ")}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Listings({ page, onOpen, lead }: CardsProps) {
  if (page.listings.length === 0) return null;
  return (
    <Card title={titled("People and roles", lead)} count={page.listings.length} className="overview-wide">
      <ul>
        {page.listings.map((each) => (
          <li key={each.key} className="entry-line" title={sourceWords(each.source)}>
            <div className="entry-line-head">
              <EntryLink onOpen={onOpen} to={each.key} here={`${page.type}/${page.id}`}>
                {each.who}
              </EntryLink>
              {each.isActive ? null : <Chip tone="amber">Not active</Chip>}
              {each.phone === null ? null : <span className="figures">{phoneWords(each.phone)}</span>}
            </div>
            <p className="small muted">{inOneLine([each.specialty, each.organization, ...each.places])}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface EntryLinkProps {
  readonly to: string;
  readonly here: string;
  readonly onOpen: (key: string) => void;
  readonly children: ReactNode;
}

/** Leads to another entry; the one that is shown is no link to itself. */
function EntryLink({ to, here, onOpen, children }: EntryLinkProps) {
  if (to === here) return <b>{children}</b>;
  return (
    <button type="button" className="entry-link" onClick={() => onOpen(to)}>
      {children}
    </button>
  );
}
