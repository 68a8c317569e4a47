import { authorizationNumbers } from "#journey/intake/said-numbers/number-form.ts";
import { authorizationListWords } from "./authorization-list-words.ts";
import { findAuthorizations } from "./find-authorizations.ts";
import type { AuthorizationFinding } from "./find-authorizations.ts";
import { spellNumber } from "./spell-number.ts";
import { listTopic } from "./tell-list.ts";

/** Where one prior authorization stands, or many: decision and legal clock. */
export const authorizationList = listTopic<AuthorizationFinding>({
  reasonCode: "priorAuthorizationStatus",
  asked: "Asked for authorization status.",
  form: authorizationNumbers,
  slot: "ReferenceNumbers",
  find: findAuthorizations,
  needsWords: ({ kind }) => kind !== "approved",
  words: authorizationListWords,
  fact: (finding, now) => ({
    label: `Authorization ${spellNumber(authorizationNumbers, finding.said)}`,
    value: authorizationListWords["en-US"].outcome(finding, now),
  }),
});
