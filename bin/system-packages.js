// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium } from "./chromium.js";
import { say } from "./say.js";

/** What the tests need and npm does not have, by the name of its Debian package. */
const needed = {
  chromium: () => findChromium() !== undefined,
  "clamav-daemon": () => existsSync("/usr/sbin/clamd"),
  "dovecot-imapd": () => existsSync("/usr/sbin/dovecot"),
  postfix: () => existsSync("/usr/lib/postfix/sbin"),
  kannel: () => existsSync("/usr/sbin/bearerbox"),
  "libnet-smpp-perl": () => spawnSync("perl", ["-MNet::SMPP", "-e1"]).status === 0,
};

const missing = () => Object.entries(needed).flatMap(([name, isThere]) => (isThere() ? [] : [name]));

/** Installs what is missing where that is allowed; elsewhere says what is missing, and the tests that need it fail. */
export function installSystemPackages() {
  const names = missing();
  if (names.length === 0) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("System packages", `installing ${names.join(", ")} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    for (const args of [
      ["update", "-qq"],
      ["install", "-y", "-qq", "--no-install-recommends", ...names],
    ]) {
      spawnSync("apt-get", args, { env, stdio: ["ignore", "ignore", "inherit"] });
    }
  }
  const still = missing();
  if (still.length > 0)
    say("System packages", `missing: ${still.join(", ")}; the tests that need them will fail`);
}
