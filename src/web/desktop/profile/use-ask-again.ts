import { useEffect, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { useDesk } from "../desk.ts";
import type { Desk } from "../desk.ts";
import { profileQuery, slateQuery } from "../queries.ts";
import { lateNames, withAnswer } from "./late-sections.ts";

const firstWaitMs = 1000;
const longestWaitMs = 30_000;

/** Twice as long after each try, for as long as something of the page is late. */
const waitBefore = (tries: number): number => Math.min(longestWaitMs, firstWaitMs * 2 ** tries);

/** Asks for what is late of a shown page again by itself, and only for that. */
export function useAskAgain(contactId: string): void {
  const desk = useDesk();
  const { data, isFetching } = useQuery(profileQuery(desk.session.backend, contactId));
  const [tries, setTries] = useState(0);
  const isLate = data?.late !== undefined;
  if (!isLate && tries > 0) setTries(0);
  useEffect(() => {
    if (!isLate || isFetching) return undefined;
    const giveUp = new AbortController();
    const timer = setTimeout(() => {
      void askForLate(desk, contactId, giveUp.signal).then(() => {
        if (!giveUp.signal.aborted) setTries((count) => count + 1);
      });
    }, waitBefore(tries));
    return () => {
      clearTimeout(timer);
      giveUp.abort();
    };
  }, [desk, contactId, isLate, isFetching, tries]);
}

async function askForLate({ session, queries }: Desk, contactId: string, signal: AbortSignal): Promise<void> {
  const { queryKey } = profileQuery(session.backend, contactId);
  const asked = lateNames(queries.getQueryData(queryKey) ?? { late: undefined });
  const answer = await session.backend.profile(contactId, signal, asked).catch(() => null);
  if (answer === null) return;
  const page = queries.setQueryData(queryKey, (shown) => shown && withAnswer(shown, answer, asked));
  if (page?.late !== undefined) return;
  // What was suggested on old facts, or held back for missing ones, is decided anew on the whole page.
  void queries.invalidateQueries({ queryKey: slateQuery(session.backend, contactId).queryKey });
}
