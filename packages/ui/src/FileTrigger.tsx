import { FileTrigger as AriaFileTrigger } from "react-aria-components/FileTrigger";

/** A Button that lets somebody choose a file of their device. */
export const FileTrigger = AriaFileTrigger;
