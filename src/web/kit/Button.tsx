import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { ButtonProps as AriaButtonProps } from "react-aria-components";
import { Kbd } from "./Kbd.tsx";
import "./button.css";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "children" | "style"> {
  readonly children: ReactNode;
  readonly look?: "plain" | "primary" | "quiet" | "danger" | "hint";
  /** A square button; give it an `aria-label`. */
  readonly square?: boolean;
  readonly className?: string;
  /** The keys that do the same, as shown to people; read out as a shortcut, not as part of the name. */
  readonly keys?: string;
}

/** A button. What it does is in its words; `keys` only reminds. */
export function Button({
  children,
  look = "plain",
  square = false,
  className = "",
  keys,
  ...rest
}: ButtonProps) {
  const names = ["button", `button--${look}`, square ? "button--square" : "", className];
  return (
    <AriaButton {...rest} className={names.filter(Boolean).join(" ")}>
      {children}
      {keys === undefined ? null : <Kbd>{keys}</Kbd>}
    </AriaButton>
  );
}
