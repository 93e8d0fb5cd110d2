import type { z } from "zod";
import { type ContactLine, contactLineSchema } from "./schema";

const free = { cs: "zdarma", en: "free", ru: "бесплатно" };

const written: z.input<typeof contactLineSchema>[] = [
  {
    id: "private-own-sim",
    who: {
      cs: "Soukromý zákazník, z vlastní SIM, doma i v národním roamingu",
      en: "Private customer, from your own SIM, at home and in national roaming",
      ru: "Частный клиент, со своей SIM-карты, дома и в национальном роуминге",
    },
    number: "0890",
    keys: {
      cs: "2 a pak 0; nebo 1 a pak 0; nebo 5 a pak 0 (menu se může změnit)",
      en: "2 then 0, or 1 then 0, or 5 then 0 (the menu may change)",
      ru: "2, затем 0; или 1, затем 0; или 5, затем 0 (меню может измениться)",
    },
    cost: free,
    wait: {
      cs: "obvykle 2–3 minuty, ve špičce až 30",
      en: "usually 2–3 minutes, up to 30 at peak",
      ru: "обычно 2–3 минуты, в часы пик до 30",
    },
  },
  {
    id: "private-other-phone",
    who: {
      cs: "Soukromý zákazník, z jiné sítě nebo z pevné linky; také když je SIM blokovaná nebo není signál",
      en: "Private customer, from another network or a landline; also when the SIM is blocked or has no coverage",
      ru: "Частный клиент, с телефона другого оператора или стационарного; и если SIM заблокирована или нет сети",
    },
    number: "8 800 250 08 90",
    keys: { cs: "1 a pak 0", en: "1 then 0", ru: "1, затем 0" },
    cost: {
      cs: "od nás zdarma, váš operátor si může účtovat",
      en: "free from our side; the other operator may charge",
      ru: "с нашей стороны бесплатно; ваш оператор может взять плату",
    },
    wait: null,
  },
  {
    id: "abroad",
    who: {
      cs: "V zahraničí, v mezinárodním roamingu (vytočte s +7, ne s 8)",
      en: "Abroad, in international roaming (dial it with +7, not 8)",
      ru: "За границей, в международном роуминге (набирайте с +7, не с 8)",
    },
    number: "+7 495 766 01 66",
    keys: null,
    cost: {
      cs: "z naší SIM zdarma, jinak podle tarifu",
      en: "free from our SIM, otherwise by your tariff",
      ru: "с нашей SIM-карты бесплатно, иначе по тарифу",
    },
    wait: null,
  },
  {
    id: "corporate-own-sim",
    who: {
      cs: "Firemní zákazník, z vlastní SIM",
      en: "Corporate customer, from your own SIM",
      ru: "Корпоративный клиент, со своей SIM-карты",
    },
    number: "0990",
    keys: null,
    cost: free,
    wait: { cs: "kratší než na 0890", en: "shorter than on 0890", ru: "меньше, чем на 0890" },
  },
  {
    id: "corporate-any-phone",
    who: {
      cs: "Firemní zákazník, z jakéhokoli telefonu doma (ze zahraničí použijte osobní účet)",
      en: "Corporate customer, from any phone at home (from abroad, use the personal account)",
      ru: "Корпоративный клиент, с любого телефона в стране (из-за границы — через личный кабинет)",
    },
    number: "8 800 250 09 90",
    keys: null,
    cost: free,
    wait: null,
  },
];

/** The lines of the example operator; an administrator replaces them with the real ones. */
export const exampleContactLines: ContactLine[] = written.map((line) => contactLineSchema.parse(line));
