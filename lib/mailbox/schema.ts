import { z } from "zod";
import { parseEmail } from "@/lib/access/email-address";
import { cleanLine } from "@/lib/core/typed-text";
import { MailSecurity } from "@/lib/generated/prisma/enums";

const line = (missing: string, longest = 255) =>
  z.string().transform(cleanLine).pipe(z.string().min(1, missing).max(longest, "tooLong"));

/** A host name or an address of a machine; no path, no port, nothing else. */
const host = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$|^[0-9a-f:]+$/i;

/** A mailbox as its form says it. The message of every issue is a key of `mailbox.errors`. */
export const mailboxForm = z.object({
  address: z.string().transform((typed, context) => {
    const email = parseEmail(typed);
    if (email.ok) return email.address;
    context.addIssue({ code: "custom", message: "addressWrong" });
    return z.NEVER;
  }),
  host: line("hostMissing").refine((name) => host.test(name), "hostWrong"),
  port: z.coerce.number("portWrong").int("portWrong").min(1, "portWrong").max(65_535, "portWrong"),
  security: z.enum(MailSecurity, "securityMissing"),
  user: line("userMissing"),
  /** Empty leaves the one that is there. */
  password: z.string().max(1000, "tooLong"),
  folder: line("folderMissing"),
  tagged: z.boolean(),
  active: z.boolean(),
});

export type MailboxForm = z.infer<typeof mailboxForm>;
