/** The name of the picker, and of what errors about files point at. */
export const filesField = "files";

/** A file that waits beside a form, ready to be shown. */
export type ListedFile = {
  id: string;
  name: string;
  /** In words: "1.4 MB". */
  size: string;
  /** Why nobody will open it, in words. */
  problem: string | null;
};

/** What the door for files answers to a script. */
export type UploadAnswer = {
  /** Everything that waits beside the form now. */
  files: ListedFile[];
  /** Why something was not taken, in words. */
  problems: string[];
};

/** A file on its way. */
export type GoingFile = {
  key: number;
  name: string;
  /** From 0 to 1. */
  progress: number;
  /** Why it stopped, in words, and whether the same can be tried again. */
  stopped: { why: string; again: boolean } | null;
};

export type AttachmentsState = {
  files: ListedFile[];
  going: GoingFile[];
  problems: string[];
  /** What has just happened, for those who do not see it. */
  said: string;
};

export type AttachmentWords = {
  title: string;
  optional: string;
  hint: string;
  /** What a file may give away of somebody who wants to be known to nobody. */
  warning?: string;
  error: string;
  choose: string;
  photo: string;
  drop: string;
  remove: string;
  again: string;
  uploading: string;
  uploaded: string;
  removed: string;
  tooLarge: string;
  tooMany: string;
  lineDown: string;
  holding: string;
};

export type AttachmentLimits = { most: number; bytesEach: number; accept: string };
