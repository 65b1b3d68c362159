/** The page behind a link of `os1 enter` or `os1 pair`: it brings the key, forgets it, and goes to the page itself. */

import { AT_HOME, GONE, enter, fetchApi } from "./door.js";
import { written } from "./written.js";

const $ = (id) => document.getElementById(id);

async function arrive() {
  const key = location.hash.slice(1);
  if (!key && !$("trouble").hidden) return;
  // The key is good once; even so it stays neither in the address nor in the history.
  history.replaceState(null, "", "/enter");
  if (key || AT_HOME) return bring(key);
  // Whoever came by a link of another site shows no cookie on the way, and may be in all the same.
  if (await isIn()) return location.replace("/");
  $("state").textContent = written("This device is not paired yet");
  $("pair").hidden = false;
}

async function isIn() {
  try {
    return (await fetchApi("/api/status")).ok;
  } catch {
    return false;
  }
}

async function bring(key) {
  let trouble = "";
  try {
    trouble = await enter(key);
  } catch {
    trouble = GONE;
  }
  if (!trouble) return location.replace("/");
  $("state").textContent = AT_HOME ? written("This browser was not let in") : written("This device was not let in");
  $("trouble").textContent = trouble;
  $("trouble").hidden = false;
  $("pair").hidden = AT_HOME;
}

$("pair").addEventListener("submit", (event) => {
  event.preventDefault();
  bring($("code").value);
});

// A second link opened in the same tab changes what follows the # and loads nothing.
addEventListener("hashchange", arrive);
arrive();
