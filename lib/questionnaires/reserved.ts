/** How keys of topics, questions and options are written: they are names of fields. */
export const isKey = (key: string): boolean => /^[a-z][A-Za-z0-9]{0,39}$/.test(key);

/** Fields of the form that no questionnaire asks for, and answers that a list of complaints brings along. */
const taken = [
  "topic",
  "description",
  "segment",
  "subscriber",
  "subjectNumber",
  "replyChannel",
  "smsNumber",
  "emailAddress",
  "emailSuggestion",
  "phoneNumber",
  "contactName",
  "callDay",
  "callWindow",
  "formToken",
  "token",
  "step",
  "locale",
  "ticketType",
  "submissionId",
  "draftId",
  "questionnaireId",
  "disclosure",
  "notice",
  "noticeId",
  "file",
  "files",
  "attachment",
  "attachments",
  "website",
  "solution",
  "waiting",
  "code",
  "imported",
  "importedNumber",
  "city",
  "state",
  "zip",
  "filedForSomeoneElse",
  // Where the desk adds one.
  "new",
];

const reserved = new Set([...taken, ...Object.getOwnPropertyNames(Object.prototype)]);

/** Whether a question may not have this key, because something else answers to it. */
export const isReserved = (key: string): boolean => reserved.has(key);
