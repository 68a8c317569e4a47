import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useSession } from "#web/session/session.ts";
import { TopBar } from "#web/session/TopBar.tsx";
import { meQuery } from "../queries.ts";
import { DirectorySearch } from "./DirectorySearch.tsx";
import { EntryView } from "./EntryView.tsx";
import "../profile/profile.css";
import "./directory.css";

/** The directory as a page of its own, for whoever is at no desk: an entry has an address, `/directory/{type}/{id}`. */
export function DirectoryPage({ entry }: { readonly entry: string | null }) {
  const { backend } = useSession();
  const navigate = useNavigate();
  const { data: me } = useQuery(meQuery(backend));
  const open = (key: string) => {
    const [type = "", id = ""] = key.split("/");
    void navigate({ to: "/directory/$type/$id", params: { type, id } });
  };
  return (
    <div className="directory-page">
      <TopBar name={me?.name ?? ""} />
      <main className="directory-page-columns">
        <section aria-label="Search">
          <header className="directory-page-title">
            <h1>Provider directory</h1>
            <span className="space" />
            <Link to="/" className="small">
              Back to your page
            </Link>
          </header>
          <DirectorySearch contactId={null} onOpen={open} />
        </section>
        <section aria-label="Entry" className="directory-page-entry">
          {entry === null ? (
            <p className="no-record directory-nothing">Search for a professional, a practice or a place.</p>
          ) : (
            <EntryView key={entry} entry={entry} contactId={null} onOpen={open} />
          )}
        </section>
      </main>
    </div>
  );
}
