/** A route of an HTTP API: `{name}` is one segment, `{name+}` the rest of the path. */
export interface Route {
  readonly method: string;
  readonly path: string;
}

export type RouteMatch<R extends Route> = {
  readonly route: R;
  readonly pathParameters: Readonly<Record<string, string>>;
} | null;

/** The most specific route for a request: full paths win over `{name+}`, a method over `ANY`. */
export function matchRoute<R extends Route>(
  routes: readonly R[],
  method: string,
  path: string,
): RouteMatch<R> {
  const matches = routes.flatMap((route) => {
    const pathParameters =
      route.method === "ANY" || route.method === method ? matchPath(route.path, path) : null;
    return pathParameters ? [{ route, pathParameters }] : [];
  });
  const isGreedy = ({ route }: { readonly route: R }): number =>
    (route.path.endsWith("+}") ? 2 : 0) + (route.method === "ANY" ? 1 : 0);
  return matches.toSorted((one, other) => isGreedy(one) - isGreedy(other))[0] ?? null;
}

function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const wanted = pattern.split("/");
  const given = path.split("/");
  const isGreedy = pattern.endsWith("+}");
  if (isGreedy ? given.length < wanted.length : given.length !== wanted.length) return null;
  const found: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const isRest = isGreedy && index === wanted.length - 1;
    const value = isRest ? given.slice(index).join("/") : (given[index] ?? "");
    const name = /^\{(\w+)\+?\}$/.exec(segment)?.[1];
    if (name === undefined ? segment !== value : value === "") return null;
    if (name !== undefined) found[name] = value;
  }
  return found;
}
