import {
  Button as AriaButton,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from "react-aria-components";
import { ChevronDown } from "lucide-react";
import "./menu.css";
import "./field.css";

interface SelectProps<Code extends string> {
  readonly label: string;
  readonly placeholder: string;
  readonly choices: readonly { readonly code: Code; readonly words: string }[];
  readonly chosen: Code | null;
  readonly onChoose: (code: Code) => void;
  /** What is wrong with it, in words; shown and read out with the field. */
  readonly problem?: string | undefined;
}

/** One of a short list. */
export function Select<Code extends string>(props: SelectProps<Code>) {
  const { label, placeholder, choices, chosen, onChoose, problem } = props;
  return (
    <AriaSelect
      className="field"
      value={chosen}
      placeholder={placeholder}
      isInvalid={problem !== undefined}
      onChange={(key) => {
        const choice = choices.find((each) => each.code === key);
        if (choice) onChoose(choice.code);
      }}
    >
      <Label className="field-label">{label}</Label>
      <AriaButton className="field-box">
        <SelectValue className="ellipsis" />
        <span className="space" />
        <ChevronDown className="icon icon--small" />
      </AriaButton>
      <FieldError className="field-problem">{problem}</FieldError>
      <Popover className="popover">
        <ListBox className="menu">
          {choices.map(({ code, words }) => (
            <ListBoxItem key={code} id={code} className="menu-item" textValue={words}>
              {words}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
