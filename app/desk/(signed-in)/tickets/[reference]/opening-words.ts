import { z } from "zod";
import { cleanLine } from "@/lib/core/typed-text";

/** Why a report was opened, in somebody's own words; nothing when there are none. */
export const openingWords = z
  .string()
  .transform(cleanLine)
  .pipe(z.string().max(500))
  .transform((words) => words || null);
