import { createContext } from "react";

/** The resources that the suggestion on the page speaks of, e.g. `ExplanationOfBenefit/123`. */
export const CitedContext = createContext<ReadonlySet<string>>(new Set());
