import type { ReactNode } from "react";
import "./chip.css";

export type Tone = "neutral" | "green" | "amber" | "red" | "accent" | "iris" | "plum";

/** A short fact on a wash of colour. The words carry it; the colour only helps. */
export function Chip({
  tone = "neutral",
  title,
  children,
}: {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children: ReactNode;
}) {
  return (
    <span className={`chip chip--${tone}`} title={title}>
      {children}
    </span>
  );
}

/** A state with a dot before it; a ring instead of a dot means "off". */
export function State({
  tone,
  off = false,
  children,
}: {
  readonly tone: Tone;
  readonly off?: boolean;
  readonly children: ReactNode;
}) {
  return <span className={`state state--${tone}${off ? " state--off" : ""}`}>{children}</span>;
}
