import { useId } from "react";
import type { TextareaHTMLAttributes } from "react";
import "./field.css";

interface TextAreaProps extends Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  "onChange" | "className" | "id"
> {
  readonly label: string;
  readonly onChange: (text: string) => void;
  readonly problem?: string | undefined;
}

/** Several lines of text with their label and, where there is one, their problem in words. */
export function TextArea({ label, onChange, problem, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        rows={3}
        {...rest}
        id={id}
        className="field-box field-box--tall"
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem === undefined ? null : (
        <span id={`${id}-problem`} className="field-problem">
          {problem}
        </span>
      )}
    </div>
  );
}
