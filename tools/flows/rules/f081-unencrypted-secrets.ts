import { isTrue } from "../lint-flow-model.ts";
import { mayBeSaid } from "../lint-prompts.ts";
import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

/** Prompts that ask for a card, an account or a social security number, in our three languages. */
const secrets =
  /(credit|debit|payment) card|card number|security code|\bcvv\b|social security|\bssn\b|(bank|checking|savings) account|routing number|tarjeta de (crédito|débito)|código de seguridad|seguro social|cuenta bancaria|信用卡|借记卡|社会安全|银行账|安全码/i;
const memberCards = /member (id )?card number|número de la tarjeta de miembro/i;

export const f081: FlowRule = {
  id: "F081",
  severity: "error",
  kind: "house",
  says: "A card, account or social security number is encrypted when it is keyed in",
  check: (flow) =>
    flow.actions
      .filter(({ type, parameters }) => type === "GetParticipantInput" && isTrue(parameters["StoreInput"]))
      .filter(({ parameters }) => parameters["InputEncryption"] === undefined)
      .filter((action) => mayBeSaid(flow, action).some((text) => secrets.test(text.replace(memberCards, ""))))
      .map((action) =>
        about(
          action,
          ["Parameters"],
          "A secret number is stored in clear.",
          "Add InputEncryption with a key, and CustomValidation.",
        ),
      ),
};
