import { queryOptions } from "@tanstack/react-query";
import { usePreferences } from "#web/session/preferences.ts";
import type { Session } from "#web/session/session.ts";
import { askUntilKnown, pause } from "./ask-until-known.ts";

type Backend = Session["backend"];

/** Facts of a contact stay as they were read until something says that they changed. */
const untilTold = { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: "always" } as const;

const lakeTries = 3;
const lakePauseMs = 1500;

const patiently = <T>(ask: () => Promise<T>): Promise<T> => askUntilKnown(ask, pause);

export const profileQuery = (backend: Backend, contactId: string) =>
  queryOptions({
    ...untilTold,
    queryKey: ["contact", contactId, "profile"],
    queryFn: ({ signal }) => patiently(() => backend.profile(contactId, signal)),
    // The lake holds no page up: where it had not answered, the page asks again, and gives up soon.
    refetchInterval: ({ state }) =>
      state.data?.lakeFacts?.state === "notReached" && state.dataUpdateCount <= lakeTries
        ? lakePauseMs
        : false,
  });

/** Asked anew each time: while it rings it is name and plan only. */
export const summaryQuery = (backend: Backend, contactId: string) =>
  queryOptions({
    ...untilTold,
    staleTime: 0,
    queryKey: ["contact", contactId, "summary"],
    queryFn: ({ signal }) => patiently(() => backend.summary(contactId, signal)),
  });

export const handOverQuery = (backend: Backend, contactId: string) =>
  queryOptions({
    ...untilTold,
    queryKey: ["contact", contactId, "handOver"],
    queryFn: ({ signal }) => patiently(() => backend.handOver(contactId, signal)),
  });

/** What was said so far; asked again with every sentence. */
export const turnsQuery = (backend: Backend, contactId: string) =>
  queryOptions({
    ...untilTold,
    queryKey: ["contact", contactId, "turns"],
    queryFn: ({ signal }) => patiently(() => backend.turns(contactId, signal)),
  });

export const slateQuery = (backend: Backend, contactId: string) =>
  queryOptions({
    ...untilTold,
    queryKey: ["contact", contactId, "hints"],
    queryFn: ({ signal }) =>
      patiently(() =>
        backend.nextBestAction(contactId, { signal, tenure: usePreferences.getState().tenure }),
      ),
  });

export const meQuery = (backend: Backend) =>
  queryOptions({ ...untilTold, queryKey: ["me"], queryFn: ({ signal }) => backend.me(signal) });
