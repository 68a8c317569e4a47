import "./segments.css";

interface SegmentsProps<Code extends string> {
  readonly label: string;
  readonly choices: readonly { readonly code: Code; readonly words: string }[];
  readonly chosen: Code;
  readonly onChoose: (code: Code) => void;
}

/** Two or three views of one thing, side by side. */
export function Segments<Code extends string>({ label, choices, chosen, onChoose }: SegmentsProps<Code>) {
  return (
    <fieldset className="segments" aria-label={label}>
      {choices.map(({ code, words }) => (
        <button key={code} type="button" aria-pressed={code === chosen} onClick={() => onChoose(code)}>
          {words}
        </button>
      ))}
    </fieldset>
  );
}
