import type { WrittenProfile } from "@/lib/settings/legal-schema";

/**
 * Federal law 126-FZ on communications, art. 55(7) as amended by 42-FZ of 2 March 2016: registered no later than the
 * working day after receipt, reviewed and the person informed within 30 days of registration. A claim filed here is
 * registered as it is filed. The filing limit of 6 months is that of the mobile rules of 2005, p. 53; the rules in
 * force were not verified. Where to turn next is general law (art. 55, consumer protection), to be verified.
 */
export const ru: WrittenProfile = {
  country: "RU",
  law: {
    cs: "Zákon o spojích (126-FZ), článek 55",
    en: "Law on Communications (126-FZ), article 55",
    ru: "Закон «О связи» (126-ФЗ), статья 55",
  },
  filing: { amount: 6, unit: "months" },
  acknowledgement: { amount: 1, unit: "workingDays" },
  answer: { amount: 30, unit: "days" },
  exception: null,
  extension: null,
  authority: {
    cs: "Roskomnadzor",
    en: "Roskomnadzor",
    ru: "Роскомнадзор",
  },
  appeal: {
    cs: "Pokud s naším rozhodnutím nesouhlasíte, můžete podat žalobu u soudu v místě svého bydliště. Stěžovat si můžete i u Roskomnadzoru (rkn.gov.ru).",
    en: "If you do not agree, you can bring the case before the court where you live. You can also complain to Roskomnadzor (rkn.gov.ru).",
    ru: "Если вы не согласны, вы можете подать иск в суд по месту жительства. Пожаловаться можно и в Роскомнадзор (rkn.gov.ru).",
  },
  appealWithin: null,
};
