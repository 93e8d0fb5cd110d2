import Link from "next/link";
import { staffActorOf } from "@/app/_doors/actor";
import { DeskPage } from "@/app/desk/_parts/page";
import { sayMoment } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { listStaff } from "@/lib/staff/reading";

const cell = "block sm:table-cell sm:border-t sm:border-rule sm:py-2 sm:pr-5 sm:align-baseline";
const heading = "pr-5 pb-1.5 text-left font-normal text-muted";

export default async function PeoplePage() {
  const actor = await staffActorOf("administrator");
  const [people, { calendar }] = await Promise.all([listStaff(actor), readSettings()]);
  const t = translator(actor.locale, "staff.people");
  const sayRole = translator(actor.locale, "shared.role");
  const now = new Date();
  const invite = (
    <Link
      href="/desk/people/invite"
      className="rounded-[4px] bg-accent px-4 py-2 font-semibold text-on-accent"
    >
      {t("invite")}
    </Link>
  );
  return (
    <DeskPage title={t("title")} lead={t("lead")} action={invite}>
      <title>{t("title")}</title>
      <table className="block w-full border-collapse text-[13px] sm:table">
        <thead className="hidden sm:table-header-group">
          <tr>
            {["name", "email", "role", "state", "lastSignIn"].map((column) => (
              <th key={column} scope="col" className={heading}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block sm:table-row-group">
          {people.map((person) => (
            <tr
              key={person.id}
              className={`block border-t border-rule py-2 sm:table-row sm:border-0 ${person.state === "inactive" ? "text-muted" : ""}`}
            >
              <th scope="row" className={`${cell} text-left font-semibold`}>
                <Link
                  href={`/desk/people/${person.id}`}
                  className="underline decoration-rule underline-offset-4"
                >
                  {person.name}
                </Link>
                {person.id === actor.id && <span className="ml-1.5 font-normal text-muted">{t("you")}</span>}
              </th>
              <td className={`${cell} break-all text-muted`}>{person.email}</td>
              <td className={cell}>{sayRole(person.role)}</td>
              <td className={cell}>{t(`states.${person.state}`)}</td>
              <td className={`${cell} text-muted tabular-nums`}>
                <span className="sm:hidden">{t("lastSignIn")}: </span>
                {person.lastSignInAt
                  ? sayMoment(actor.locale, person.lastSignInAt, calendar.timeZone, now)
                  : t("never")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </DeskPage>
  );
}
