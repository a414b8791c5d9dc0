import { useParams } from "@tanstack/react-router";
import { z } from "zod";

const Params = z.record(z.string(), z.string());

/** A part of the address, such as the `sessionId` of `/sessions/$sessionId/minutes`. */
export function usePathParam(name: string): string {
  const params: unknown = useParams({ strict: false });
  return Params.parse(params)[name] ?? "";
}
