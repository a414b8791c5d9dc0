import type { DoorWork } from "@hearth/service-kit/doors";
import type { DoorDeps } from "../ports.ts";

export type Glancing = Pick<DoorWork, "enter"> & DoorDeps;

/** One transaction without an audit row: for what is asked at each request, or tells of nobody. */
export type Glance = <R>(run: (work: Glancing) => Promise<R>) => Promise<R>;
