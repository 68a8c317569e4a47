import { useQuery } from "@tanstack/react-query";
import type { DirectoryFound, DirectoryQuery, DirectoryResult } from "#contract/directory.ts";
import { Button } from "#web/kit/Button.tsx";
import { Chip } from "#web/kit/Chip.tsx";
import { Fault } from "#web/kit/PaneBoundary.tsx";
import { Skeleton } from "#web/kit/Skeleton.tsx";
import { faultWords } from "#web/session/fault-code.ts";
import { useSession } from "#web/session/session.ts";
import { sourceWords } from "../source-words.ts";
import { directorySearchQuery, directoryStartQuery } from "./directory-queries.ts";
import { acceptingWords, inOneLine, nearnessWords, standingWords, whenceWords } from "./directory-words.ts";
import { SearchFields } from "./SearchFields.tsx";
import { emptyForm, useDirectory } from "./use-directory.ts";
import type { SearchForm } from "./use-directory.ts";

interface DirectorySearchProps {
  /** The accepted contact whose member's plan and address count; null without one. */
  readonly contactId: string | null;
  readonly onOpen: (key: string) => void;
}

/** Who fits: by name, specialty, place, language and network, best and nearest first. */
export function DirectorySearch({ contactId, onOpen }: DirectorySearchProps) {
  const { backend } = useSession();
  const whose = contactId ?? "none";
  const form = useDirectory((state) => state.forms[whose]) ?? emptyForm;
  const searched = useDirectory((state) => state.searches[whose]) ?? null;
  const { fill, search } = useDirectory.getState();
  const { data: start } = useQuery(directoryStartQuery(backend, contactId));
  const memberPlanId = start?.planId ?? null;
  const query = searched === null ? null : queryOf(searched.form, memberPlanId, contactId, searched.page);
  const { data, error, isFetching, refetch } = useQuery(directorySearchQuery(backend, query));
  return (
    <div className="directory-search">
      <SearchFields
        form={form}
        memberPlanId={memberPlanId}
        onChange={(next) => fill(whose, next)}
        onSearch={() => search(whose, form, 0)}
      />
      {error ? (
        <Fault
          title="The directory cannot be searched"
          words={faultWords(error)}
          onRetry={() => void refetch()}
        />
      ) : null}
      {isFetching && !data ? <Skeleton lines={6} wide /> : null}
      {data && searched ? (
        <Results result={data} onOpen={onOpen} onPage={(page) => search(whose, searched.form, page)} />
      ) : null}
    </div>
  );
}

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

const queryOf = (
  form: SearchForm,
  memberPlanId: string | null,
  contactId: string | null,
  page: number,
): DirectoryQuery => ({
  name: orNull(form.name),
  specialty: orNull(form.specialty),
  postalCode: orNull(form.postalCode),
  language: orNull(form.language),
  planId: orNull(form.planId ?? memberPlanId ?? ""),
  inNetworkOnly: form.inNetworkOnly,
  acceptingOnly: form.acceptingOnly,
  fromContactId: contactId,
  from: null,
  page,
});

interface ResultsProps {
  readonly result: DirectoryResult;
  readonly onOpen: (key: string) => void;
  readonly onPage: (page: number) => void;
}

function Results({ result, onOpen, onPage }: ResultsProps) {
  const { found, total, page, pages, isCut, whence } = result;
  if (total === 0) {
    return <p className="no-record directory-nothing">The directory has nobody on record who fits.</p>;
  }
  return (
    <section aria-label="Results" className="directory-results">
      <p className="small muted directory-note">
        <output>{total === 1 ? "1 fits." : `${total} fit.`}</output>{" "}
        {isCut ? "More match than are looked at: narrow the search. " : ""}
        {whenceWords[whence]}
      </p>
      <ul>
        {found.map((each) => (
          <Result key={`${each.key} ${each.placeKey}`} found={each} onOpen={onOpen} />
        ))}
      </ul>
      {pages > 1 ? (
        <nav className="directory-pages" aria-label="Pages of the results">
          <Button isDisabled={page === 0} onPress={() => onPage(page - 1)}>
            Back
          </Button>
          <span className="small muted figures">
            Page {page + 1} of {pages}
          </span>
          <Button isDisabled={page + 1 >= pages} onPress={() => onPage(page + 1)}>
            Next
          </Button>
        </nav>
      ) : null}
    </section>
  );
}

function Result({ found, onOpen }: { readonly found: DirectoryFound } & Pick<ResultsProps, "onOpen">) {
  const { key, name, specialty, organization, place, places, nearness, network, accepting, source } = found;
  const more = places > 1 ? ` and ${places - 1} more` : "";
  const where = place === null ? organization : `${place}${more}`;
  return (
    <li className="result" title={sourceWords(source)}>
      <div className="result-head">
        <button type="button" className="entry-link" onClick={() => onOpen(key)}>
          {name}
        </button>
        <span className="result-near figures">{nearnessWords(nearness)}</span>
        {network === null ? null : (
          <Chip tone={standingWords[network].tone}>{standingWords[network].words}</Chip>
        )}
      </div>
      <p className="small muted">{inOneLine([specialty, where, found.address])}</p>
      <p className="small muted">{inOneLine([acceptingWords[accepting].words, languagesOf(found)])}</p>
    </li>
  );
}

const names = new Intl.DisplayNames("en-US", { type: "language" });

/** English is everybody's here; the others are what is asked for. */
const languagesOf = ({ languages }: DirectoryFound): string =>
  languages
    .filter((code) => code !== "en")
    .map((code) => names.of(code) ?? code)
    .join(", ");
