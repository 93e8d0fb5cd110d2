import type { WrittenProfile } from "@/lib/settings/legal-schema";

/**
 * Ofcom's complaints code: the right to alternative dispute resolution at 6 weeks from 8 April 2026 (8 before), or
 * sooner at deadlock, with a letter that says so (Ofcom's statement of 8 July 2025). The operator writes here which
 * of the two approved schemes it belongs to.
 */
export const gb: WrittenProfile = {
  country: "GB",
  law: {
    cs: "Ofcom, kodex pro vyřizování stížností",
    en: "Ofcom’s code for handling complaints",
    ru: "Ofcom, кодекс рассмотрения жалоб",
  },
  filing: null,
  acknowledgement: null,
  answer: { amount: 6, unit: "weeks" },
  exception: null,
  extension: null,
  authority: {
    cs: "Communications Ombudsman nebo CISAS",
    en: "Communications Ombudsman or CISAS",
    ru: "Communications Ombudsman или CISAS",
  },
  appeal: {
    cs: "Pokud s naším rozhodnutím nesouhlasíte, můžete se zdarma obrátit na nezávislé řešení sporů, ke kterému patříme: Communications Ombudsman nebo CISAS. Které to je, ukáže Ofcom (ofcom.org.uk).",
    en: "If you do not agree, an independent dispute resolution scheme can look at it, free of charge: the Communications Ombudsman or CISAS. Ofcom’s pages say which of them we belong to (ofcom.org.uk).",
    ru: "Если вы не согласны, вы можете бесплатно обратиться в независимую службу разрешения споров: Communications Ombudsman или CISAS. В какой из них состоим мы, указано на сайте Ofcom (ofcom.org.uk).",
  },
  appealWithin: null,
};
