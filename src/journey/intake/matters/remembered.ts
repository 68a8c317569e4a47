import type { Evidence } from "./evidence.ts";

/** How many turns of the member what was denied is remembered for the turn that contests it. */
const remembered = 4;

/** The ids of the cues that were heard as meant in a turn. */
export const meantIn = ({ heard }: Evidence): ReadonlySet<string> =>
  new Set(heard.flatMap(({ cue, guards }) => (guards.length === 0 ? cue.id : [])));

/** What the next turn may build on, of everything meant in the turns before it, oldest first. */
export const rememberedBefore = (meant: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set(meant.slice(-remembered).flatMap((ids) => [...ids]));
