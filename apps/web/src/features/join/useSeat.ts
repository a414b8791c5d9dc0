import { useQuery } from "@tanstack/react-query";
import { mySeat } from "./doors.ts";
import { finishLeaving } from "./stay.ts";

/** The seat that this browser already has. */
export const useSeat = () =>
  useQuery({
    queryKey: ["join", "seat"],
    queryFn: async () => {
      await finishLeaving();
      return mySeat();
    },
  });
