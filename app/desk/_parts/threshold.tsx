import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { logoPath } from "@/lib/settings/logo";
import type { Settings } from "@/lib/settings/schema";

const fading = ["opacity-100", "opacity-55", "opacity-30", "opacity-15", "opacity-[0.07]"];

type Props = { locale: Locale; operator: Settings["operator"]; title: ReactNode; children: ReactNode };

/** The pages before the desk: a form on paper, and beside it the product's word coming back as an echo. */
export function Threshold({ locale, operator, title, children }: Props) {
  const t = translator(locale, "staff");
  const logo = logoPath(operator.logo);
  return (
    <div lang={locale} className="grid min-h-dvh lg:grid-cols-[minmax(26rem,5fr)_7fr]">
      <main className="flex flex-col px-6 py-6 sm:px-12 sm:py-10">
        <p className="flex items-center gap-2.5 text-[15px] font-bold tracking-tight">
          {/* biome-ignore lint/performance/noImgElement: a small picture of the operator's, already of its size */}
          {logo && <img src={logo} alt="" className="h-7 w-auto" />}
          {operator.name}
          <span className="font-normal text-muted">{t("desk")}</span>
        </p>
        <div className="my-auto w-full max-w-96 py-12">
          <h1 className="text-[30px]/[1.1] font-bold tracking-[-0.02em] text-balance">{title}</h1>
          {children}
        </div>
      </main>
      <div
        aria-hidden="true"
        className="hidden flex-col justify-end overflow-hidden bg-[light-dark(var(--accent),var(--shade))] px-12 pb-8 text-[light-dark(var(--on-accent),var(--accent-text))] select-none lg:flex"
      >
        {fading.map((strength) => (
          // Written by the style sheet: an ornament, which nobody needs to read and nothing should copy.
          <span
            key={strength}
            data-echo={t("echo")}
            className={`${strength} text-[clamp(4rem,8.2vw,9.5rem)]/[0.98] font-extrabold tracking-[-0.045em] whitespace-nowrap before:content-[attr(data-echo)]`}
          />
        ))}
      </div>
    </div>
  );
}
