import { DialogTrigger as AriaDialogTrigger } from "react-aria-components/Dialog";

/** A Button and the Dialog that it opens, in this order. */
export const DialogTrigger = AriaDialogTrigger;
