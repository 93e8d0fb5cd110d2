import { publicUrl } from "@/lib/core/env";

/** What every cookie of ours keeps to: never read by a script, never sent from another site's form. */
export const cookieRules = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  secure: publicUrl().startsWith("https:"),
  path: "/",
});
