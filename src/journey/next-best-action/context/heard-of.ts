import type { Heard, HeardTopics, Topic } from "./heard-topics.ts";

/** The caller's own words on any of these topics, as evidence for a hint. */
export const heardOf = (
  { heard }: { readonly heard: HeardTopics },
  topics: readonly Topic[],
): readonly Heard[] => topics.flatMap((topic) => heard.get(topic) ?? []);
