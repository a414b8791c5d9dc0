import { useQueryClient } from "@tanstack/react-query";
import { type ComponentProps, useState } from "react";
import { LiveRoomPage } from "../features/live-session/index.ts";
import { makeClient, TRPCProvider } from "../lib/api/trpc.ts";

/** The room for who came by a link, with the way to ask for what is shown in it. Loaded with the room. */
export function SeatRoom(props: ComponentProps<typeof LiveRoomPage>) {
  const queries = useQueryClient();
  const [client] = useState(makeClient);
  return (
    <TRPCProvider trpcClient={client} queryClient={queries}>
      <LiveRoomPage {...props} />
    </TRPCProvider>
  );
}
