import type { Heard, HeardTopics, Topic } from "./heard-topics.ts";

/** The caller's own words on any of these topics, as evidence for a hint: each sentence once. */
export const heardOf = (
  { heard }: { readonly heard: HeardTopics },
  topics: readonly Topic[],
): readonly Heard[] => [
  ...new Map(topics.flatMap((topic) => heard.get(topic) ?? []).map((each) => [each.turnId, each])).values(),
];
