interface MemoryStorage {
  readonly entries: ReadonlyMap<string, string>;
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
  readonly removeItem: (key: string) => void;
  readonly clear: () => void;
}

/** A browser's session storage, in memory; starts as a copy of another one when given. */
export function memoryStorage(from?: MemoryStorage): MemoryStorage {
  const entries = new Map<string, string>(from?.entries);
  return {
    entries,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
    clear: () => entries.clear(),
  };
}
