import { publicActor } from "@/app/_doors/actor";
import { isSameOrigin } from "@/app/_doors/form-token";
import type { Actor } from "@/lib/access/actor";
import { consume } from "@/lib/access/limits";
import { logger } from "@/lib/core/log";
import type { Owner } from "@/lib/files/owning";
import type { FileRefusal } from "@/lib/files/refusals";
import { removeUpload } from "@/lib/files/removing";
import { storeUpload } from "@/lib/files/storing";
import { readSettings } from "@/lib/settings/reading";
import { readMultipart } from "./multipart";

const megabyte = 1_048_576;
const silentMs = 60_000;

export type Taken = { fields: Record<string, string>; refusals: FileRefusal[]; removed: boolean };

/**
 * Takes what a form with files posted: stores the files beside what the actor is writing, and takes away the one
 * that its button names in the field `remove`. What comes from elsewhere, or says that it is too large, is not read
 * at all.
 * @returns `foreign` for a post that comes from another site or is no such form
 */
export async function takeUploads(request: Request, actor: Actor, owner: Owner): Promise<Taken | "foreign"> {
  const { network } = await publicActor();
  if (!isOurs(request)) return "foreign";
  const allowed = await consume("uploadByNetwork", network);
  const { attachments } = await readSettings();
  const limits = { most: attachments.most, bytesEach: attachments.megabytes * megabyte, silentMs };
  const says = Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY);
  if (says > (limits.most + 2) * limits.bytesEach)
    return { fields: {}, refusals: ["tooLarge"], removed: false };
  const form = await readMultipart(request, limits, async (file) => {
    // The words that came with it are read all the same.
    if (!allowed.ok) return "tooOften";
    try {
      const stored = await storeUpload(actor, { owner, ...file });
      return stored.ok ? null : stored.reason;
    } catch (err) {
      logger("uploads").error({ err }, "a file could not be stored");
      return "broken";
    }
  });
  if (!form) return "foreign";
  const { remove } = form.fields;
  return { ...form, removed: remove ? await removeUpload(actor, owner, remove) : false };
}

/** The words of such a form whose sender may not add anything: they are to have them back, and no file is kept. */
export async function readWords(request: Request): Promise<string | "foreign"> {
  if (!isOurs(request)) return "foreign";
  const limits = { most: 0, bytesEach: megabyte, silentMs };
  const form = await readMultipart(request, limits, async () => "tooMany");
  return form?.fields.text ?? "";
}

const isOurs = ({ headers }: Request): boolean =>
  isSameOrigin({
    origin: headers.get("origin"),
    fetchSite: headers.get("sec-fetch-site"),
    host: headers.get("x-forwarded-host") ?? headers.get("host"),
  });
