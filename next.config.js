/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm test` runs tsc over the whole tree; the build does not repeat it
  serverExternalPackages: ["@node-rs/argon2", "pg", "pg-boss", "pino"],
  experimental: { serverActions: { bodySizeLimit: "256kb" } },
};

export default config;
