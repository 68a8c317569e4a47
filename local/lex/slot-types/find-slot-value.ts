import type { BotLocale } from "../bot-model.ts";
import { readAlphaNumeric } from "./alpha-numeric.ts";
import { readConfirmation } from "./confirmation.ts";
import { readCountry } from "./country.ts";
import { readDate } from "./date.ts";
import { readDuration } from "./duration.ts";
import { readEmailAddress } from "./email-address.ts";
import { readListed } from "./listed-values.ts";
import { readFirstName, readLastName } from "./name.ts";
import { readNumber } from "./number.ts";
import { readPercentage } from "./percentage.ts";
import { readPhoneNumber } from "./phone-number.ts";
import { readCity, readStreetName, readUkPostalCode } from "./place.ts";
import { languageOf } from "./slot-reader.ts";
import type { FoundValue, SlotReader } from "./slot-reader.ts";
import { readState } from "./state.ts";
import { readTime } from "./time.ts";

/** Anything at all, but only in answer to its own question. */
const readFreeForm: SlotReader = (text, { asked }) => {
  const words = text.trim();
  return asked && words !== "" ? { originalValue: words, interpretedValue: words } : null;
};

/** Built-in types that are understood. Others answer nothing, so that their slot is asked again. */
const builtIn: Readonly<Record<string, SlotReader>> = {
  "AMAZON.AlphaNumeric": readAlphaNumeric,
  "AMAZON.City": readCity,
  "AMAZON.Confirmation": readConfirmation,
  "AMAZON.Country": readCountry,
  "AMAZON.Date": readDate,
  "AMAZON.Duration": readDuration,
  "AMAZON.EmailAddress": readEmailAddress,
  "AMAZON.FirstName": readFirstName,
  "AMAZON.FreeFormInput": readFreeForm,
  "AMAZON.LastName": readLastName,
  "AMAZON.Number": readNumber,
  "AMAZON.Percentage": readPercentage,
  "AMAZON.PhoneNumber": readPhoneNumber,
  "AMAZON.State": readState,
  "AMAZON.StreetName": readStreetName,
  "AMAZON.Time": readTime,
  "AMAZON.UKPostalCode": readUkPostalCode,
};

/** Where a slot's value is looked for. `asked`: the words answer a question for this very slot. */
export interface Looking {
  readonly today: Date;
  readonly asked: boolean;
}

/** Finds a slot's value anywhere in the words. */
export function findSlotValue(
  locale: Pick<BotLocale, "slotTypes" | "localeId">,
  slotTypeName: string,
  text: string,
  { today, asked }: Looking,
): FoundValue | null {
  const type = locale.slotTypes.get(slotTypeName);
  if (type && type.parent === null) return readListed(type, text);
  const read = builtIn[type?.parent ?? slotTypeName];
  const language = languageOf(locale.localeId);
  const found = read?.(text, { language, today, asked, pattern: type?.pattern ?? null }) ?? null;
  // A built-in type may be widened by values of its own.
  return found ?? (type && type.values.length > 0 ? readListed(type, text) : null);
}
