import { publicActor } from "@/app/_doors/actor";
import { leadTo } from "@/app/_doors/lead-to";
import { readLinkedQuestion } from "@/lib/following/linked-question";
import { locales } from "@/lib/i18n/locales";

type Context = { params: Promise<{ token: string }> };

/** The short link in a letter: leads to its question, in the ticket's language. Nothing is recorded by opening it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const actor = await publicActor();
  const question = await readLinkedQuestion(actor, token);
  const rating = /^[1-5]$/.exec(new URL(request.url).searchParams.get("rating") ?? "")?.[0];
  return leadTo(
    question
      ? `/${question.locale}/rate/${token}${rating ? `?rating=${rating}` : ""}`
      : `/${locales[0]}/lost`,
  );
}
