export type Fields = Readonly<Record<string, string>>;

/** Records in memory, oldest change first; gone when the process ends. */
export interface KeptRecords {
  /** Those that have every one of these values. Asking for nothing finds nothing. */
  readonly find: (wanted: Fields) => readonly Fields[];
  readonly add: (fields: Fields) => Fields;
  /** Merges; null when there is no such record. */
  readonly change: (id: string, fields: Fields) => Fields | null;
}

/** Customer profiles or cases of one instance; ids count up and are unique within it. */
export function keptRecords(idField: string): KeptRecords {
  const records = new Map<string, Fields>();
  let last = 0;
  return {
    find: (wanted) => {
      const entries = Object.entries(wanted);
      if (entries.length === 0) return [];
      return [...records.values()].filter((record) =>
        entries.every(([name, value]) => record[name] === value),
      );
    },
    add: (fields) => {
      last += 1;
      const id = `${idField.toLowerCase().replaceAll("_", "-")}-${last}`;
      const record = { ...fields, [idField]: id };
      records.set(id, record);
      return record;
    },
    change: (id, fields) => {
      const before = records.get(id);
      if (!before) return null;
      const record = { ...before, ...fields, [idField]: id };
      records.delete(id);
      records.set(id, record);
      return record;
    },
  };
}
