/** Stands by on a paired device: when OS1 is not there, it shows a calm page. It keeps that page, and nothing that was ever said. */

const SHELL = "os1-$version";
const CALM = "/static/offline.html";
const KEPT = [CALM, "/static/offline.js", "/static/style.css", "/static/icon.svg"];

addEventListener("install", (event) => {
  const fresh = KEPT.map((path) => new Request(path, { cache: "reload" }));
  event.waitUntil(caches.open(SHELL).then((shell) => shell.addAll(fresh)).then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  const others = caches.keys().then((names) => names.filter((name) => name !== SHELL));
  event.waitUntil(others.then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => clients.claim()));
});

addEventListener("fetch", (event) => {
  const path = new URL(event.request.url).pathname;
  if (event.request.mode === "navigate") event.respondWith(orKept(event.request, CALM));
  else if (event.request.method === "GET" && KEPT.includes(path)) event.respondWith(orKept(event.request, path));
});

/** What OS1 answers; where it does not answer, what is kept. */
async function orKept(request, path) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(path)) ?? Response.error();
  }
}
