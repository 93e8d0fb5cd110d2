import csDesk from "@/lib/i18n/messages/cs/desk.json" with { type: "json" };
import csMail from "@/lib/i18n/messages/cs/mail.json" with { type: "json" };
import csPublic from "@/lib/i18n/messages/cs/public.json" with { type: "json" };
import csShared from "@/lib/i18n/messages/cs/shared.json" with { type: "json" };
import csStaff from "@/lib/i18n/messages/cs/staff.json" with { type: "json" };
import enDesk from "@/lib/i18n/messages/en/desk.json" with { type: "json" };
import enMail from "@/lib/i18n/messages/en/mail.json" with { type: "json" };
import enPublic from "@/lib/i18n/messages/en/public.json" with { type: "json" };
import enShared from "@/lib/i18n/messages/en/shared.json" with { type: "json" };
import enStaff from "@/lib/i18n/messages/en/staff.json" with { type: "json" };
import ruDesk from "@/lib/i18n/messages/ru/desk.json" with { type: "json" };
import ruMail from "@/lib/i18n/messages/ru/mail.json" with { type: "json" };
import ruPublic from "@/lib/i18n/messages/ru/public.json" with { type: "json" };
import ruShared from "@/lib/i18n/messages/ru/shared.json" with { type: "json" };
import ruStaff from "@/lib/i18n/messages/ru/staff.json" with { type: "json" };

export const texts = {
  cs: { public: csPublic, desk: csDesk, staff: csStaff, mail: csMail, shared: csShared },
  en: { public: enPublic, desk: enDesk, staff: enStaff, mail: enMail, shared: enShared },
  ru: { public: ruPublic, desk: ruDesk, staff: ruStaff, mail: ruMail, shared: ruShared },
};
