type Graph = {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
};

const entries = {
  shared: `${import.meta.dirname}/src/join/main.tsx`,
  shell: `${import.meta.dirname}/src/main.tsx`,
};

/**
 * All that the join page stands on is one file, and what the application needs beyond it before it shows any page is another:
 * without HTTP/2 a browser fetches only six at a time. With whatever a module imports in it too, no two files wait for each other.
 */
export function entryChunk(id: string, graph: Graph): string | null {
  if (Object.values(entries).includes(id) || id.endsWith(".css")) return null;
  const [found] = Object.entries(entries).filter(([, entry]) => neededBy(entry, graph).has(id));
  return found?.[0] ?? null;
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
