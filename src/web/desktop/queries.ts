import { queryOptions } from "@tanstack/react-query";
import type { Session } from "#web/session/session.ts";
import { askUntilKnown, pause } from "./ask-until-known.ts";

type Backend = Session["backend"];

/** Facts of a contact stay as they were read until something says that they changed. */
const untilTold = { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: "always" } as const;

const patiently = <T>(ask: () => Promise<T>): Promise<T> => askUntilKnown(ask, pause);

export const profileQuery = (backend: Backend, contactId: string) =>
  queryOptions({
    ...untilTold,
    queryKey: ["contact", contactId, "profile"],
    queryFn: ({ signal }) => patiently(() => backend.profile(contactId, signal)),
  });

export const handOverQuery = (backend: Backend, contactId: string) =>
  queryOptions({
    ...untilTold,
    queryKey: ["contact", contactId, "handOver"],
    queryFn: ({ signal }) => patiently(() => backend.handOver(contactId, signal)),
  });

export const slateQuery = (backend: Backend, contactId: string) =>
  queryOptions({
    ...untilTold,
    queryKey: ["contact", contactId, "hints"],
    queryFn: ({ signal }) => patiently(() => backend.nextBestAction(contactId, signal)),
  });

export const meQuery = (backend: Backend) =>
  queryOptions({ ...untilTold, queryKey: ["me"], queryFn: ({ signal }) => backend.me(signal) });
