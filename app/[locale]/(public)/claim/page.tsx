import type { PageIn } from "@/app/_doors/page-props";
import { describeForm, FirstPage } from "@/app/[locale]/(public)/_ticket-form/first-page";

export const generateMetadata = describeForm("claim");

export default function Page(props: PageIn) {
  return <FirstPage ticketType="claim" {...props} />;
}
