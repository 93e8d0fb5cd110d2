/**
 * Domains that give anybody a mailbox for ten minutes. A mark for staff and no reason to refuse: people have reasons
 * to be careful. Short on purpose; the long lists that go around name honest providers too.
 */
const domains = new Set(
  `10minutemail.com 20minutemail.com 33mail.com anonbox.net burnermail.io byom.de discard.email
  dispostable.com dropmail.me emailondeck.com emailtemporanea.net fakeinbox.com fakemail.net getairmail.com
  getnada.com grr.la guerrillamail.biz guerrillamail.com guerrillamail.de guerrillamail.net guerrillamail.org
  guerrillamailblock.com harakirimail.com inboxbear.com inboxkitten.com incognitomail.org jetable.org
  mail-temporaire.fr mailcatch.com maildrop.cc mailinator.com mailinator.net mailnesia.com mailnull.com
  mailpoof.com mailsac.com minuteinbox.com mintemail.com moakt.com mohmal.com my10minutemail.com mytemp.email
  nada.email owlymail.com pokemail.net sharklasers.com spam4.me spambog.com spambox.us spamgourmet.com
  spamex.com temp-mail.io temp-mail.org temp-mail.ru tempail.com tempinbox.com tempmail.dev tempmail.plus
  tempmailo.com tempr.email throwawaymail.com tmail.ws tmailor.com tmpmail.net tmpmail.org trash-mail.com
  trashmail.com trashmail.de trashmail.net trbvm.com wegwerfmail.de wegwerfmail.net yopmail.com yopmail.fr
  yopmail.net zehnminutenmail.de`.split(/\s+/),
);

/** @param address as `parseEmail` gives it */
export function isDisposable(address: string): boolean {
  const labels = address.slice(address.lastIndexOf("@") + 1).split(".");
  return labels.some((_, cut) => domains.has(labels.slice(cut).join(".")));
}
