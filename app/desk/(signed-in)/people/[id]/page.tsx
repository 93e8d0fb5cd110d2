import { staffActorOf } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { deskNotFound, orNotFound } from "@/app/_doors/refusal";
import { ActButton } from "@/app/desk/_parts/act-button";
import { ActionForm } from "@/app/desk/_parts/action-form";
import { formWords } from "@/app/desk/_parts/form-words";
import { DeskPage, Section } from "@/app/desk/_parts/page";
import { deactivate, endSessions, reactivate, sendLink } from "@/app/desk/(signed-in)/people/actions";
import { sayMoment } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { readStaff, type StaffMember } from "@/lib/staff/reading";
import { idSchema } from "@/lib/staff/schema";
import { RoleForm } from "./role-form";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string; refused?: string }>;
};

const notices = new Set(["role", "sessions", "deactivated", "reactivated"]);

export default async function PersonPage({ params, searchParams }: Props) {
  const actor = await staffActorOf("administrator");
  const id = idSchema.safeParse((await params).id);
  if (!id.success) deskNotFound();
  const { done, refused } = await searchParams;
  const [person, { calendar }] = await Promise.all([orNotFound(readStaff(actor, id.data)), readSettings()]);
  const t = translator(actor.locale, "staff.person");
  const hidden = { id: person.id };
  const { name } = person;
  return (
    <DeskPage
      title={name}
      lead={`${person.email}, ${translator(actor.locale, "staff.people")(`states.${person.state}`).toLowerCase()}`}
      back={{ href: "/desk/people", label: t("back") }}
      notice={done && notices.has(done) ? t(`done.${done}`) : null}
      refusal={refused === "lastAdministrator" ? translator(actor.locale, "staff.errors")(refused) : null}
    >
      <title>{name}</title>
      {person.state === "inactive" ? (
        <Section title={t("deactivateTitle")} text={t("reactivateText", { name })}>
          <ActButton
            action={reactivate}
            formToken={newFormToken()}
            hidden={hidden}
            label={t("reactivateSubmit")}
          />
        </Section>
      ) : (
        <>
          <RoleForm locale={actor.locale} person={person} />
          <Section title={t("linkTitle")} text={sayLink(actor.locale, person, calendar.timeZone)}>
            <ActionForm
              action={sendLink}
              formToken={newFormToken()}
              hidden={hidden}
              groups={[]}
              submit={t("linkSubmit")}
              texts={formWords(actor.locale)}
              quiet
            />
          </Section>
          <Section title={t("sessionsTitle")} text={t("sessionsText", { name })}>
            <ActButton
              action={endSessions}
              formToken={newFormToken()}
              hidden={hidden}
              label={t("sessionsSubmit")}
            />
          </Section>
          <Section title={t("deactivateTitle")} text={t("deactivateText", { name })}>
            <ActButton
              action={deactivate}
              formToken={newFormToken()}
              hidden={hidden}
              label={t("deactivateSubmit")}
              grave
            />
          </Section>
        </>
      )}
    </DeskPage>
  );
}

function sayLink(locale: Locale, person: StaffMember, timeZone: string): string {
  const t = translator(locale, "staff.person");
  if (person.state === "active") return t("linkForgotten");
  const now = new Date();
  const until = person.invitationExpiresAt;
  if (!until || until <= now) return t("linkExpired");
  return t("linkInvited", { until: sayMoment(locale, until, timeZone, now) });
}
