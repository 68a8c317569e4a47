import { use, useState } from "react";
import type { MaskedValue } from "#contract/profile.ts";
import { faultWords } from "#web/session/fault-code.ts";
import { useDesk } from "../desk.ts";
import { RevealContext } from "./reveal-context.ts";

export interface Revealed {
  /** Null until they were asked for. They live here only, and go with the page. */
  readonly values: readonly string[] | null;
  /** Why they could not be had, in words. */
  readonly fault: string | null;
  readonly reveal: () => Promise<void>;
}

/** Asks for all of a masked value: an audited act of its own. */
export function useReveal(contactId: string, field: MaskedValue["field"]): Revealed {
  const { session } = useDesk();
  const ask = use(RevealContext) ?? ((asked) => session.backend.reveal(contactId, asked));
  const [values, setValues] = useState<readonly string[] | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const reveal = async () => {
    try {
      setValues((await ask({ field })).values);
      setFault(null);
    } catch (error) {
      setFault(faultWords(error));
    }
  };
  return { values, fault, reveal };
}
