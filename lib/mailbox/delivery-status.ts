import type { MailContent } from "@/lib/core/mail-content";

export type Said = { kind: "permanent" | "temporary" | "delayed" | null; code: string | null };

/** Is it a report about delivery (RFC 3462, RFC 3464), and not one that a letter was read or called spam? */
export const isReport = ({ deliveryStatus }: Pick<MailContent, "deliveryStatus">): boolean =>
  deliveryStatus !== null;

/**
 * What the fields of a report say about the recipients. One that says that it failed outweighs those that arrived.
 * A failure with a status of 4 is one that its server has given up after trying.
 */
export function statusIn(fields: string): Said {
  const unfolded = fields.replace(/\r?\n[ \t]+/g, " ");
  const groups = unfolded.split(/\r?\n\s*\r?\n/).map(readGroup);
  const failed = groups.find(({ action }) => action === "failed");
  if (failed) {
    const permanent = !failed.code?.startsWith("4.");
    return { kind: permanent ? "permanent" : "temporary", code: failed.code };
  }
  const delayed = groups.find(({ action }) => action === "delayed");
  if (delayed) return { kind: "delayed", code: delayed.code };
  const told = groups.find(({ action, code }) => action === null && code !== null && !code.startsWith("2."));
  if (!told) return { kind: null, code: null };
  return { kind: told.code?.startsWith("4.") ? "temporary" : "permanent", code: told.code };
}

function readGroup(group: string): { action: string | null; code: string | null } {
  const field = (name: string): string | null =>
    new RegExp(`^${name}:[ \\t]*(.+)$`, "im").exec(group)?.[1]?.trim() ?? null;
  const action = field("action")?.toLowerCase().match(/^\w+/)?.[0] ?? null;
  const status = /([245]\.\d{1,3}\.\d{1,3})/.exec(field("status") ?? "")?.[1] ?? null;
  const diagnostic = field("diagnostic-code") ?? "";
  const spoken = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(diagnostic)?.[1] ?? null;
  // "5.0.0" says nothing; what the other server said may.
  const vague = status === null || /^[245]\.0\.0$/.test(status);
  return { action, code: (vague ? spoken : null) ?? status };
}
