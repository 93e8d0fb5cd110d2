import { roomIn } from "@/lib/callbacks/capacity";
import type { Settings } from "@/lib/settings/schema";
import type { ReadForm } from "@/lib/tickets/form";

/** A form as it was read, and whether the window that it chose has been taken by others since. */
export async function withRoom(form: ReadForm, settings: Settings): Promise<ReadForm> {
  const reply = form.filled?.reply;
  if (reply?.channel !== "phone") return form;
  if (await roomIn({ start: reply.windowStart, end: reply.windowEnd }, settings)) return form;
  const gone = { field: "callDay", key: "callWindowGone", part: "reply" as const };
  return { ...form, filled: null, errors: [...form.errors, gone] };
}
