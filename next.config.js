/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm test` runs tsc over the whole tree; the build does not repeat it
  serverExternalPackages: ["@node-rs/argon2", "pdfkit", "pg", "pg-boss", "pino"],
  htmlLimitedBots: /.*/, // titles stand in the head of the first answer for everybody, not in a script after it
  experimental: { globalNotFound: true, serverActions: { bodySizeLimit: "256kb" } },
};

export default config;
