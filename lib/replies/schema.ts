import { z } from "zod";
import { cleanText } from "@/lib/core/typed-text";
import { CallOutcome, ClaimOutcome } from "@/lib/generated/prisma/enums";

/** The longest answer, in UTF-16 code units: an SMS of it still fits the 255 parts that one header can number. */
const answerMax = 10_000;

/** The steps that a ticket can take when its answer has arrived, in the order to offer them. */
export const statusesAfter = ["resolved", "pending", "inProgress"] as const;

/** Words that staff write. Issues are `missing` and `tooLong`. */
export const writtenText = z
  .string()
  .transform(cleanText)
  .pipe(z.string().min(1, "missing").max(answerMax, "tooLong"));

/** The answer box, as posted. Anything but the text that does not fit was not chosen by a person. */
export const answerForm = z.object({
  text: writtenText,
  statusAfter: z.enum(statusesAfter).catch("resolved"),
  seenNoteId: z.uuid().nullable().catch(null),
  outcome: z.enum(ClaimOutcome).nullable().catch(null),
});

/** What was recorded about a call, as posted. */
export const callForm = z.object({
  outcome: z.enum(CallOutcome, { error: "outcomeMissing" }),
  said: z.string().transform(cleanText).pipe(z.string().max(answerMax, "tooLong")),
  claimOutcome: z.enum(ClaimOutcome).nullable().catch(null),
  statusAfter: z.enum(statusesAfter).catch("resolved"),
});
