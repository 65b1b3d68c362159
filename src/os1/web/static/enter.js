/** The page behind a link of `os1 enter`: it brings the key, forgets it, and goes to the page itself. */

import { GONE, enter } from "./door.js";

const $ = (id) => document.getElementById(id);

async function bring() {
  const key = location.hash.slice(1);
  if (!key && !$("trouble").hidden) return;
  // The key is good once; even so it stays neither in the address nor in the history.
  history.replaceState(null, "", "/enter");
  let trouble = "";
  try {
    trouble = await enter(key);
  } catch {
    trouble = GONE;
  }
  if (!trouble) return location.replace("/");
  $("state").textContent = "This browser was not let in";
  $("trouble").textContent = trouble;
  $("trouble").hidden = false;
}

// A second link opened in the same tab changes what follows the # and loads nothing.
addEventListener("hashchange", bring);
bring();
