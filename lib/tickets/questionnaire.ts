/** What each form asks. The keys are stored; their labels are in `shared.topic`, `shared.remedy`. */

export const questionTopics = [
  "tariff",
  "billing",
  "internet",
  "coverage",
  "roaming",
  "simCard",
  "contract",
  "other",
] as const;

export const claimTopics = [
  "bill",
  "unorderedService",
  "callQuality",
  "internetSpeed",
  "outage",
  "contractTerms",
  "staffConduct",
  "other",
] as const;

export const fraudTopics = [
  "call",
  "textMessage",
  "simSwap",
  "identityMisuse",
  "unorderedSubscription",
  "unknownCharges",
  "other",
] as const;

export const desiredRemedies = [
  "refund",
  "billCorrection",
  "compensation",
  "repair",
  "endContract",
  "explanation",
] as const;

export const topicsOf = { question: questionTopics, claim: claimTopics, fraudReport: fraudTopics } as const;
