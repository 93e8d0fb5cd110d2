// Keeps the first pages at hand for a line that drops: home, the forms' first pages and the door of the tracker.
// Nothing of a person is kept: no draft, no receipt, no case, and nothing of a fraud report, not even that its page
// was shown: the parts it is made of are asked for as if nobody stood here.
const kept = "pages-1";
const locale = new URL(self.location.href).searchParams.get("locale") ?? "";
const firstPages = /^\/[a-z]{2}(?:\/(?:question|claim|track|offline))?$/;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(kept)
      .then((cache) => cache.addAll([`/${locale}/offline`, `/${locale}`]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  const others = (names) =>
    Promise.all(names.filter((name) => name !== kept).map((name) => caches.delete(name)));
  event.waitUntil(
    caches
      .keys()
      .then(others)
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    const keep = firstPages.test(pathname) && search === "";
    event.respondWith(fromLine(request, keep).catch(() => fromShelf(request, keep)));
  } else if (pathname.startsWith("/_next/static/") && !request.referrer.includes("/fraud-report")) {
    event.respondWith(caches.match(request).then((found) => found ?? fromLine(request, true)));
  }
});

async function fromLine(request, keep) {
  const response = await fetch(request);
  if (keep && response.ok && !response.redirected) {
    const copy = response.clone();
    caches.open(kept).then((cache) => cache.put(request, copy));
  }
  return response;
}

async function fromShelf(request, keep) {
  const page = keep ? await caches.match(request) : undefined;
  return page ?? (await caches.match(`/${locale}/offline`)) ?? Response.error();
}
