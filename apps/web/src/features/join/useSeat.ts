import { useQuery } from "@tanstack/react-query";
import { mySeat } from "./doors.ts";

/** The seat that this browser already has. */
export const useSeat = () => useQuery({ queryKey: ["join", "seat"], queryFn: mySeat });
