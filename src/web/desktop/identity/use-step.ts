import { useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { faultWords } from "#web/session/fault-code.ts";

/** One step towards knowing who calls: at most one runs at a time, and what went wrong is said in words. */
export interface Step {
  readonly isBusy: boolean;
  readonly problem: string | null;
  /** Runs it and reads the contact again, which may be open now. Null when it could not be done. */
  readonly run: <T>(step: () => Promise<T>) => Promise<T | null>;
}

export function useStep(contactId: string): Step {
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async <T>(step: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    setProblem(null);
    try {
      const done = await step();
      void queries.invalidateQueries({ queryKey: ["contact", contactId] });
      return done;
    } catch (error) {
      setProblem(faultWords(error));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, problem, run };
}
