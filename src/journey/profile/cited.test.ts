import { expect, test } from "vitest";
import { clocks } from "./authorizations/clocks.ts";
import { medicareAdvantageClocks } from "./care/appeal-clocks.ts";
import { appealWindows } from "./care/appeal-windows.ts";
import type { Cited } from "./cited.ts";
import { gracePeriods } from "./coverage/grace-periods.ts";
import { ingredients, interactions } from "./medications/drug-table.ts";

interface Figure extends Cited {
  readonly what: string;
}

const figures: readonly Figure[] = [
  ...clocks.map((clock) => ({
    ...clock,
    what: `decision, ${clock.urgency} ${clock.subject}, ${clock.lines.join(" and ")}: ${clock.words}`,
  })),
  ...medicareAdvantageClocks.map((clock) => ({
    ...clock,
    what: `${clock.kind}, ${clock.urgency}${clock.subject ? `, ${clock.subject}` : ""}: ${clock.words}`,
  })),
  ...appealWindows.map((window) => ({
    ...window,
    what: `time to appeal, ${window.lines.join(" and ")}: ${window.days} days`,
  })),
  ...gracePeriods.map((period) => ({
    ...period,
    what: `time to pay a premium, ${period.id}: ${period.length.count} ${period.length.unit}`,
  })),
  ...ingredients.flatMap(({ name, mostADay }) =>
    mostADay ? [{ ...mostADay, what: `${name}: at most ${mostADay.milligrams} mg a day` }] : [],
  ),
  ...interactions.map((each) => ({ ...each, what: `${each.one} with ${each.other}` })),
];

test("what nobody has looked up is listed for whoever answers for it", async () => {
  const lines = figures
    .filter(({ checkedOn }) => checkedOn === null)
    .map(({ what, citation }) => `${what}\n    ${citation}`);
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("../../../docs/unchecked-citations.txt");
});

test("what was looked up says on which day", () => {
  const days = figures.flatMap(({ checkedOn }) => checkedOn ?? []);
  expect(days.length).toBeGreaterThan(0);
  for (const day of days) expect(day).toMatch(/^20\d\d-\d\d-\d\d$/);
});
