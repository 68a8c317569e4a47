import type { BotRule } from "../lint-bot-rule.ts";
import { b001 } from "./b001-export-tree.ts";
import { b002 } from "./b002-names.ts";
import { b003 } from "./b003-slot-types.ts";
import { b004 } from "./b004-utterance-slots.ts";
import { b005 } from "./b005-slot-priorities.ts";
import { b006 } from "./b006-fallback.ts";
import { b007 } from "./b007-utterance-clash.ts";
import { b008 } from "./b008-few-utterances.ts";
import { b009 } from "./b009-limits.ts";
import { b010 } from "./b010-message-placeholders.ts";
import { b011 } from "./b011-next-steps.ts";
import { b012 } from "./b012-conditions.ts";
import { b013 } from "./b013-hook-without-function.ts";
import { b014 } from "./b014-slot-without-prompt.ts";
import { b015 } from "./b015-locale-parity.ts";
import { b016 } from "./b016-obfuscation.ts";
import { b017 } from "./b017-threshold.ts";
import { b018 } from "./b018-slots-in-session.ts";
import { b019 } from "./b019-keys-for-numbers.ts";
import { b020 } from "./b020-spelling.ts";
import { b021 } from "./b021-locale-features.ts";
import { b022 } from "./b022-dead-intents.ts";
import { b023 } from "./b023-no-person.ts";

/** All rules, in the order of their ids. */
export const botRules: readonly BotRule[] = [
  b001,
  b002,
  b003,
  b004,
  b005,
  b006,
  b007,
  b008,
  b009,
  b010,
  b011,
  b012,
  b013,
  b014,
  b015,
  b016,
  b017,
  b018,
  b019,
  b020,
  b021,
  b022,
  b023,
];
