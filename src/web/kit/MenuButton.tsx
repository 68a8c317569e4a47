import type { ReactNode } from "react";
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Text } from "react-aria-components";
import { ChevronDown } from "lucide-react";
import "./menu.css";

export interface MenuChoice {
  readonly id: string;
  readonly label: ReactNode;
  /** The words without adornment, for typing ahead. */
  readonly words: string;
  /** A second line: why it cannot be chosen, or what it does. */
  readonly note?: string | undefined;
  readonly disabled?: boolean;
}

interface MenuButtonProps {
  readonly children: ReactNode;
  readonly label: string;
  readonly choices: readonly MenuChoice[];
  readonly onChoose: (id: string) => void;
  readonly className?: string;
  readonly isDisabled?: boolean;
  readonly bare?: boolean;
}

/** A button that opens a menu. `label` names the menu; the button is named by its own words. */
export function MenuButton({
  children,
  label,
  choices,
  onChoose,
  className = "",
  isDisabled = false,
  bare = false,
}: MenuButtonProps) {
  return (
    <MenuTrigger>
      <AriaButton className={`menu-button ${className}`} isDisabled={isDisabled}>
        {children}
        {bare ? null : <ChevronDown className="icon icon--small" />}
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={label} onAction={(key) => onChoose(String(key))}>
          {choices.map((choice) => (
            <MenuItem
              key={choice.id}
              id={choice.id}
              className="menu-item"
              textValue={choice.words}
              isDisabled={choice.disabled ?? false}
            >
              <Text slot="label">{choice.label}</Text>
              {choice.note === undefined ? null : (
                <Text slot="description" className="menu-note">
                  {choice.note}
                </Text>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
