import { createContext } from "react";

/** Epoch milliseconds, handed in by whoever mounts the page; it stands still where nobody gives one. */
export const ClockContext = createContext<() => number>(() => 0);
