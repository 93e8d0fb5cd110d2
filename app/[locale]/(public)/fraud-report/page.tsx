import type { PageIn } from "@/app/_doors/page-props";
import { FirstPage } from "@/app/[locale]/(public)/_ticket-form/first-page";

export default function Page({ params }: PageIn) {
  return <FirstPage ticketType="fraudReport" params={params} />;
}
