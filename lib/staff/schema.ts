import { z } from "zod";
import { parseEmail } from "@/lib/access/email-address";
import { StaffRole } from "@/lib/generated/prisma/enums";
import { locales } from "@/lib/i18n/locales";

/** The message of every issue below is a key of `staff.errors`. */
const nameSchema = z
  .string({ error: "nameMissing" })
  .transform((name) =>
    name
      .replace(/[\p{Cc}\p{Cf}]/gu, "")
      .replace(/\s+/g, " ")
      .trim(),
  )
  .pipe(z.string().min(1, "nameMissing").max(100, "nameLong"));

export const roleSchema = z.enum(StaffRole, "roleMissing");
export const localeSchema = z.enum(locales, "localeMissing");
export const idSchema = z.uuid("id");

export const invitationSchema = z.object({
  name: nameSchema,
  email: z
    .string({ error: "emailMissing" })
    .trim()
    .min(1, "emailMissing")
    .refine((email) => email === "" || parseEmail(email).ok, "emailWrong"),
  role: roleSchema,
  locale: localeSchema,
});
export type Invitation = z.infer<typeof invitationSchema>;
