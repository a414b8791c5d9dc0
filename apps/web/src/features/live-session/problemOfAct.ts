import { AppError } from "@hearth/contracts/errors";
import { type Problem, problemOf } from "../../lib/api/problem.ts";

/** Why something in the session was not done, as the page says it. */
export const problemOfAct = (fault: unknown): Problem =>
  problemOf(fault instanceof AppError ? fault.cause : fault);
