import { type MailboxProblem, type MailboxSettings, newClient, openFolder, problemOf } from "./imap";

/** Opens a mailbox once and says what is in the way, or how many mails lie there. It changes nothing. */
export async function tryMailbox(
  settings: MailboxSettings,
): Promise<{ ok: true; count: number } | { ok: false; problem: MailboxProblem }> {
  const client = newClient(settings);
  try {
    return { ok: true, count: (await openFolder(client, settings)).exists };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  } finally {
    client.close();
  }
}
