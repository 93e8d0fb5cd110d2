import csAsk from "@/lib/i18n/messages/cs/ask.json" with { type: "json" };
import csDesk from "@/lib/i18n/messages/cs/desk.json" with { type: "json" };
import csFiles from "@/lib/i18n/messages/cs/files.json" with { type: "json" };
import csFollowing from "@/lib/i18n/messages/cs/following.json" with { type: "json" };
import csFraud from "@/lib/i18n/messages/cs/fraud.json" with { type: "json" };
import csMail from "@/lib/i18n/messages/cs/mail.json" with { type: "json" };
import csNotices from "@/lib/i18n/messages/cs/notices.json" with { type: "json" };
import csPromise from "@/lib/i18n/messages/cs/promise.json" with { type: "json" };
import csProof from "@/lib/i18n/messages/cs/proof.json" with { type: "json" };
import csPublic from "@/lib/i18n/messages/cs/public.json" with { type: "json" };
import csQuestionnaires from "@/lib/i18n/messages/cs/questionnaires.json" with { type: "json" };
import csReach from "@/lib/i18n/messages/cs/reach.json" with { type: "json" };
import csReceipts from "@/lib/i18n/messages/cs/receipts.json" with { type: "json" };
import csShared from "@/lib/i18n/messages/cs/shared.json" with { type: "json" };
import csStaff from "@/lib/i18n/messages/cs/staff.json" with { type: "json" };
import enAsk from "@/lib/i18n/messages/en/ask.json" with { type: "json" };
import enDesk from "@/lib/i18n/messages/en/desk.json" with { type: "json" };
import enFiles from "@/lib/i18n/messages/en/files.json" with { type: "json" };
import enFollowing from "@/lib/i18n/messages/en/following.json" with { type: "json" };
import enFraud from "@/lib/i18n/messages/en/fraud.json" with { type: "json" };
import enMail from "@/lib/i18n/messages/en/mail.json" with { type: "json" };
import enNotices from "@/lib/i18n/messages/en/notices.json" with { type: "json" };
import enPromise from "@/lib/i18n/messages/en/promise.json" with { type: "json" };
import enProof from "@/lib/i18n/messages/en/proof.json" with { type: "json" };
import enPublic from "@/lib/i18n/messages/en/public.json" with { type: "json" };
import enQuestionnaires from "@/lib/i18n/messages/en/questionnaires.json" with { type: "json" };
import enReach from "@/lib/i18n/messages/en/reach.json" with { type: "json" };
import enReceipts from "@/lib/i18n/messages/en/receipts.json" with { type: "json" };
import enShared from "@/lib/i18n/messages/en/shared.json" with { type: "json" };
import enStaff from "@/lib/i18n/messages/en/staff.json" with { type: "json" };
import ruAsk from "@/lib/i18n/messages/ru/ask.json" with { type: "json" };
import ruDesk from "@/lib/i18n/messages/ru/desk.json" with { type: "json" };
import ruFiles from "@/lib/i18n/messages/ru/files.json" with { type: "json" };
import ruFollowing from "@/lib/i18n/messages/ru/following.json" with { type: "json" };
import ruFraud from "@/lib/i18n/messages/ru/fraud.json" with { type: "json" };
import ruMail from "@/lib/i18n/messages/ru/mail.json" with { type: "json" };
import ruNotices from "@/lib/i18n/messages/ru/notices.json" with { type: "json" };
import ruPromise from "@/lib/i18n/messages/ru/promise.json" with { type: "json" };
import ruProof from "@/lib/i18n/messages/ru/proof.json" with { type: "json" };
import ruPublic from "@/lib/i18n/messages/ru/public.json" with { type: "json" };
import ruQuestionnaires from "@/lib/i18n/messages/ru/questionnaires.json" with { type: "json" };
import ruReach from "@/lib/i18n/messages/ru/reach.json" with { type: "json" };
import ruReceipts from "@/lib/i18n/messages/ru/receipts.json" with { type: "json" };
import ruShared from "@/lib/i18n/messages/ru/shared.json" with { type: "json" };
import ruStaff from "@/lib/i18n/messages/ru/staff.json" with { type: "json" };

export const texts = {
  cs: {
    public: csPublic,
    desk: csDesk,
    staff: csStaff,
    mail: csMail,
    shared: csShared,
    ask: csAsk,
    questionnaires: csQuestionnaires,
    files: csFiles,
    proof: csProof,
    promise: csPromise,
    following: csFollowing,
    receipts: csReceipts,
    fraud: csFraud,
    notices: csNotices,
    reach: csReach,
  },
  en: {
    public: enPublic,
    desk: enDesk,
    staff: enStaff,
    mail: enMail,
    shared: enShared,
    ask: enAsk,
    questionnaires: enQuestionnaires,
    files: enFiles,
    proof: enProof,
    promise: enPromise,
    following: enFollowing,
    receipts: enReceipts,
    fraud: enFraud,
    notices: enNotices,
    reach: enReach,
  },
  ru: {
    public: ruPublic,
    desk: ruDesk,
    staff: ruStaff,
    mail: ruMail,
    shared: ruShared,
    ask: ruAsk,
    questionnaires: ruQuestionnaires,
    files: ruFiles,
    proof: ruProof,
    promise: ruPromise,
    following: ruFollowing,
    receipts: ruReceipts,
    fraud: ruFraud,
    notices: ruNotices,
    reach: ruReach,
  },
};
