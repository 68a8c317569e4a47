/** Whole cents as `$1,240.00`; below zero `-$1,240.00`. */
export function dollars(cents: number): string {
  const [whole, part] = (Math.abs(cents) / 100).toFixed(2).split(".");
  return `${cents < 0 ? "-" : ""}$${(whole ?? "0").replace(/\B(?=(\d{3})+$)/g, ",")}.${part ?? "00"}`;
}
