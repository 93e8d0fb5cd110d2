export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next puts the value in when it compiles, once per runtime
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { learnClientAddresses } = await import("@/app/_doors/client-address");
  learnClientAddresses();
  const { bearSlowUploads } = await import("@/app/_doors/slow-uploads");
  bearSlowUploads();
}
