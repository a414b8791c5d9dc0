import { type ComponentProps, lazy, Suspense } from "react";

// What asks the house beside the session: who comes by a link never loads it.
const EmergencyCard = lazy(async () => ({
  default: (await import("./EmergencyCard.tsx")).EmergencyCard,
}));

/** Where somebody is, how to reach them and whom to call, once it has been loaded. */
export const EmergencyDialog = (props: ComponentProps<typeof EmergencyCard>) => (
  <Suspense>
    <EmergencyCard {...props} />
  </Suspense>
);
