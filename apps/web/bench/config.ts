const list = (text: string) => text.split(",").map(Number);

/** How much is measured: by the environment, else what a machine of two cores does in some minutes for each size. */
export const bench = {
  sizes: list(process.env["HEARTH_BENCH_SIZES"] ?? "6,12,18"),
  rounds: Number(process.env["HEARTH_BENCH_ROUNDS"] ?? "20"),
  loads: Number(process.env["HEARTH_BENCH_LOADS"] ?? "3"),
  soakMinutes: Number(process.env["HEARTH_SOAK_MINUTES"] ?? "5"),
  soakPeople: Number(process.env["HEARTH_SOAK_PEOPLE"] ?? "12"),
};
