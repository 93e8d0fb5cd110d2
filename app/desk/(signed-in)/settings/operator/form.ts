import { getCountries } from "libphonenumber-js";
import { accentOf } from "@/app/_ui/accent";
import type { QuestionGroup } from "@/app/desk/_parts/form-state";
import type { StaffActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { parseLogo } from "@/lib/settings/logo";
import type { Settings } from "@/lib/settings/schema";

export function ask({ locale }: StaffActor, { operator, quickExitUrl }: Settings): QuestionGroup[] {
  const t = translator(locale, "staff.settings");
  const logoHint = operator.logo ? `${t("logoHint")} ${t("logoPresent")}` : t("logoHint");
  return [
    {
      questions: [
        { kind: "text", name: "operator-name", label: t("name"), value: operator.name, width: "half" },
        {
          kind: "text",
          name: "operator-colour",
          label: t("colour"),
          hint: `${t("colourHint")} ${sayContrast(locale, operator.colour)}`,
          value: operator.colour,
          width: "short",
        },
        {
          kind: "file",
          name: "operator-logo",
          label: t("logo"),
          hint: logoHint,
          accept: "image/png,image/jpeg,image/webp",
          choose: t("logoChoose"),
          none: t("logoNone"),
        },
        ...(operator.logo ? [{ kind: "checkbox", name: "removeLogo", label: t("logoRemove") } as const] : []),
        {
          kind: "select",
          name: "operator-country",
          label: t("country"),
          hint: t("countryHint"),
          value: operator.country,
          options: named(locale, "region", getCountries()),
        },
        {
          kind: "select",
          name: "operator-currency",
          label: t("currency"),
          value: operator.currency,
          options: named(locale, "currency", Intl.supportedValuesOf("currency")),
        },
        {
          kind: "text",
          name: "quickExitUrl",
          label: t("quickExit"),
          hint: t("quickExitHint"),
          value: quickExitUrl,
        },
      ],
    },
  ];
}

/** How the pages use the colour, when text in it could not be read as it is. */
export function sayContrast(locale: Locale, colour: string): string {
  const t = translator(locale, "staff.settings");
  const moved = Object.entries(accentOf(colour)).filter(
    ([, shade]) => shade.fill !== colour || shade.text !== colour,
  );
  if (moved.length === 0) return t("colourFits", { colour });
  const themes = moved.length === 2 ? "both" : (moved[0]?.[0] ?? "both");
  const shades = [...new Set(moved.map(([, shade]) => shade.text))].join(", ");
  return t("colourMoved", { colour, themes, shades });
}

function named(locale: Locale, type: "region" | "currency", codes: readonly string[]) {
  const names = new Intl.DisplayNames(locale, { type });
  const options = codes.map((code) => ({ value: code, label: `${names.of(code) ?? code} (${code})` }));
  return options.sort((a, b) => a.label.localeCompare(b.label, locale));
}

export async function read(fields: Record<string, string>, { operator }: Settings, form: FormData) {
  return {
    operator: {
      name: fields["operator-name"],
      colour: (fields["operator-colour"] ?? "").trim().toLowerCase().replace(/^#?/, "#"),
      logo: await readUpload(form.get("operator-logo"), fields.removeLogo === "yes" ? null : operator.logo),
      country: fields["operator-country"],
      currency: fields["operator-currency"],
    },
    quickExitUrl: (fields.quickExitUrl ?? "").trim(),
  };
}

/** What is no picture comes back as such a text, which the settings refuse. */
async function readUpload(file: FormDataEntryValue | null, present: string | null): Promise<string | null> {
  if (!(file instanceof File) || file.size === 0) return present;
  const parsed = parseLogo(new Uint8Array(await file.arrayBuffer()));
  return parsed.ok ? parsed.logo : parsed.reason;
}
