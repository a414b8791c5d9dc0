import "./words.ts";
import { Answer } from "../ui/Answer.tsx";
import { ChangeAlert } from "../ui/ChangeAlert.tsx";
import { NewerAlert } from "../ui/NewerAlert.tsx";
import { NoteFields } from "./NoteFields.tsx";
import { NoteHead } from "./NoteHead.tsx";
import { NoteStatus } from "./NoteStatus.tsx";
import { type FoundNote, useFoundNote, useNote } from "./useNote.ts";

type SessionNoteProps = { readonly sessionId: string };

/** The note of those who lead, on the form of this kind of meeting: during the group, and after it. */
export function SessionNote({ sessionId }: SessionNoteProps) {
  const found = useFoundNote(sessionId);
  return <Answer query={found}>{(note) => <Written sessionId={sessionId} found={note} />}</Answer>;
}

function Written({ sessionId, found }: SessionNoteProps & { readonly found: FoundNote }) {
  const { keeper, kept, last } = useNote(sessionId, found);
  const isRefused = kept.state === "refused";
  return (
    <div className="grid grid-cols-1 gap-4">
      <NoteHead found={found} />
      {kept.state === "newer" && (
        <NewerAlert onMine={() => keeper.takeMine()} onTheirs={() => keeper.takeTheirs()} />
      )}
      {isRefused && <ChangeAlert change={last} />}
      <NoteFields
        fields={found.form.fields}
        answers={kept.answers}
        onAnswer={(fieldId, answer) => keeper.edit(fieldId, answer)}
      />
      <NoteStatus found={found} kept={kept} last={last} />
    </div>
  );
}
