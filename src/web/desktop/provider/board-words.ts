import type { BoardRow } from "#contract/practice-board.ts";
import type { Tone } from "#web/kit/Chip.tsx";
import { day, money } from "#web/kit/format.ts";
import type { BoardEntry } from "./boards.ts";

/** The words and colours of a board's states. */
export const boardStatusWords: Record<BoardRow["status"], { words: string; tone: Tone }> = {
  paid: { words: "Paid", tone: "green" },
  paidInPart: { words: "Paid in part", tone: "amber" },
  noPayment: { words: "No payment", tone: "amber" },
  denied: { words: "Denied", tone: "red" },
  inProcess: { words: "In process", tone: "accent" },
  covered: { words: "Covered", tone: "green" },
  notCovered: { words: "Not covered", tone: "red" },
  noPlanOnRecord: { words: "No plan on record", tone: "amber" },
  several: { words: "Several", tone: "amber" },
  notFound: { words: "Not found", tone: "neutral" },
};

/** In the order in which the figures are read out. */
const counted = [
  "paid",
  "paidInPart",
  "noPayment",
  "denied",
  "inProcess",
  "covered",
  "notCovered",
  "noPlanOnRecord",
  "several",
  "notFound",
] as const satisfies readonly BoardRow["status"][];

/** "20 numbers: 14 paid, 3 denied, 2 in process, 1 not found" */
export function boardFigures(entries: readonly BoardEntry[]): string {
  const rows = entries.flatMap(({ row }) => (row === null ? [] : [row]));
  const counts = counted.flatMap((status) => {
    const count = rows.filter((row) => row.status === status).length;
    return count === 0 ? [] : [`${count} ${boardStatusWords[status].words.toLowerCase()}`];
  });
  const open = entries.length - rows.length;
  const all = `${entries.length} ${entries.length === 1 ? "number" : "numbers"}`;
  return `${all}: ${[...counts, ...(open === 0 ? [] : [`${open} to come`])].join(", ")}`;
}

/** What the row is about, where something of it is told: service and day, then the money. */
export function rowFacts({ service, serviceDate, billed, paid, memberOwes }: BoardRow): string {
  const what = [service, serviceDate === null ? null : day(serviceDate)];
  const amounts = [
    billed === null ? null : `Billed ${money(billed)}`,
    paid === null ? null : `paid ${money(paid)}`,
    memberOwes === null ? null : `patient owes ${money(memberOwes)}`,
  ];
  return [listed(what), listed(amounts)].filter((part) => part !== "").join(". ");
}

const listed = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join(", ");

/** A row in one sentence after the other, to be read out or pasted. */
export function rowInWords(row: BoardRow): string {
  const facts = rowFacts(row);
  return [
    `${row.number}: ${boardStatusWords[row.status].words}.`,
    ...(facts === "" ? [] : [`${facts}.`]),
    row.reason,
    row.next,
  ].join(" ");
}
