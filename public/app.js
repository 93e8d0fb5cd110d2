// Readies the page for a phone's start screen, and tells the page it is placed in how tall it is.
const { documentElement: page } = document;
navigator.serviceWorker?.register(`/sw.js?locale=${page.lang}`).catch(() => {});
if (parent !== window) {
  const tell = () =>
    parent.postMessage({ ozvenaHeight: Math.ceil(document.body.getBoundingClientRect().height) }, "*");
  new ResizeObserver(tell).observe(document.body);
}
