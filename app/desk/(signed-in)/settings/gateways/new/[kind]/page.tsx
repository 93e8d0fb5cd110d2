import { staffActorOf } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { deskNotFound } from "@/app/_doors/refusal";
import { ActionForm } from "@/app/desk/_parts/action-form";
import { formWords } from "@/app/desk/_parts/form-words";
import { DeskPage } from "@/app/desk/_parts/page";
import { add } from "@/app/desk/(signed-in)/settings/gateways/actions";
import { askGateway } from "@/app/desk/(signed-in)/settings/gateways/form";
import { GatewayKind } from "@/lib/generated/prisma/enums";
import { translator } from "@/lib/i18n/translator";

export default async function NewGatewayPage({ params }: { params: Promise<{ kind: string }> }) {
  const { locale } = await staffActorOf("administrator");
  const asked = (await params).kind;
  const kind = Object.values(GatewayKind).find((one) => one === asked);
  if (!kind) deskNotFound();
  const t = translator(locale, "gateways");
  const title = `${t("add")}: ${t(`kind.${kind}`)}`;
  return (
    <DeskPage
      title={title}
      lead={t(`kindHint.${kind}`)}
      back={{ href: "/desk/settings/gateways", label: t("back") }}
    >
      <title>{title}</title>
      <ActionForm
        action={add}
        formToken={newFormToken()}
        hidden={{ kind }}
        groups={askGateway(locale, kind, null)}
        submit={t("addSubmit")}
        texts={formWords(locale)}
      />
    </DeskPage>
  );
}
