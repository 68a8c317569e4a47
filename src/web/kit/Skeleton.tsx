import "./skeleton.css";

/** Where words will be, before they are here. Of the final height, so that nothing moves when they come. */
export function Skeleton({ lines = 1, wide = false }: { readonly lines?: number; readonly wide?: boolean }) {
  return (
    <span className={`skeleton${wide ? " skeleton--wide" : ""}`} aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="skeleton-line" />
      ))}
    </span>
  );
}
