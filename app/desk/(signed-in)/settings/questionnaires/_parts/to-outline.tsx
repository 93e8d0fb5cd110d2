import Link from "next/link";
import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { typePath } from "./paths";

export const ToOutline = ({ locale, ticketType }: { locale: Locale; ticketType: TicketType }) => (
  <p className="mt-6 text-[13px]">
    <Link href={typePath(ticketType)} className="text-accent-text underline underline-offset-2">
      {translator(locale, "questionnaires")("toOutline")}
    </Link>
  </p>
);
