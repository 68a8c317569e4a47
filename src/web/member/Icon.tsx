/** @jsxImportSource preact */

const paths = {
  chat: "M4 6.5A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.5v8a2.5 2.5 0 0 1-2.5 2.5H10l-4.4 3.3a.4.4 0 0 1-.6-.3V16.5A2.5 2.5 0 0 1 4 14.5z",
  close: "M6 6l12 12M18 6L6 18",
  send: "M12 19V5M6 11l6-6 6 6",
  language:
    "M3 6h10M8 3.5V6M11 6c-.8 3.4-3.2 6-7 7.5M5.5 8.5c1.2 2.4 3 4 5.5 5M13 20l4-9.5L21 20M14.3 17h5.4",
} as const;

/** Line drawings on a 24 grid; always beside a name, so hidden from readers. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
