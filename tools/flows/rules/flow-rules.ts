import type { FlowRule } from "../lint-flow-rule.ts";
import { f001 } from "./f001-version.ts";
import { f002 } from "./f002-start-action.ts";
import { f003 } from "./f003-identifier.ts";
import { f004 } from "./f004-dangling-target.ts";
import { f005 } from "./f005-unreachable.ts";
import { f006 } from "./f006-size.ts";
import { f007 } from "./f007-end-with-transitions.ts";
import { f008 } from "./f008-no-next-action.ts";
import { f009 } from "./f009-unknown-type.ts";
import { f010 } from "./f010-action-metadata.ts";
import { f011 } from "./f011-endless-cycle.ts";
import { f020 } from "./f020-parameters.ts";
import { f021 } from "./f021-fixed-parameters.ts";
import { f022 } from "./f022-one-prompt.ts";
import { f023 } from "./f023-either-or.ts";
import { f024 } from "./f024-values.ts";
import { f025 } from "./f025-missing-error-branch.ts";
import { f026 } from "./f026-undefined-error.ts";
import { f027 } from "./f027-missing-condition.ts";
import { f028 } from "./f028-operator.ts";
import { f029 } from "./f029-operand.ts";
import { f040 } from "./f040-flow-type.ts";
import { f041 } from "./f041-deaf-on-channel.ts";
import { f042 } from "./f042-reference-before-set.ts";
import { f043 } from "./f043-agent-out-of-context.ts";
import { f044 } from "./f044-hook-flow-type.ts";
import { f045 } from "./f045-queue-not-set.ts";
import { f046 } from "./f046-module-caller.ts";
import { f047 } from "./f047-module-returns.ts";
import { f048 } from "./f048-unknown-root.ts";
import { f060 } from "./f060-lex-intents.ts";
import { f061 } from "./f061-bot-locale.ts";
import { f062 } from "./f062-symbols.ts";
import { f063 } from "./f063-lex-session-settings.ts";
import { f064 } from "./f064-function-contract.ts";
import { f065 } from "./f065-lex-dead-ends.ts";
import { f080 } from "./f080-logged-secrets.ts";
import { f081 } from "./f081-unencrypted-secrets.ts";
import { f082 } from "./f082-literal-arn.ts";
import { f083 } from "./f083-no-redaction.ts";
import { f084 } from "./f084-no-way-to-a-person.ts";
import { f085 } from "./f085-silent-hang-up.ts";
import { f086 } from "./f086-attribute-schema.ts";
import { f087 } from "./f087-recorded-keys.ts";
import { f088 } from "./f088-recorded-without-notice.ts";
import { f089 } from "./f089-payment.ts";
import { f091 } from "./f091-callback-forbidden.ts";
import { f092 } from "./f092-no-language-exit.ts";
import { f093 } from "./f093-recorded-all-the-same.ts";

/** All rules, in the order of their ids. */
export const flowRules: readonly FlowRule[] = [
  f001,
  f002,
  f003,
  f004,
  f005,
  f006,
  f007,
  f008,
  f009,
  f010,
  f011,
  f020,
  f021,
  f022,
  f023,
  f024,
  f025,
  f026,
  f027,
  f028,
  f029,
  f040,
  f041,
  f042,
  f043,
  f044,
  f045,
  f046,
  f047,
  f048,
  f060,
  f061,
  f062,
  f063,
  f064,
  f065,
  f080,
  f081,
  f082,
  f083,
  f084,
  f085,
  f086,
  f087,
  f088,
  f089,
  f091,
  f092,
  f093,
];
