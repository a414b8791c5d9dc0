/** Names of everything that runs, in the order in which it is shown. `media-1`, `media-2`, … fill the place of media. */
export const services = ["identity", "sessions", "homework", "messaging", "analytics"] as const;
export type Service = (typeof services)[number];

export const mediaNames = (nodes: number) =>
  Array.from({ length: nodes }, (_, index) => `media-${index + 1}`);

export type Ports = {
  gateway: number;
  postgres: number;
  nats: number;
  natsMonitoring: number;
  /** /livez, /readyz and /metrics of each process of ours, on loopback. */
  health: Record<string, number>;
  media: Record<string, number>;
};

/** How many ports of media one node may use: one a worker. */
const workersPerNode = 8;

/** The whole layout follows from the first port: docs/architecture.md. */
export function portsFrom(base: number, mediaNodes: number): Ports {
  const media = mediaNames(mediaNodes);
  const healthy = ["gateway", ...services, ...media];
  return {
    gateway: base,
    postgres: base + 1,
    nats: base + 2,
    natsMonitoring: base + 3,
    health: Object.fromEntries(healthy.map((name, index) => [name, base + 10 + index])),
    media: Object.fromEntries(
      media.map((name, index) => [name, base + 40 + index * workersPerNode]),
    ),
  };
}
