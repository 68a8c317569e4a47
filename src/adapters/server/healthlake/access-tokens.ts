import type { Clock } from "#journey/clock.ts";

/** A token and until when it may be used. */
export interface AccessToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Access tokens for a SMART on FHIR store, wherever they come from. */
export interface AccessTokens {
  /** A token that is good for the request at hand. Throws `FhirUnavailableError` when none is to be had. */
  readonly current: () => Promise<string>;
  /** The store refused this one. */
  readonly forget: (token: string) => void;
}

/** A token this close to its end is not used any more: the request still has to travel, and clocks differ. */
const marginMs = 30_000;

/** Keeps one token until shortly before it expires; however many ask at once, it is fetched once. */
export function cachedTokens(fetchToken: () => Promise<AccessToken>, clock: Clock): AccessTokens {
  let kept: AccessToken | null = null;
  let fetching: Promise<AccessToken> | null = null;

  const fetchOnce = (): Promise<AccessToken> =>
    (fetching ??= fetchToken()
      .then((fetched) => (kept = fetched))
      .finally(() => (fetching = null)));
  const isGood = ({ expiresAt }: AccessToken): boolean =>
    expiresAt.getTime() - marginMs > clock.now().getTime();

  return {
    current: async () => (kept && isGood(kept) ? kept : await fetchOnce()).token,
    forget: (token) => {
      // of many who were refused with the same token, the first has it fetched anew for all
      if (kept?.token === token) kept = null;
    },
  };
}
