import type { PageIn } from "@/app/_doors/page-props";
import { TicketPage } from "@/app/[locale]/(public)/_ticket-form/ticket-page";

export default function Page({ params }: PageIn) {
  return <TicketPage ticketType="claim" params={params} />;
}
