import { exportToSvg, restoreElements } from "@excalidraw/excalidraw";
import { ButtonLink } from "@hearth/ui/ButtonLink";
import { useEffect, useState } from "react";
import { z } from "zod";

type BoardPictureProps = {
  readonly scene: string;
  readonly label: string;
  readonly downloadLabel: string;
};

const Scene = z.object({ elements: z.array(z.looseObject({ id: z.string() })) });
type Elements = Parameters<typeof restoreElements>[0];

/** The library's own type of this points to a package that is not there. */
const toSvg = exportToSvg as unknown as (scene: {
  readonly elements: ReturnType<typeof restoreElements>;
  readonly appState: { readonly exportBackground: boolean; readonly viewBackgroundColor: string };
  readonly files: null;
  readonly skipInliningFonts: true;
}) => Promise<SVGSVGElement>;

/** A board as it was left, to look at and to take along. An image runs nothing and asks nobody. */
export function BoardPicture({ scene, label, downloadLabel }: BoardPictureProps) {
  const picture = useObjectUrl(scene, pictureOf);
  const file = useObjectUrl(scene, fileOf);
  return (
    <>
      {picture !== null && (
        <img
          src={picture}
          alt={label}
          className="max-h-96 w-full rounded-control border border-line bg-white object-contain"
        />
      )}
      {file !== null && (
        <div className="no-print">
          <ButtonLink href={file} download="board.excalidraw">
            {downloadLabel}
          </ButtonLink>
        </div>
      )}
    </>
  );
}

async function pictureOf(scene: string): Promise<Blob> {
  const { elements } = Scene.parse(JSON.parse(scene));
  const svg = await toSvg({
    elements: restoreElements(elements as unknown as Elements, null).filter(
      ({ isDeleted }) => !isDeleted,
    ),
    appState: { exportBackground: true, viewBackgroundColor: "#ffffff" },
    files: null,
    skipInliningFonts: true,
  });
  return new Blob([svg.outerHTML], { type: "image/svg+xml" });
}

const fileOf = (scene: string) => Promise.resolve(new Blob([scene], { type: "application/json" }));

/** An address in this page for what is made of the scene, given back with the page. */
function useObjectUrl(scene: string, make: (scene: string) => Promise<Blob>): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let isOver = false;
    let made: string | null = null;
    void make(scene).then((blob) => {
      if (isOver) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    });
    return () => {
      isOver = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [scene, make]);
  return url;
}
