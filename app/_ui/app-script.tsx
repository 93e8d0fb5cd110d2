import { headers } from "next/headers";

/** Readies the page for a phone's start screen. Pages that must leave no trace on the device go without it. */
export async function AppScript() {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return <script src="/app.js" async nonce={nonce} suppressHydrationWarning />;
}
