import "./meter.css";

interface MeterProps {
  /** 0..1; more counts as full. */
  readonly share: number;
  readonly tone?: "accent" | "green" | "amber" | "red";
  /** 0..1: where the mark stands that is to be reached. */
  readonly target?: number;
}

/** How much of a whole, drawn. Decoration: the figures stand in words beside it. */
export function Meter({ share, tone = "accent", target }: MeterProps) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <span className={`meter meter--${tone}`} aria-hidden="true">
      <span className="meter-fill" style={{ inlineSize: `${percent}%` }} />
      {target === undefined ? null : (
        <span className="meter-target" style={{ insetInlineStart: `${Math.round(target * 100)}%` }} />
      )}
    </span>
  );
}
