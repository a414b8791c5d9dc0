import { notFound } from "@hearth/contracts/errors";
import type { homework } from "@hearth/contracts/homework";
import { downloadTicket } from "@hearth/service-kit/files/fileHandlers";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { mayRead } from "../../domain/standing.ts";
import type { Deps } from "../../ports.ts";
import { reachTry } from "../reach.ts";
import { valuesIn } from "../valuesIn.ts";
import { workOf } from "../workOf.ts";

export const openWorkFile: Handler<typeof homework.rpc.openWorkFile, Deps> = async (
  { submissionId, fileId },
  work,
) => {
  const { answers, files, library } = work;
  const { one, standing } = await reachTry(submissionId, work, {
    as: ["client", "leader", "team"],
  });
  if (one.state === "draft" && standing !== "client") throw notFound("Assignment");
  const given = valuesIn(await answers.of(submissionId));
  const isShared = workOf(library, one.work).form.fields.some(
    ({ kind, fieldId, visibility }) =>
      kind === "files" && mayRead(visibility, standing) && isIn(given[fieldId], fileId),
  );
  const [file] = isShared ? await files.ready(one.assignmentId, [fileId]) : [];
  if (!file) throw notFound("Assignment");
  work.audited({ objectType: "file", objectId: fileId });
  return { ticket: await downloadTicket(file, work) };
};

const isIn = (list: unknown, fileId: string) => Array.isArray(list) && list.includes(fileId);
