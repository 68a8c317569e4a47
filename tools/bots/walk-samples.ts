import type { BotLocale, Slot } from "#local/lex/bot-model.ts";
import { findSlotValue } from "#local/lex/slot-types/find-slot-value.ts";
import { languageOf } from "#local/lex/slot-types/slot-reader.ts";

const english: Readonly<Record<string, string>> = {
  "AMAZON.City": "Testville",
  "AMAZON.Confirmation": "yes",
  "AMAZON.Country": "Canada",
  "AMAZON.Date": "2031-03-14",
  "AMAZON.Duration": "two hours",
  "AMAZON.EmailAddress": "rosa@example.com",
  "AMAZON.FirstName": "Rosa",
  "AMAZON.FreeFormInput": "something else entirely",
  "AMAZON.LastName": "Testmember",
  "AMAZON.Number": "42",
  "AMAZON.Percentage": "50%",
  "AMAZON.PhoneNumber": "555-555-0142",
  "AMAZON.State": "Washington",
  "AMAZON.StreetName": "Example Street",
  "AMAZON.Time": "15:30",
  "AMAZON.UKPostalCode": "EX1 1EX",
};
const others: Readonly<Record<"es" | "zh", Readonly<Record<string, string>>>> = {
  es: { "AMAZON.Confirmation": "sí", "AMAZON.Country": "Canadá", "AMAZON.Duration": "dos horas" },
  zh: { "AMAZON.Confirmation": "是", "AMAZON.Country": "加拿大", "AMAZON.Duration": "两小时" },
};
/** Codes of many forms: for a type with a pattern the first that fits it is taken. */
const codes =
  "1234 12345 123456 12345678 123456789 1234567890 A1 AB12 ABC123 A1234567 AB123456789 1 12 ABC".split(" ");

/** What a caller would say for a slot; null when no sample fits its type. */
export function sampleAnswer(locale: BotLocale, { slotTypeName }: Pick<Slot, "slotTypeName">): string | null {
  const type = locale.slotTypes.get(slotTypeName);
  const [first] = type?.values ?? [];
  if (first && type?.parent === null) return first.value;
  const builtIn = type?.parent ?? slotTypeName;
  if (builtIn === "AMAZON.AlphaNumeric") return fittingCode(locale, slotTypeName);
  const language = languageOf(locale.localeId);
  return (language === "en" ? undefined : others[language][builtIn]) ?? english[builtIn] ?? null;
}

function fittingCode(locale: BotLocale, slotTypeName: string): string | null {
  const looking = { today: new Date("2030-01-01T00:00:00Z"), asked: true };
  return (
    codes.find((code) => findSlotValue(locale, slotTypeName, code, looking)?.interpretedValue === code) ??
    null
  );
}
