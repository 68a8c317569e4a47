import type { Source } from "#contract/profile.ts";
import { day, localDay, time } from "#web/kit/format.ts";

/** An instant as a day and a time of day. */
export const moment = (iso: string): string => `${day(localDay(iso))} ${time(iso)}`;

/** Where a fact comes from and how old it is, for whoever points at it. */
export const sourceWords = ({ resource, version, asOf }: Source): string =>
  `${resource}${version === undefined ? "" : `, version ${version}`}, updated ${moment(asOf)}`;
