import { createContext } from "react";
import type { LateSection } from "#contract/profile.ts";

/** What is late about the section that is shown around; null where it is as the store has it. */
export const LateContext = createContext<LateSection | null>(null);
