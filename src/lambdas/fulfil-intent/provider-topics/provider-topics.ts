import { authorizationList } from "./authorization-list.ts";
import { claimList } from "./claim-list.ts";
import { eligibility } from "./eligibility.ts";
import type { ListTopic, ProviderTopic } from "./provider-topic.ts";

/** Topics that tell a list, a few at a time. */
export const listTopics = {
  ClaimStatus: claimList,
  PriorAuthorizationStatus: authorizationList,
} as const satisfies Record<string, ListTopic>;

/** Intents that tell a provider something: all of them want the provider verified by NPI and tax ID. */
export const providerTopics: ReadonlyMap<string, ProviderTopic> = new Map<string, ProviderTopic>(
  Object.entries({ Eligibility: eligibility, ...listTopics }),
);
