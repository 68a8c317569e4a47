import { z } from "zod";
import { failed, gone, next, result } from "../block.ts";
import type { Block, Outcome, Step } from "../block.ts";
import type { Heard, Wait } from "../caller-line.ts";
import { flag, text, wholeNumber } from "../parameters.ts";
import { asE164, localToE164 } from "../phone-number.ts";
import { promptOf } from "../prompt.ts";

/** Sent by a store without any key in time; a flow compares with it. */
const timedOut = "Timeout";

const Parameters = z.object({
  InputTimeLimitSeconds: wholeNumber(1, 180),
  StoreInput: flag.default(false),
  InputValidation: z
    .object({
      CustomValidation: z.object({ MaximumLength: wholeNumber(1, 20) }).optional(),
      PhoneNumberValidation: z
        .object({ NumberFormat: z.enum(["Local", "E164"]).default("E164"), CountryCode: text.optional() })
        .optional(),
    })
    .partial()
    .default({}),
  DTMFConfiguration: z
    .object({
      InputTerminationSequence: text.default("#"),
      DisableCancelKey: flag.default(false),
      InterdigitTimeLimitSeconds: wholeNumber(1, 20).default(5),
    })
    .default({ InputTerminationSequence: "#", DisableCancelKey: false, InterdigitTimeLimitSeconds: 5 }),
});
type Parameters = z.infer<typeof Parameters>;

/**
 * Asks for keys: one key that the conditions compare (a menu), or several that are stored. Stored keys are secret on
 * the line. Without a key in time a menu takes its time-out error, a store succeeds with the value "Timeout".
 * https://docs.aws.amazon.com/connect/latest/adminguide/store-customer-input.html
 */
export const getParticipantInput: Block = {
  channels: ["VOICE"],
  run: async (step) => {
    // A bare switch of the touch-tone buffer; the lines keep what is keyed ahead anyway.
    if (step.parameters["EnableDTMFBuffer"] !== undefined) return next;
    const parameters = Parameters.safeParse(step.parameters);
    if (!parameters.success) return failed("parameters not understood");
    if (step.parameters["InputEncryption"] !== undefined) return failed("not implemented: InputEncryption");
    const prompt = promptOf(step, step.parameters);
    if (!prompt) return failed("no words to say");
    if (!(await step.host.line.say(prompt))) return gone;
    const heard = await step.host.line.hear(waitFor(parameters.data));
    return parameters.data.StoreInput ? store(step, heard, parameters.data) : choose(heard);
  },
};

function waitFor({
  InputTimeLimitSeconds,
  StoreInput,
  InputValidation,
  DTMFConfiguration,
}: Parameters): Wait {
  const several = {
    maximum: InputValidation.CustomValidation?.MaximumLength ?? 20,
    terminator: DTMFConfiguration.InputTerminationSequence,
    betweenKeysMs: DTMFConfiguration.InterdigitTimeLimitSeconds * 1_000,
  };
  return {
    timeoutMs: InputTimeLimitSeconds * 1_000,
    keys: StoreInput ? several : "one",
    words: false,
    secret: StoreInput,
  };
}

function choose(heard: Heard): Outcome {
  if (heard.kind === "gone") return gone;
  if (heard.kind === "keys") return result(heard.keys);
  return failed("no key in time", "InputTimeLimitExceeded");
}

function store(step: Step, heard: Heard, parameters: Parameters): Outcome {
  if (heard.kind === "gone") return gone;
  const { DTMFConfiguration, InputValidation } = parameters;
  const keys = heard.kind === "keys" ? keysMeant(heard.keys, DTMFConfiguration) : null;
  const asked = InputValidation.PhoneNumberValidation;
  const stored = keys === null ? timedOut : asked ? phoneNumberOf(keys, asked) : keys;
  if (stored === null) return failed("not a telephone number", "InvalidPhoneNumber");
  step.memory.storedInput = stored;
  return next;
}

/** A telephone has no plus, so an international number is keyed without it. */
const phoneNumberOf = (
  keys: string,
  asked: NonNullable<Parameters["InputValidation"]["PhoneNumberValidation"]>,
): string | null =>
  asked.NumberFormat === "Local" ? localToE164(keys, asked.CountryCode ?? "US") : asE164(`+${keys}`);

/** Without the terminating keys, and from the last cancel key on. */
function keysMeant(keys: string, configuration: Parameters["DTMFConfiguration"]): string {
  const { InputTerminationSequence: terminator, DisableCancelKey } = configuration;
  const typed = keys.endsWith(terminator) ? keys.slice(0, -terminator.length) : keys;
  return DisableCancelKey ? typed : typed.slice(typed.lastIndexOf("*") + 1);
}
