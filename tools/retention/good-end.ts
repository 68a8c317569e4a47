/**
 * Who left for better cover did not lapse: the end is a good one, and a card that warned of it would have agents hold
 * people back. `values` are those of the column that say so.
 */
export interface GoodEnd {
  readonly column: string;
  readonly values: readonly string[];
}

const yes = ["1", "true", "yes", "y"] as const;

/** `--good-end leftFor=medicare,employer`, or `--good-end hasBetterCover` where the column says yes or no. */
export function readGoodEnd(text: string): GoodEnd {
  const [column = "", values] = text.split("=", 2);
  return { column, values: values === undefined ? yes : values.split(",").map(plain) };
}

export const isGoodEnd = ({ values }: GoodEnd, cell: string): boolean => values.includes(plain(cell));

const plain = (text: string): string => text.trim().toLowerCase();
