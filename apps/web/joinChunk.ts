type Graph = {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
};

const entry = `${import.meta.dirname}/src/join/main.tsx`;

/**
 * All that the join page stands on is one file: without HTTP/2 a browser fetches only six at a time.
 * With whatever a module imports in it too, no two files wait for each other.
 */
export function joinChunk(id: string, graph: Graph): string | null {
  const own = id === entry || id.endsWith(".css");
  return !own && neededBy(entry, graph).has(id) ? "shared" : null;
}

const known = new Map<string, ReadonlySet<string>>();

function neededBy(start: string, graph: Graph): ReadonlySet<string> {
  const before = known.get(start);
  if (before) return before;
  const seen = new Set<string>();
  const visit = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    graph.getModuleInfo(id)?.importedIds.forEach(visit);
  };
  visit(start);
  known.set(start, seen);
  return seen;
}
