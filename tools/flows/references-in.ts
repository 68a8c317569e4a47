/** The first steps of every `$.…` and `$['…']` reference in a text. */
export const rootsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\$(?:\.([A-Za-z_][\w-]*)|\.?\[["']([^"']+)["']\])/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
