import { createContext } from "react";
import type { RevealRequest, Revealed } from "#contract/disclosure.ts";

/** How all of a masked value is asked for where the page is not a contact's; null: by the contact. */
export const RevealContext = createContext<((asked: RevealRequest) => Promise<Revealed>) | null>(null);
