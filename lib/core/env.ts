import { createHmac, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATA_DIR: z.string().default("data"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })),
  APP_SECRET: optional(z.string().min(32, "must be at least 32 characters")),
  APP_SECRET_BEFORE: optional(z.string()),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  SMPP_URL: optional(z.url({ protocol: /^smpps?$/ })),
  MAIL_FROM: z.email().default("desk@localhost.localdomain"),
  SMS_SENDER: z.string().min(1).max(15).default("Ozvena"),
  CLAMD_URL: optional(z.url({ protocol: /^(tcp|unix)$/ })),
  S3_URL: optional(
    z.url({ protocol: /^https?$/ }).refine(namesBucket, "must name a key, its secret and a bucket"),
  ),
  ADMIN_EMAIL: optional(z.email()),
  ADMIN_PASSWORD: optional(z.string().min(12, "must be at least 12 characters").max(200)),
  EMBED_ORIGINS: z
    .string()
    .default("")
    .transform((value) => value.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin))),
  PREFILL_KEY: optional(z.string().min(32, "must be at least 32 characters")),
  METRICS_TOKEN: optional(z.string().min(16, "must be at least 16 characters")),
  TRUST_PROXY: z
    .enum(["0", "1"])
    .default("0")
    .transform((value) => value === "1"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

type Env = z.infer<typeof schema>;

function namesBucket(value: string): boolean {
  const { username, password, pathname } = new URL(value);
  return username !== "" && password !== "" && pathname.length > 1;
}

let parsed: Env | undefined;

/**
 * The settings of this process, parsed from the environment on first use.
 * @throws Error naming every variable that is missing or wrong, never its value.
 */
export function env(): Env {
  if (parsed) return parsed;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not complete.\n  ${problems.join("\n  ")}`);
  }
  parsed = result.data;
  return parsed;
}

/** The address people reach this installation at, without a trailing slash. */
export function publicUrl(): string {
  const { PUBLIC_URL, PORT } = env();
  return (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, "");
}

/** Does the environment name a way out for this channel? Where the desk does neither, messages go to `DATA_DIR/outbox`. */
export function gatewayConfigured(channel: "sms" | "email"): boolean {
  const { SMPP_URL, SMTP_URL } = env();
  return Boolean(channel === "sms" ? SMPP_URL : SMTP_URL);
}

/** Tells a library its own address that takes it from nowhere but the environment. */
export function announceUrl(variable: "NEXTAUTH_URL"): void {
  process.env[variable] = publicUrl();
}

let secret: Buffer | undefined;

const derived = (from: Buffer, purpose: string): Buffer =>
  createHmac("sha256", from).update(purpose).digest();

/**
 * A key for one purpose, derived from the installation's secret, so that no two uses share a key.
 * The secret is `APP_SECRET`, or 32 random bytes kept in `DATA_DIR/secret`, made on first use.
 * @returns 32 bytes, the same for the same purpose as long as the secret stays.
 */
export function keyFor(purpose: string): Buffer {
  secret ??= Buffer.from(env().APP_SECRET ?? storedSecret());
  return derived(secret, purpose);
}

/**
 * The key that holds now, and after it those of the secrets that held before (`APP_SECRET_BEFORE`, separated by
 * spaces): for what was made with them and must still be read.
 */
export function keysFor(purpose: string): [Buffer, ...Buffer[]] {
  const before = (env().APP_SECRET_BEFORE ?? "").split(/\s+/).filter(Boolean);
  return [keyFor(purpose), ...before.map((one) => derived(Buffer.from(one), purpose))];
}

function storedSecret(): string {
  const file = path.resolve(env().DATA_DIR, "secret");
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}
