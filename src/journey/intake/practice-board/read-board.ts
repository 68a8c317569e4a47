import { claimNumbers, isOfForm } from "../said-numbers/number-form.ts";
import type { NumberForm } from "../said-numbers/number-form.ts";
import { readNumbers } from "../said-numbers/read-numbers.ts";

/** One number that a practice asks about. */
export interface BoardNumber {
  readonly kind: "claim" | "member";
  /** Without spaces, dashes and prefix; a claim's year may stand before it. */
  readonly digits: string;
}

/** What an agent typed or pasted, read as far as it can be. */
export interface ReadBoard {
  /** Each once, in the order they were given. */
  readonly numbers: readonly BoardNumber[];
  /** What could not be read, as it was typed, and what is wrong with it in words. */
  readonly bad: readonly { readonly text: string; readonly why: string }[];
}

/** A practice's list of an afternoon; longer ones are two boards. */
export const mostRows = 50;

/** Member IDs have nine digits. Both kinds are read at once: nobody sorts a list before reading it out. */
const boardNumbers: NumberForm = { prefix: "", lengths: [claimNumbers.lengths[0] ?? 6, 9] };
const rule =
  "A claim number has 6 digits, with or without its year before them (CLM-2026-104417); a member ID has 9.";

/** Commas, lines, semicolons and spaces separate; digits may stand in groups or be written as they were said. */
export function readBoard(text: string): ReadBoard {
  const numbers = new Map<string, BoardNumber>();
  const bad: { text: string; why: string }[] = [];
  for (const piece of piecesOf(text)) {
    const { found, why } = readPiece(piece);
    for (const each of found) numbers.set(`${each.kind} ${each.digits}`, each);
    if (why !== null) bad.push({ text: piece, why });
  }
  return { numbers: [...numbers.values()], bad };
}

/** A number written with a comma, `104,417`, is one number. */
const thousands = /(?<![\d,])(\d{3}),(\d{3})(?![\d,])/g;

const piecesOf = (text: string): readonly string[] =>
  text
    .replaceAll(thousands, "$1$2")
    .split(/[,;\n\r，；、]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "" && !isFiller(piece));

/** Words that stand in every list and mean no number. */
const fillers = /^(?:(?:and|the|claims?|members?|ids?|numbers?|no|nos)[.:#]?\s*)+$/i;
const isFiller = (piece: string): boolean => fillers.test(piece);

interface ReadPiece {
  readonly found: readonly BoardNumber[];
  readonly why: string | null;
}

function readPiece(piece: string): ReadPiece {
  const said = readNumbers(piece, "en-US", boardNumbers);
  const found = said.flatMap((each) => (each.kind === "number" ? kindsOf(each.digits) : []));
  const unread = said.flatMap((each) => (each.kind === "unreadable" ? [each.length] : []));
  const whole = said.filter(({ kind }) => kind === "number").length;
  if (unread[0] !== undefined) return { found, why: `${unread[0]} digits. ${rule}` };
  if (found.length < whole || whole === 0) return { found, why: whyNone(piece) };
  return { found, why: null };
}

function whyNone(piece: string): string {
  const digits = piece.replaceAll(/\D/g, "").length;
  return digits === 0 ? `No number. ${rule}` : `${digits} digits. ${rule}`;
}

/** Nine digits are a member's, also when they begin like a year. */
function kindsOf(digits: string): readonly BoardNumber[] {
  if (digits.length === 9) return [{ kind: "member", digits }];
  return isOfForm(claimNumbers, digits) ? [{ kind: "claim", digits }] : [];
}
