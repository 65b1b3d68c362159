/** The page behind a link of `os1 enter`: it brings the key, forgets it, and goes to the page itself. */

import { enter } from "./door.js";

const key = location.hash.slice(1);
// The key is good once; even so it stays neither in the address nor in the history.
history.replaceState(null, "", "/enter");

let trouble = "";
try {
  trouble = await enter(key);
} catch {
  trouble = "OS1 does not answer. If it was stopped, start it again with: os1\u00a0run";
}
if (!trouble) location.replace("/");
else {
  document.getElementById("state").textContent = "This browser was not let in";
  document.getElementById("trouble").textContent = trouble;
  document.getElementById("trouble").hidden = false;
}
