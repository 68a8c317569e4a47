import "./brand.css";

/** The mark and the name. */
export function Brand() {
  return (
    <span className="brand">
      <svg className="brand-mark" viewBox="0 0 24 24" aria-hidden="true">
        <rect width="24" height="24" rx="7" fill="var(--accent)" />
        <g fill="none" stroke="var(--on-accent)" strokeWidth="2.1" strokeLinecap="round">
          <path d="M6.5 13.2a5.5 5.5 0 0 1 11 0" />
          <path d="M6.5 13.2v2.3M17.5 13.2v2.3M12 13.1v3.4" />
        </g>
      </svg>
      Careline
    </span>
  );
}
