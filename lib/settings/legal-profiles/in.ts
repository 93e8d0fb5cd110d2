import type { WrittenProfile } from "@/lib/settings/legal-schema";

/**
 * TRAI, Telecom Consumers Complaint Redressal Regulations 2012, by TRAI's answers to consumers: a docket number with
 * the expected time at once by SMS; a billing complaint within 4 weeks, anything without a time of its own within 3
 * days; the appellate authority decides within 39 days. A credit follows within a week of the resolution.
 */
export const india: WrittenProfile = {
  country: "IN",
  law: {
    cs: "TRAI, pravidla pro stížnosti zákazníků (2012)",
    en: "TRAI, Telecom Consumers Complaint Redressal Regulations, 2012",
    ru: "TRAI, правила рассмотрения жалоб абонентов (2012)",
  },
  filing: null,
  acknowledgement: { amount: 0, unit: "days" },
  answer: { amount: 3, unit: "days" },
  exception: { topics: ["bill", "unorderedService", "roamingCharge"], within: { amount: 4, unit: "weeks" } },
  extension: null,
  authority: {
    cs: "Odvolací orgán operátora",
    en: "The operator’s Appellate Authority",
    ru: "Апелляционный орган оператора",
  },
  appeal: {
    cs: "Pokud s naším rozhodnutím nesouhlasíte, můžete se odvolat k našemu odvolacímu orgánu. Rozhodne do 39 dnů.",
    en: "If you do not agree, you can appeal to our Appellate Authority. It decides within 39 days.",
    ru: "Если вы не согласны, вы можете обратиться в наш апелляционный орган. Он решит в течение 39 дней.",
  },
  appealWithin: null,
};
