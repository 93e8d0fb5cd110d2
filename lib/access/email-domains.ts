/**
 * Domains that many people have their mailbox at, and whose name is nobody else's: one that differs by a letter
 * is more likely a slip than another provider.
 */
export const distinctDomains = [
  "gmail.com",
  "googlemail.com",
  "hotmail.com",
  "outlook.com",
  "yahoo.com",
  "icloud.com",
  "protonmail.com",
  "seznam.cz",
  "centrum.cz",
  "yandex.ru",
  "yandex.com",
  "rambler.ru",
];

/** Domains whose name is a common word, with neighbours of their own: only slips of the fingers count. */
export const ordinaryDomains = [
  "email.cz",
  "atlas.cz",
  "volny.cz",
  "post.cz",
  "mail.ru",
  "list.ru",
  "inbox.ru",
  "proton.me",
  "live.com",
];

/** Domains that are near to one of the above and yet are what their owners mean. */
export const otherDomains = new Set([
  "mail.com",
  "email.com",
  "ymail.com",
  "rocketmail.com",
  "fastmail.com",
  "hotmail.cz",
  "hotmail.ru",
  "outlook.cz",
  "outlook.sk",
  "yahoo.cz",
  "centrum.sk",
  "atlas.sk",
  "post.sk",
  "zoznam.sk",
  "mail.cz",
  "mail.ua",
  "mail.by",
  "mail.kz",
  "mail.de",
  "email.de",
  "gmx.com",
  "gmx.cz",
  "bk.ru",
  "ya.ru",
  "lenta.ru",
  "yandex.by",
  "yandex.kz",
  "yandex.ua",
  "yandex.uz",
  "yandex.eu",
  "me.com",
  "mac.com",
  "cloud.com",
  "msn.com",
  "live.cz",
  "pm.me",
  "proton.ch",
]);

/** Slips that no count of letters finds: the right name under another country. */
export const knownSlips: Record<string, string> = {
  "gmail.cz": "gmail.com",
  "gmail.ru": "gmail.com",
  "gmail.sk": "gmail.com",
  "gmail.eu": "gmail.com",
  "icloud.cz": "icloud.com",
  "icloud.ru": "icloud.com",
  "seznam.com": "seznam.cz",
  "seznam.sk": "seznam.cz",
  "seznam.ru": "seznam.cz",
  "centrum.com": "centrum.cz",
  "volny.com": "volny.cz",
  "yandex.cz": "yandex.ru",
  "rambler.com": "rambler.ru",
};

/** What fingers make of "cz", "ru", "com" and "me", and no country or organisation has. */
export const slippedEndings: Record<string, string> = {
  xz: "cz",
  vz: "cz",
  czz: "cz",
  ccz: "cz",
  zc: "cz",
  tu: "ru",
  ri: "ru",
  rru: "ru",
  ruu: "ru",
  rj: "ru",
  con: "com",
  comm: "com",
  coom: "com",
  ocm: "com",
  cmo: "com",
  cpm: "com",
  vom: "com",
  xom: "com",
  cim: "com",
  ckm: "com",
  mee: "me",
};
