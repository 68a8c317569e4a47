/** A US number as people write it; an address as it is. */
export const inAddress = (to: string): string => to.replace(/^\+?1(\d{3})(\d{3})(\d{4})$/, "($1) $2-$3");

export const initialOf = (name: string): string => /[A-Za-z0-9]/.exec(name)?.[0].toUpperCase() ?? "?";
