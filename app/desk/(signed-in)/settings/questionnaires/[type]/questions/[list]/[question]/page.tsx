import { staffActorOf } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { deskNotFound, orNotFound } from "@/app/_doors/refusal";
import { EditorPage } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/editor-page";
import { Mending } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/mending";
import { NoDraft } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/no-draft";
import {
  questionPath,
  typeNamed,
  typePath,
} from "@/app/desk/(signed-in)/settings/questionnaires/_parts/paths";
import { hasTyped, questionPlace } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/places";
import { Preview } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/preview";
import {
  QuestionForm,
  questionFormId,
} from "@/app/desk/(signed-in)/settings/questionnaires/_parts/question-form";
import { RemoveForm, removeWords } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/remove-form";
import { ToOutline } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/to-outline";
import { Told } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/told";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { topicList } from "@/lib/questionnaires/editing";
import { sayText } from "@/lib/questionnaires/schema";
import { readRevision } from "@/lib/questionnaires/versions";

type Props = {
  params: Promise<{ type: string; list: string; question: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One question of the draft, or a new one. */
export default async function QuestionPage({ params, searchParams }: Props) {
  const actor = await staffActorOf("administrator");
  const [{ type, list, question: key }, query] = await Promise.all([params, searchParams]);
  const ticketType = typeNamed(type);
  if (!ticketType) deskNotFound();
  const { locale } = actor;
  const t = translator(locale, "questionnaires");
  const draft = await orNotFound(readRevision(actor, ticketType));
  const back = { href: typePath(ticketType), label: translator(locale, "shared.ticketType")(ticketType) };
  if (!draft) {
    const next = hasTyped(query) ? `${questionPath(ticketType, list, key)}?with=${query.with}` : null;
    return (
      <EditorPage {...{ locale, query, back }} title={t("noDraft")}>
        <NoDraft {...{ locale, ticketType, next }} />
      </EditorPage>
    );
  }
  const place = questionPlace(locale, draft.content, list, key, query);
  if (!place) deskNotFound();

  const { shown, stored, edit, seen, packed, problems, above } = place;
  const language = isLocale(query.language) ? query.language : locale;
  const formToken = newFormToken();
  const topic = draft.content.topics.find((one) => topicList(one.key) === list);
  return (
    <EditorPage
      {...{ locale, query, back }}
      title={stored ? sayText(shown.label, locale) || t("unnamed") : t("addQuestion")}
      lead={topic ? sayText(topic.label, locale) : t(list === "before" ? "before" : "after")}
      beside={
        <Preview
          {...{ locale, ticketType, query }}
          version={null}
          form={{ id: questionFormId, edit, packed }}
        />
      }
    >
      <Told {...{ locale, query }} theirs={stored && sayText(stored.label, locale)} />
      <Mending {...{ locale, problems }} />
      <QuestionForm
        key={`${key} ${packed} ${seen}`}
        {...{ locale, ticketType, formToken, language, list, seen, problems, above }}
        question={shown}
        isNew={!stored}
        topics={list === "after" ? draft.content.topics : null}
      />
      {stored && (
        <RemoveForm
          {...{ ticketType, formToken, seen }}
          what={{ list, key }}
          words={removeWords(locale, "question")}
        />
      )}
      <ToOutline {...{ locale, ticketType }} />
    </EditorPage>
  );
}
