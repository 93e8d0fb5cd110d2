import type { QuestionGroup } from "@/app/desk/_parts/form-state";
import { MailSecurity } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ShownMailbox } from "@/lib/mailbox/mailboxes";

/** What a mailbox's form asks. The password is never in it. @param mailbox null for a new one */
export function askMailbox(locale: Locale, mailbox: ShownMailbox | null): QuestionGroup[] {
  const t = translator(locale, "mailbox.settings");
  const half = { kind: "text", width: "half" } as const;
  const on = (is: boolean | undefined) => ((is ?? true) ? "yes" : undefined);
  return [
    {
      questions: [
        {
          kind: "email",
          name: "address",
          label: t("address"),
          hint: t("addressHint"),
          value: mailbox?.address,
          width: "half",
        },
        { ...half, name: "host", label: t("host"), hint: t("hostHint"), value: mailbox?.host },
        {
          kind: "number",
          name: "port",
          label: t("port"),
          hint: t("portHint"),
          value: String(mailbox?.port ?? 993),
          width: "short",
        },
        {
          kind: "radios",
          name: "security",
          label: t("security"),
          value: mailbox?.security ?? "tls",
          options: Object.values(MailSecurity).map((value) => ({ value, label: t(value) })),
        },
        { ...half, name: "user", label: t("user"), value: mailbox?.user, autoComplete: "username" },
        {
          kind: "password",
          name: "password",
          label: t("password"),
          hint: [t("passwordHint"), mailbox ? t("passwordKept") : ""].filter(Boolean).join(" "),
          width: "half",
          autoComplete: "new-password",
        },
        { ...half, name: "folder", label: t("folder"), value: mailbox?.folder ?? "INBOX" },
        {
          kind: "checkbox",
          name: "tagged",
          label: t("tagged"),
          hint: t("taggedHint"),
          value: on(mailbox?.tagged),
        },
        { kind: "checkbox", name: "active", label: t("active"), value: on(mailbox?.active) },
      ],
    },
  ];
}

/** The fields as `mailboxForm` takes them. */
export const readMailboxForm = (fields: Record<string, string>) => ({
  ...fields,
  password: fields.password ?? "",
  tagged: fields.tagged === "yes",
  active: fields.active === "yes",
});
