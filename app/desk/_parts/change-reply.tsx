import Link from "next/link";
import type { TicketStatus } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { isOpen } from "@/lib/tickets/status";
import { replyFormHref } from "./queue-address";

type Props = { locale: Locale; ticket: { reference: string; status: TicketStatus } };

/** Leads to the form that changes how a ticket is answered, while it can be. */
export function ChangeReply({ locale, ticket }: Props) {
  if (!isOpen(ticket.status)) return null;
  return (
    <p className="mt-1 text-[12.5px]">
      <Link
        href={replyFormHref(ticket.reference)}
        prefetch={false}
        className="text-accent-text underline underline-offset-2"
      >
        {translator(locale, "desk.replyForm")("title")}
      </Link>
    </p>
  );
}
