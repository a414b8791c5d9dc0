import "./words.ts";
import type { FileRef } from "@hearth/contracts/files";
import { Button } from "@hearth/ui/Button";
import { FileDown } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Problem, problemOf } from "../api/problem.ts";
import { ProblemAlert } from "../ui/ProblemAlert.tsx";
import { fetchFile, keepFile } from "./fetchFile.ts";
import { kindOf } from "./kindOf.ts";

type FileButtonProps = {
  readonly file: FileRef;
  /** Asks whoever keeps the file for the ticket to it; may throw what a request throws. */
  readonly open: () => Promise<{ readonly ticket: string }>;
  readonly faultOf?: (fault: unknown) => Problem;
};

type Fetching = "no" | "now" | "done" | { readonly problem: Problem };

/** A file that can be downloaded: its name, what it is, and how big. */
export function FileButton({ file, open, faultOf = problemOf }: FileButtonProps) {
  const { t, i18n } = useTranslation("files");
  const [fetching, setFetching] = useState<Fetching>("no");
  const { name, type, size } = file;
  const fetchIt = async () => {
    setFetching("now");
    try {
      const { ticket } = await open();
      keepFile(await fetchFile(ticket), name);
      setFetching("done");
    } catch (fault) {
      setFetching({ problem: faultOf(fault) });
    }
  };
  const about = t("about", { kind: t(`kind.${kindOf(type)}`), size: inWords(size, i18n.language) });
  return (
    <div className="grid grid-cols-1 justify-items-start gap-1">
      <Button isPending={fetching === "now"} onPress={() => void fetchIt()}>
        <FileDown aria-hidden className="size-5 shrink-0" />
        <span className="min-w-0 text-start wrap-anywhere">{t("download", { name })}</span>
      </Button>
      <span className="text-sm text-muted">{about}</span>
      <p role="status" className="text-sm text-muted wrap-anywhere empty:hidden">
        {fetching === "done" ? t("fetched", { name }) : ""}
      </p>
      {typeof fetching === "object" && <ProblemAlert problem={fetching.problem} />}
    </div>
  );
}

const unitOf = (bytes: number) =>
  bytes < 1_000_000
    ? ({ unit: "kilobyte", value: Math.ceil(bytes / 1_000) } as const)
    : ({ unit: "megabyte", value: bytes / 1_000_000 } as const);

function inWords(bytes: number, language: string): string {
  const { unit, value } = unitOf(bytes);
  const style = { style: "unit", unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, style).format(value);
}
