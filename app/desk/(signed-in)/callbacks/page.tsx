import { staffActor } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { EmptyList, ListHead } from "@/app/desk/_parts/list-head";
import { Word } from "@/app/desk/_parts/word";
import { listCallbacks } from "@/lib/callbacks/listing";
import { sayDay } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { localDay } from "@/lib/settings/calendar";
import { readSettings } from "@/lib/settings/reading";
import { type CallGroup, callGroups } from "./call-groups";
import { CallRow } from "./call-row";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CallbacksPage({ searchParams }: Props) {
  const actor = await staffActor();
  const [query, calls, settings] = await Promise.all([searchParams, listCallbacks(actor), readSettings()]);
  const { calendar, operator } = settings;
  const t = translator(actor.locale, "desk.calls");
  const now = new Date();
  const formToken = newFormToken();
  const titles: Record<CallGroup["key"], (day: string) => string> = {
    decide: () => t("decide"),
    overdue: () => t("overdue"),
    day: (day) => sayDay(actor.locale, day, calendar.timeZone, now),
  };
  return (
    <>
      <title>{`${t("title")} – ${operator.name}`}</title>
      <Word locale={actor.locale} query={query} />
      <main id="main" tabIndex={-1} className="list-page">
        <ListHead title={t("title")} lead={t("lead")} />
        {calls.length === 0 && <EmptyList title={t("emptyTitle")} text={t("emptyText")} />}
        {callGroups(calls, now, (at) => localDay(calendar, at)).map((group) => (
          <section key={group.day ?? group.key} className="mt-5">
            <h2
              className={`text-[13px] font-semibold first-letter:uppercase ${group.key === "day" ? "text-muted" : "text-danger"}`}
            >
              {titles[group.key](group.day ?? "")}
            </h2>
            <ul className="call-list">
              {group.calls.map((call) => (
                <CallRow
                  key={call.id}
                  {...{ actor, call, settings, now, formToken }}
                  withDay={group.key !== "day"}
                />
              ))}
            </ul>
          </section>
        ))}
      </main>
    </>
  );
}
