import { z } from "zod";
import type { Fields } from "./kept-records.ts";
import { text } from "./parameters.ts";

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Criterion = z.object({ IdentifierName: text, IdentifierValue: text });

/** What profile actions send: plain fields, one identifier, or several search criteria. */
const Request = z.object({
  ProfileRequestData: z.record(z.string(), z.union([scalar, z.array(Criterion)])),
});

/** The standard search keys of Customer Profiles and the field each looks at. */
const fieldOf: Readonly<Record<string, string>> = {
  _phone: "PhoneNumber",
  _email: "EmailAddress",
  _profileId: "ProfileId",
  _account: "AccountNumber",
  _lastName: "LastName",
};
const asField = (name: string): string => (Object.hasOwn(fieldOf, name) ? (fieldOf[name] ?? name) : name);

/** The values to look for or to write; null when the parameters make no sense, or a value is empty. */
export function profileRequest(parameters: unknown): Fields | null {
  const parsed = Request.safeParse(parameters);
  if (!parsed.success) return null;
  const fields: Record<string, string> = {};
  const { IdentifierName, IdentifierValue, ...others } = parsed.data.ProfileRequestData;
  if (typeof IdentifierName === "string" && typeof IdentifierValue === "string")
    fields[asField(IdentifierName)] = IdentifierValue;
  for (const [name, value] of Object.entries(others)) {
    if (Array.isArray(value))
      for (const each of value) fields[asField(each.IdentifierName)] = each.IdentifierValue;
    else if (name !== "LogicalOperator") fields[name] = value;
  }
  return fields;
}
