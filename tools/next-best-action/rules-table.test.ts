import { expect, test } from "vitest";
import { examples } from "#journey/next-best-action/rules/examples.ts";
import { rules } from "#journey/next-best-action/rules.ts";
import { rulesTable } from "./rules-table.ts";

/** Where the rules stand for people to read; `npx vitest run <this file> -u` writes them anew. */
const approved = "../../docs/rules.md";

test("every rule stands in docs/rules.md as it is", async () => {
  await expect(rulesTable(rules, examples)).toMatchFileSnapshot(approved);
});

test("a rule without an example is refused by its name", () => {
  expect(() => rulesTable(rules, {})).toThrow("rulesTable.noExample: address-mismatch");
});

test("a law that nobody has read is marked", () => {
  const [first] = rules.filter(({ id }) => id === "medicare-turning-65");
  const table = first === undefined ? "" : rulesTable([first], examples);
  expect(table).toContain("42 CFR 408.22\\*");
  expect(table).toContain("42 CFR 407.25(a);");
});
