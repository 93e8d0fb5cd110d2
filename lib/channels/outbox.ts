import { createHash } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
import { composeEmail } from "@/lib/channels/email/compose";
import type { EmailToSend, EmailWire, Handover, SmsToSend, SmsWire } from "@/lib/channels/wire";
import { TemporaryFailure } from "@/lib/core/errors";
import { countSms } from "@/lib/core/sms-text";

/** Writes e-mails as `.eml` files into `outbox` under the data folder. Written is not sent: no receipt will come. */
export class OutboxEmailWire implements EmailWire {
  readonly name = "outbox";
  readonly #transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });

  constructor(
    private readonly dataDir: string,
    private readonly from: string,
  ) {}

  async send(mail: EmailToSend): Promise<Handover> {
    const { message } = await this.#transport.sendMail(composeEmail(mail, this.from));
    const file = await put(this.dataDir, mail.id, "eml", message as Buffer);
    return { gateway: "outbox", providerReferences: [mail.messageId], receiptExpected: false, detail: file };
  }

  async close(): Promise<void> {}
}

/** Writes short messages as `.txt` files into `outbox` under the data folder: number, what it would take, text. */
export class OutboxSmsWire implements SmsWire {
  readonly name = "outbox";

  constructor(private readonly dataDir: string) {}

  async send(sms: SmsToSend): Promise<Handover> {
    const { encoding, parts } = countSms(sms.text);
    const content = `To: ${sms.to}\nEncoding: ${encoding}\nParts: ${parts}\n\n${sms.text}`;
    const file = await put(this.dataDir, sms.id, "txt", content);
    return { gateway: "outbox", providerReferences: [], receiptExpected: false, detail: file };
  }

  onReceipt(): void {}

  onMessage(): void {}

  async close(): Promise<void> {}
}

/** Whoever looks into the folder sees whole files only: written beside, then renamed. */
async function put(dataDir: string, id: string, ending: string, content: string | Buffer): Promise<string> {
  const folder = path.resolve(dataDir, "outbox");
  const name = `${new Date().toISOString().replace(/[:.]/g, "-")}-${fileSafe(id)}.${ending}`;
  const beside = path.join(folder, `.${name}.part`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(beside, content, { mode: 0o600, flush: true });
    await rename(beside, path.join(folder, name));
  } catch (error) {
    throw new TemporaryFailure("The outbox could not be written.", (error as NodeJS.ErrnoException).code);
  }
  return name;
}

const fileSafe = (id: string): string =>
  /^[A-Za-z0-9_-]{1,100}$/.test(id) ? id : createHash("sha256").update(id).digest("hex").slice(0, 32);
