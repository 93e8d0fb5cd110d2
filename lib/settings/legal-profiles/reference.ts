import {
  anyCountry,
  type LegalProfile,
  legalProfileSchema,
  type WrittenProfile,
} from "@/lib/settings/legal-schema";
import { au } from "./au";
import { cz } from "./cz";
import { gb } from "./gb";
import { india } from "./in";
import { ru } from "./ru";

/** For a country whose law nobody has written down here yet: thirty days, and nothing claimed about appeals. */
export const otherCountry = legalProfileSchema.parse({
  country: anyCountry,
  law: { cs: "Obecná lhůta", en: "A general time limit", ru: "Общий срок" },
  filing: null,
  acknowledgement: null,
  answer: { amount: 30, unit: "days" },
  exception: null,
  extension: null,
  authority: null,
  appeal: null,
  appealWithin: null,
} satisfies WrittenProfile);

const written: WrittenProfile[] = [cz, ru, gb, india, au];

/** What a new installation knows of the laws. To be read by a lawyer before it is relied on. */
export const referenceProfiles: LegalProfile[] = [
  ...written.map((profile) => legalProfileSchema.parse(profile)),
  otherCountry,
];
