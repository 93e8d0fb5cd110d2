import type { File } from "@/lib/generated/prisma/client";
import type { FileState } from "@/lib/generated/prisma/enums";
import { isServed } from "./file-state";
import { fileName } from "./sealed-name";

/** A file as people see it: what it is, never where it lies. */
export type ShownFile = {
  id: string;
  noteId: string | null;
  name: string;
  mediaType: string;
  /** In octets. */
  size: number;
  state: FileState;
  /** May it be opened? Not when a scanner found something, and not before a scanner that there is has seen it. */
  served: boolean;
  /** In pixels, of the small picture that is kept beside a picture. */
  small: { width: number; height: number } | null;
  /** Put in by the desk. */
  ours: boolean;
};

export const shown = (file: File): ShownFile => ({
  id: file.id,
  noteId: file.noteId,
  name: fileName(file),
  mediaType: file.mediaType,
  size: file.size,
  state: file.state,
  served: isServed(file),
  small: file.width && file.height ? { width: file.width, height: file.height } : null,
  ours: file.staffId !== null,
});
