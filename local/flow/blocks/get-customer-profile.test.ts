import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { keptRecords } from "../kept-records.ts";
import { associateContactToCustomerProfile } from "./associate-contact-to-customer-profile.ts";
import { createCustomerProfile } from "./create-customer-profile.ts";
import { getCalculatedAttributesForCustomerProfile } from "./get-calculated-attributes-for-customer-profile.ts";
import { getCustomerProfile } from "./get-customer-profile.ts";
import { getCustomerProfileObject } from "./get-customer-profile-object.ts";
import { updateCustomerProfile } from "./update-customer-profile.ts";

const phone = { PhoneNumber: "+15555550142" };
const profileOf = (ProfileRequestData: object) => ({
  ProfileRequestData,
  ProfileResponseData: ["FirstName"],
});

test.each([
  [phone],
  [{ IdentifierName: "_phone", IdentifierValue: "+15555550142" }],
  [
    {
      SearchCriteria: [{ IdentifierName: "_phone", IdentifierValue: "+15555550142" }],
      LogicalOperator: "AND",
    },
  ],
])("a profile that was made is found by %j", async (wanted) => {
  const instance = { profiles: keptRecords("ProfileId") };
  await tryBlock(createCustomerProfile, { instance }).run(profileOf({ ...phone, FirstName: "Example" }));
  const trial = tryBlock(getCustomerProfile, { instance });
  expect(await trial.run(profileOf(wanted))).toEqual({ kind: "next" });
  expect(trial.memory.results.Customer).toMatchObject({ FirstName: "Example", ProfileId: "profileid-1" });
});

test("none and several are errors of their own", async () => {
  const instance = { profiles: keptRecords("ProfileId") };
  const find = () => tryBlock(getCustomerProfile, { instance }).run(profileOf(phone));
  expect(await find()).toMatchObject({ type: "NoneFoundError" });
  instance.profiles.add(phone);
  instance.profiles.add(phone);
  expect(await find()).toMatchObject({ type: "MultipleFoundError" });
});

test("a profile changes, and becomes the contact's customer", async () => {
  const instance = { profiles: keptRecords("ProfileId") };
  const { ProfileId } = instance.profiles.add(phone);
  const change = tryBlock(updateCustomerProfile, { instance });
  expect(await change.run(profileOf({ ProfileId, FirstName: "Sample" }))).toEqual({ kind: "next" });
  expect(change.memory.results.Customer).toMatchObject({ ...phone, FirstName: "Sample" });
  const associate = tryBlock(associateContactToCustomerProfile, { instance });
  expect(await associate.run(profileOf({ ProfileId, ContactId: "c-1" }))).toEqual({ kind: "next" });
  expect(associate.done).toEqual([`setDetails {"customerId":"${ProfileId}"}`]);
  expect(await associate.run(profileOf({ ProfileId: "other" }))).toMatchObject({ kind: "error" });
});

test.each([getCustomerProfileObject, getCalculatedAttributesForCustomerProfile])(
  "what needs integrations is never found",
  async (block) => {
    expect(await tryBlock(block).run({})).toMatchObject({ kind: "error", type: "NoneFoundError" });
  },
);
