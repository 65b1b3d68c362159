/** The page Letters: the list, the beginning of a letter, and the one that lies open; as it stands now, whoever changed it. */

import { ask } from "./ask.js";
import { day, element, Entry, List } from "./entries.js";
import { Forgetting } from "./forgetting.js";
import { Letter } from "./letter.js";
import { Remarks } from "./remarks.js";
import { Telling } from "./telling.js";
import { written } from "./written.js";

const $ = (id) => document.getElementById(id);
const STATES = {
  interview: written("begun, still being told"),
  draft: written("a draft"),
  approved: written("yours, not gone yet"),
  sent: written("gone"),
  answered: written("answered"),
  unsent: written("kept here"),
};

let seen = -1; // how far the journal was read for what is shown
const lists = { letters: new List($("letters")), unsent: new List($("unsent")) };
const remarks = new Remarks(clear);
const { told, trouble } = remarks;
const forgetting = new Forgetting($("forget"), { told, changed, trouble });
const hand = { told, trouble };
const letter = new Letter(remarks, { state: (of) => STATES[of.state], whom, goOn, forget, changed: load, back });
const telling = new Telling(remarks, { written: open, left: back });

// -- what is shown ---------------------------------------------------------------------

/** This browser was put out: nothing of any letter stays on the page. */
function clear() {
  seen = -1;
  letter.close();
  telling.close();
  for (const list of Object.values(lists)) list.show([]);
  $("to").value = "";
  forgetting.abandon();
  for (const id of ["list", "one", "asking"]) $(id).hidden = true;
}

function whom({ to }) {
  return to ? written("To {whom}", { whom: to }) : written("To somebody");
}

function row(of) {
  const waits = of.day ? written("to go on {day}", { day: day(of.day) }) : of.event ? written("to go when {event}", { event: of.event }) : "";
  const now = of.today ? written("to go today") : waits;
  const words = [STATES[of.state], now].filter(Boolean).join("; ");
  return { key: `letter ${of.number}`, of, draw: () => drawRow(of, words) };
}

function drawRow(of, words) {
  const entry = new Entry(whom(of), hand, element("p", "text", whom(of)), element("p", "small", words));
  const told = of.state !== "interview";
  entry.node.dataset.letter = of.number;
  return entry.act(told ? written("Open") : written("Go on"), () => (told ? open(of.number) : goOn(of.number)))
    .act(written("Forget"), () => forget(of.number));
}

async function load() {
  const now = await ask("/api/letters");
  seen = now.version;
  const [unsent, others] = [now.letters.filter((one) => one.form === "unsent"), now.letters.filter((one) => one.form !== "unsent")];
  for (const [list, of] of [[lists.letters, others], [lists.unsent, unsent]]) {
    if (list.show(of.reverse().map(row))) $("top").focus();
  }
  $("nothing").hidden = now.letters.length > 0;
  letter.offer(now);
  if (letter.number && !now.letters.some(({ number }) => number === letter.number)) return back();
  if (letter.number) await letter.refresh();
  else if (!telling.open) place("list");
}

/** Shows one of the three: the list, the talk, or one letter. */
function place(id) {
  for (const one of ["list", "asking", "one"]) $(one).hidden = one !== id;
  $("what").hidden = id !== "list";
}

async function look() {
  const now = await ask("/api/letters/version");
  if (now.version !== seen) await load();
}

// -- what is done ----------------------------------------------------------------------

async function open(number) {
  telling.close();
  await letter.show(number);
  place("one");
  $("one-title").focus();
}

async function back() {
  const number = letter.number;
  letter.close();
  telling.close();
  place("list");
  await load();
  (document.querySelector(`[data-letter="${number}"] button`) ?? $("top")).focus();
}

async function goOn(number) {
  letter.close();
  await telling.begin("/api/letters/go-on", { number });
  if (telling.open) show();
}

function show() {
  place("asking");
  $("answered").focus();
}

function forget(number) {
  return forgetting.ask({ number }, "/api/letters/choose");
}

async function changed(words) {
  await load();
  if (document.activeElement === document.body) $("top").focus();
  if (words) told(words);
}

remarks.on($("begin"), "submit", async () => {
  await telling.begin("/api/letters/begin", { to: $("to").value.trim(), form: $("form").value });
  $("to").value = "";
  $("form").value = "letter"; // the next one is not unsent because this one is
  if (telling.open) show();
});
remarks.on($("back"), "click", back);
remarks.watch(look, load);
