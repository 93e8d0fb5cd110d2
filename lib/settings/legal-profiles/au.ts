import type { WrittenProfile } from "@/lib/settings/legal-schema";

/**
 * ACMA, Telecommunications (Consumer Complaints Handling) Industry Standard 2018: acknowledged at once or within 2
 * working days, the plan explained within 10 working days and carried out within 5. A delay is told with its cause,
 * a new date and the way to the ombudsman; the standard names no last day, so ten working days more is ours. Urgent
 * complaints (hardship, disconnection), due in 2 working days, are for people to notice: no question asks for them.
 */
export const au: WrittenProfile = {
  country: "AU",
  law: {
    cs: "ACMA, norma pro vyřizování stížností (2018)",
    en: "ACMA, Consumer Complaints Handling Industry Standard 2018",
    ru: "ACMA, стандарт рассмотрения жалоб (2018)",
  },
  filing: null,
  acknowledgement: { amount: 2, unit: "workingDays" },
  answer: { amount: 10, unit: "workingDays" },
  exception: null,
  extension: {
    within: { amount: 20, unit: "workingDays" },
    when: {
      cs: "když zákazníkovi řeknete příčinu zdržení a nový den",
      en: "when you tell the customer the cause of the delay and the new day",
      ru: "если вы сообщите клиенту причину задержки и новый день",
    },
  },
  authority: {
    cs: "Telecommunications Industry Ombudsman",
    en: "Telecommunications Industry Ombudsman",
    ru: "Telecommunications Industry Ombudsman",
  },
  appeal: {
    cs: "Pokud s naším rozhodnutím nesouhlasíte, můžete se zdarma obrátit na Telecommunications Industry Ombudsman (tio.com.au). Je na nás nezávislý.",
    en: "If you do not agree, you can turn to the Telecommunications Industry Ombudsman (tio.com.au), free of charge. It is independent of us.",
    ru: "Если вы не согласны, вы можете бесплатно обратиться к Telecommunications Industry Ombudsman (tio.com.au). Он от нас не зависит.",
  },
  appealWithin: null,
};
