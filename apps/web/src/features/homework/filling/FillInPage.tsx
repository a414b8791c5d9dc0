import "../words.ts";
import "../../../lib/work/words.ts";
import { WithHeading } from "../WithHeading.tsx";
import { usePathParam } from "../../../lib/usePathParam.ts";
import { useWorkFiles, WorkFilesContext } from "../../../lib/work/workFiles.ts";
import { FillIn } from "./FillIn.tsx";
import { useOpened } from "./useOpened.ts";

/** Where a client fills in work: on a phone, with or without network. */
export function FillInPage() {
  const assignmentId = usePathParam("assignmentId");
  const opened = useOpened(assignmentId);
  const files = useWorkFiles(assignmentId);
  return (
    <WorkFilesContext value={files}>
      <WithHeading query={opened}>{(it) => <FillIn opened={it} />}</WithHeading>
    </WorkFilesContext>
  );
}
