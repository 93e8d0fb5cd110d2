/** Why a file was not taken. */
export type FileRefusal =
  | "empty"
  | "tooLarge"
  | "type"
  | "unreadable"
  | "passwordProtected"
  | "tooMany"
  | "tooOften"
  | "broken";
