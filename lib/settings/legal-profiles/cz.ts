import type { WrittenProfile } from "@/lib/settings/legal-schema";

/**
 * Act 127/2005 Coll. on electronic communications, § 64 (filing within 2 months of the bill or the defect, answer
 * within 1 month of delivery, 2 months where a foreign operator must be consulted) and § 129 (objection to the
 * Czech Telecommunication Office within 1 month, which cannot be excused; neither defers payment). By way of the
 * Office's own explanations of August 2022 in the press.
 */
export const cz: WrittenProfile = {
  country: "CZ",
  law: {
    cs: "Zákon o elektronických komunikacích (127/2005 Sb.), § 64",
    en: "Electronic Communications Act (127/2005 Coll.), § 64",
    ru: "Закон об электронных коммуникациях (127/2005), § 64",
  },
  filing: { amount: 2, unit: "months" },
  acknowledgement: null,
  answer: { amount: 1, unit: "months" },
  exception: null,
  extension: {
    within: { amount: 2, unit: "months" },
    when: {
      cs: "jen když věc musíme projednat se zahraničním operátorem",
      en: "only when a foreign operator must be consulted",
      ru: "только если нужно согласование с иностранным оператором",
    },
  },
  authority: {
    cs: "Český telekomunikační úřad",
    en: "Czech Telecommunication Office",
    ru: "Чешское телекоммуникационное управление",
  },
  appeal: {
    cs: "Pokud s naším rozhodnutím nesouhlasíte, můžete podat námitku u Českého telekomunikačního úřadu (ctu.gov.cz). Rozhodne místo nás. Námitka neodkládá splatnost vyúčtování.",
    en: "If you do not agree, you can object to the Czech Telecommunication Office (ctu.gov.cz), which then decides in our place. An objection does not put off the day on which a bill is due.",
    ru: "Если вы не согласны, вы можете подать возражение в Чешское телекоммуникационное управление (ctu.gov.cz). Тогда решать будет оно. Срок оплаты счёта от этого не переносится.",
  },
  appealWithin: { amount: 1, unit: "months" },
};
