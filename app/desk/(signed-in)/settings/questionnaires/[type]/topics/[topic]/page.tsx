import { staffActorOf } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { deskNotFound, orNotFound } from "@/app/_doors/refusal";
import { EditorPage } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/editor-page";
import { Mending } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/mending";
import { NoDraft } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/no-draft";
import { topicPath, typeNamed, typePath } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/paths";
import { hasTyped, topicPlace } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/places";
import { Preview } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/preview";
import { ToOutline } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/to-outline";
import { Told } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/told";
import { TopicForm, topicFormId } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/topic-form";
import { TopicQuestions } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/topic-questions";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { sayText } from "@/lib/questionnaires/schema";
import { readRevision } from "@/lib/questionnaires/versions";

type Props = {
  params: Promise<{ type: string; topic: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One topic of the draft with its questions, or a new one. */
export default async function TopicPage({ params, searchParams }: Props) {
  const actor = await staffActorOf("administrator");
  const [{ type, topic: key }, query] = await Promise.all([params, searchParams]);
  const ticketType = typeNamed(type);
  if (!ticketType) deskNotFound();
  const { locale } = actor;
  const t = translator(locale, "questionnaires");
  const draft = await orNotFound(readRevision(actor, ticketType));
  const back = { href: typePath(ticketType), label: translator(locale, "shared.ticketType")(ticketType) };
  if (!draft) {
    const next = hasTyped(query) ? `${topicPath(ticketType, key)}?with=${query.with}` : null;
    return (
      <EditorPage {...{ locale, query, back }} title={t("noDraft")}>
        <NoDraft {...{ locale, ticketType, next }} />
      </EditorPage>
    );
  }
  const place = topicPlace(locale, draft.content, key, query);
  if (!place) deskNotFound();

  const { shown, stored, edit, seen, packed, problems } = place;
  const language = isLocale(query.language) ? query.language : locale;
  const formToken = newFormToken();
  return (
    <EditorPage
      {...{ locale, query, back }}
      title={stored ? sayText(shown.label, locale) || t("unnamed") : t("addTopic")}
      beside={
        <Preview {...{ locale, ticketType, query }} version={null} form={{ id: topicFormId, edit, packed }} />
      }
    >
      <Told {...{ locale, query }} theirs={stored && sayText(stored.label, locale)} />
      <Mending {...{ locale, problems }} />
      <TopicForm
        key={`${key} ${packed} ${seen}`}
        {...{ locale, ticketType, formToken, language, seen, problems }}
        topic={{ ...shown, key }}
        isNew={!stored}
      />
      {stored && (
        <TopicQuestions {...{ locale, ticketType, formToken }} content={draft.content} topic={stored} />
      )}
      <ToOutline {...{ locale, ticketType }} />
    </EditorPage>
  );
}
