const count = (name: string, usual: number) => Number(process.env[name] ?? usual);

/** What is simulated: by the environment, else a week of 10,000 groups. Nodes: 0 for as many as the busiest moment needs. */
export const config = {
  groups: count("HEARTH_BENCH_GROUPS", 10_000),
  nodes: count("HEARTH_BENCH_NODES", 0),
  workers: count("HEARTH_BENCH_WORKERS", 4),
  seed: count("HEARTH_BENCH_SEED", 1),
};
