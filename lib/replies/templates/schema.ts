import { z } from "zod";
import { TicketType } from "@/lib/generated/prisma/enums";
import { locales } from "@/lib/i18n/locales";
import { statusesAfter, writtenText } from "@/lib/replies/schema";
import { line } from "@/lib/settings/typed";

/** A template, as posted. Issues are keys of `staff.settings.errors`. */
export const templateForm = z.object({
  name: line(80),
  locale: z.enum(locales, { error: "required" }),
  ticketType: z.enum(TicketType).nullable().catch(null),
  statusAfter: z.enum(statusesAfter, { error: "required" }),
  text: z
    .string()
    .refine((typed) => typed.trim() !== "", "required")
    .refine((typed) => writtenText.safeParse(typed || "x").success, "tooLong")
    .pipe(writtenText),
});

export type TemplateInput = z.infer<typeof templateForm>;
export type AnswerTemplate = TemplateInput & { id: string; version: number };
