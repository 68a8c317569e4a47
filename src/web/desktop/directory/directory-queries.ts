import { queryOptions } from "@tanstack/react-query";
import type { DirectoryQuery } from "#contract/directory.ts";
import type { Session } from "#web/session/session.ts";

type Backend = Session["backend"];

/** The directory is public and changes by the day: five minutes old is fresh. */
const awhile = { staleTime: 300_000, retry: false, networkMode: "always" } as const;

export const directoryChoicesQuery = (backend: Backend) =>
  queryOptions({
    ...awhile,
    queryKey: ["directory", "choices"],
    queryFn: ({ signal }) => backend.directoryChoices(signal),
  });

export const directoryEntryQuery = (backend: Backend, type: string, id: string) =>
  queryOptions({
    ...awhile,
    queryKey: ["directory", "entry", type, id],
    queryFn: ({ signal }) => backend.directoryEntry(type, id, signal),
  });

/** Kept with the contact and forgotten with it: distances are the member's. */
export const directorySearchQuery = (backend: Backend, query: DirectoryQuery | null) =>
  queryOptions({
    ...awhile,
    queryKey: ["contact", query?.fromContactId ?? "none", "directory", query],
    queryFn: ({ signal }) =>
      query === null ? Promise.resolve(null) : backend.directorySearch(query, signal),
  });

export const directoryStartQuery = (backend: Backend, contactId: string | null) =>
  queryOptions({
    ...awhile,
    queryKey: ["contact", contactId ?? "none", "directoryStart"],
    queryFn: ({ signal }) =>
      contactId === null ? Promise.resolve(null) : backend.directoryStart(contactId, signal),
  });

export const receiptsQuery = (backend: Backend, contactId: string) =>
  queryOptions({
    ...awhile,
    queryKey: ["contact", contactId, "receipts"],
    queryFn: ({ signal }) => backend.receipts(contactId, signal),
  });
