import { Eye, EyeOff } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import type { MaskedValue } from "#contract/profile.ts";
import { useReveal } from "./use-reveal.ts";
import "./masked.css";

interface MaskedFactProps {
  readonly contactId: string;
  readonly masked: MaskedValue;
  /** What is asked for, e.g. "birth date". */
  readonly name: string;
  /** How a value is written; as it comes unless said otherwise. */
  readonly write?: (value: string) => string;
}

/** A value shown in part, with the button that asks for all of it. What was asked for stays while the page is open. */
export function MaskedFact({ contactId, masked, name, write = (value) => value }: MaskedFactProps) {
  const { values, fault, reveal } = useReveal(contactId, masked.field);
  if (values !== null) return <b className="figures">{values.map(write).join(", ")}</b>;
  return (
    <span className="masked">
      <span className="visually-hidden">{name}, masked</span>
      <span className="figures" aria-hidden>
        {masked.text}
      </span>
      {masked.opens === null ? (
        <AriaButton className="masked-show" aria-label={`Show the ${name}`} onPress={() => void reveal()}>
          <Eye className="icon icon--small" />
        </AriaButton>
      ) : (
        <span className="masked-closed" title={masked.opens}>
          <EyeOff className="icon icon--small" />
          <span className="visually-hidden">{masked.opens}</span>
        </span>
      )}
      {fault === null ? null : <span role="alert">{fault}</span>}
    </span>
  );
}
