import { staffActorOf } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { deskNotFound, orNotFound } from "@/app/_doors/refusal";
import { ActButton } from "@/app/desk/_parts/act-button";
import { ActionForm } from "@/app/desk/_parts/action-form";
import { formWords } from "@/app/desk/_parts/form-words";
import { DeskPage, Section } from "@/app/desk/_parts/page";
import { remove, save, test, turn } from "@/app/desk/(signed-in)/settings/gateways/actions";
import { askGateway } from "@/app/desk/(signed-in)/settings/gateways/form";
import { readGateway } from "@/lib/gateways/reading";
import { translator } from "@/lib/i18n/translator";
import { readGatewayTest } from "@/lib/messages/testing-gateway";
import { idSchema } from "@/lib/staff/schema";
import { TestResult } from "./test-result";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string; test?: string }>;
};

const notices = new Set(["added", "saved", "on", "off"]);

export default async function GatewayPage({ params, searchParams }: Props) {
  const actor = await staffActorOf("administrator");
  const id = idSchema.safeParse((await params).id);
  if (!id.success) deskNotFound();
  const { done, test: tested } = await searchParams;
  const gateway = await orNotFound(readGateway(actor, id.data));
  const testId = idSchema.safeParse(tested);
  const result = testId.success ? await orNotFound(readGatewayTest(actor, gateway.id, testId.data)) : null;
  const { locale } = actor;
  const t = translator(locale, "gateways");
  const { name, kind, channel, active } = gateway;
  const hidden = { id: gateway.id };
  const texts = formWords(locale);
  return (
    <DeskPage
      title={name}
      lead={`${t(`kind.${kind}`)}. ${t(`kindHint.${kind}`)}`}
      back={{ href: "/desk/settings/gateways", label: t("back") }}
      notice={done && notices.has(done) ? t(`done.${done}`) : null}
    >
      <title>{name}</title>
      <Section title={t("testTitle")} text={t("testText")}>
        {result && <TestResult locale={locale} result={result} />}
        <ActionForm
          action={test}
          formToken={newFormToken()}
          hidden={hidden}
          groups={[
            {
              questions: [
                {
                  kind: channel === "email" ? "email" : "text",
                  name: "to",
                  label: t(`testTo.${channel}`),
                  hint: t(`testToHint.${channel}`),
                  value: result?.address,
                  autoComplete: channel === "email" ? "email" : "tel",
                  width: "half",
                },
              ],
            },
          ]}
          submit={t("testSend")}
          texts={texts}
          quiet
        />
      </Section>
      <Section title={t("changeTitle")}>
        <ActionForm
          action={save}
          formToken={newFormToken()}
          hidden={hidden}
          groups={askGateway(locale, kind, gateway)}
          submit={t("save")}
          texts={texts}
        />
      </Section>
      <Section title={t("switchTitle")} text={t(active ? "switchOffText" : "switchOnText")}>
        <ActButton
          action={turn}
          formToken={newFormToken()}
          hidden={{ ...hidden, active: active ? "" : "yes" }}
          label={t(active ? "switchOff" : "switchOn")}
        />
      </Section>
      <Section title={t("removeTitle")} text={t("removeText")}>
        <ActButton action={remove} formToken={newFormToken()} hidden={hidden} label={t("remove")} grave />
      </Section>
    </DeskPage>
  );
}
