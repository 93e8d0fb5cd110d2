import { staffActor } from "@/app/_doors/actor";
import { QueueList } from "@/app/desk/_parts/queue-list";
import { Word } from "@/app/desk/_parts/word";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { listAssignees } from "@/lib/staff/assignees";
import { listQueue, queueFilterSchema } from "@/lib/tickets/queue";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function QueuePage({ searchParams }: Props) {
  const actor = await staffActor();
  const query = await searchParams;
  const filter = queueFilterSchema.parse(query);
  const now = new Date();
  const [page, people, settings] = await Promise.all([
    listQueue(actor, filter, now),
    listAssignees(actor),
    readSettings(),
  ]);
  return (
    <div className="flex min-h-full flex-col min-[1200px]:h-full">
      <title>{`${translator(actor.locale, "desk.queue")("title")} – ${settings.operator.name}`}</title>
      <Word locale={actor.locale} query={query} />
      <main id="main" tabIndex={-1} className="triage min-h-0 flex-1 outline-none">
        <QueueList {...{ actor, filter, page, people, settings, now }} />
      </main>
    </div>
  );
}
