import type { Promised } from "#contract/people-facts.ts";
import type { Profile } from "#contract/profile.ts";
import { promiseWords } from "./care-words.ts";

/** The page with what became of one promise since it was read: on its card, and in the timeline where it stands. */
export function withPromise(profile: Profile, promise: Promised): Profile {
  const isMeant = (each: { readonly source: Promised["source"] }) =>
    each.source.resource === promise.source.resource;
  const at = promise.settledOn;
  return {
    ...profile,
    pastContacts: profile.pastContacts.map((each) =>
      each.promise !== null && isMeant(each.promise) ? { ...each, promise } : each,
    ),
    timeline: profile.timeline.map((each) =>
      each.kind === "promise" && isMeant(each)
        ? { ...each, detail: promiseWords[promise.status].words, at: at ?? each.at }
        : each,
    ),
  };
}
