import { useEffect, useState } from "preact/hooks";

interface Store<T> {
  readonly getSnapshot: () => T;
  readonly subscribe: (onChange: () => void) => () => void;
}

/** Joins a store to a component. */
export function useStore<T>(store: Store<T>): T {
  const [value, setValue] = useState(() => store.getSnapshot());
  useEffect(() => {
    const look = (): void => setValue(() => store.getSnapshot());
    look();
    return store.subscribe(look);
  }, [store]);
  return value;
}
