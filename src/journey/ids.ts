/** New identifiers, as something the core is handed, so that records and replays can be compared. */
export interface Ids {
  /** A new identifier, unique in this deployment; a UUID in production. */
  next(): string;
}

/** Identifiers that count up (`x-1`, `x-2`…): tests read them like names. */
export function countingIds(prefix: string): Ids {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return `${prefix}-${count}`;
    },
  };
}
