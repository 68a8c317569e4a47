import { expect, test } from "vitest";
import { fakeFhirReader } from "../identity/fake-fhir-reader.ts";
import { entryAt } from "../profile/provider/directory-web.ts";
import { directory } from "../profile/provider/fake-directory.ts";
import { readDirectoryEntry } from "../profile/provider/read-directory.ts";
import { makeReceipt } from "./network-receipt.ts";
import { receiptWords } from "./receipt-words.ts";

const told = { receiptId: "3f9c2a71-aaaa", contactId: "c-1", username: "ana", language: "es-US" } as const;

async function receiptOf(who: string, planId: string, day = "2026-11-22", resources = directory) {
  const entry = await readDirectoryEntry(fakeFhirReader(resources), "PractitionerRole", `${who}-role`);
  const listed = entryAt(entry!.web, "PractitionerRole", `PractitionerRole/${who}-role`)!;
  const plan = entryAt(entry!.web, "InsurancePlan", `InsurancePlan/${planId}`)!;
  const question = { listed, web: entry!.web, plan, placeKey: null };
  return makeReceipt(question, told, new Date(`${day}T15:00:00.000Z`));
}

test.each([
  ["mockett", "ppo", "in"],
  ["mockett", "hmo", "out"],
  ["affiliated", "hmo", "in"],
] as const)("%s is asked about for %s: %s", async (who, planId, standing) => {
  expect((await receiptOf(who, planId)).standing).toBe(standing);
});

test.each([
  ["Sunday", "2026-11-22", "2026-11-23"],
  ["Monday", "2026-11-23", "2026-11-24"],
  ["Friday", "2026-11-27", "2026-11-30"],
  ["Saturday", "2026-11-28", "2026-11-30"],
])("an answer of a %s goes out in writing on the next business day", async (_what, day, sendBy) => {
  expect((await receiptOf("mockett", "ppo", day)).sendBy).toBe(sendBy);
});

test.each(["2026-11-22", "2027-03-01", "2028-02-29"])(
  "an answer of %s is kept for two whole years",
  async (day) => {
    const { keptUntil } = await receiptOf("mockett", "ppo", day);
    expect(keptUntil >= `${Number(day.slice(0, 4)) + 2}${day.slice(4)}`).toBe(true);
  },
);

test("it is read out with provider, place, plan, day, what the law gives, and its reference", async () => {
  const receipt = await receiptOf("mockett", "ppo");
  expect(receiptWords(receipt, "en-US")).toBe(
    "You asked us on Nov 22, 2026 whether a provider is in your plan’s network. " +
      "Dr. Noah Mockett, Orthopedics at Place north, 1 Example Street, Testville, CO 80000 is in the network of Plan ppo " +
      "(Standard Network) as of Nov 22, 2026. The directory says: taking new patients. " +
      "If you rely on this answer and it was wrong, you owe no more than you would in the network (42 U.S.C. 300gg-115(b)). " +
      "Reference 3F9C2A71. We keep this answer at least until Nov 23, 2028 (42 U.S.C. 300gg-115(a)(3)).",
  );
  expect(receiptWords(receipt, "es-US")).toMatch(/está en la red de Plan ppo .* al 22 de noviembre de 2026/);
  expect(receiptWords(receipt, "zh-CN")).toMatch(/截至2026年11月22日，在Plan ppo的网络内/);
});

test("what is not known is not promised, and never called outside", async () => {
  const alone = directory.filter(({ id }) => id !== "testwell-affiliation");
  const receipt = await receiptOf("affiliated", "ppo", "2026-11-22", alone);
  const words = receiptWords(receipt, "en-US");
  expect(receipt).toMatchObject({ standing: "noRecord", network: null });
  expect(words).toMatch(/no network for Plan ppo on our record/);
  expect(words).not.toMatch(/owe no more|not listed/);
});
