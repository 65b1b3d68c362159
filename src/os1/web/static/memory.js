/** The page Memory: what she knows, as it stands now, whoever changed it. */

import { ask } from "./ask.js";
import { drawNote, drawPerson, drawTurn, List } from "./entries.js";
import { Forgetting } from "./forgetting.js";
import { Remarks } from "./remarks.js";
import { counted, written } from "./written.js";

const $ = (id) => document.getElementById(id);

let shown = -1; // how far the journal was read for what is shown
let searched = ""; // the words whose findings are shown
const lists = { found: new List($("found")), you: new List($("you")), people: new List($("people")) };
const remarks = new Remarks(clear);
const { told, trouble } = remarks;
const forgetting = new Forgetting($("forget"), { told, changed: forgotten, trouble });
const hand = { told, changed, trouble, forget: (choice) => forgetting.ask(choice) };

// -- what is shown ---------------------------------------------------------------------

/** This browser was put out: nothing of what she knows stays on the page. */
function clear() {
  shown = -1;
  searched = $("wanted").value = $("topic").value = "";
  for (const list of Object.values(lists)) list.show([]);
  forgetting.abandon();
  for (const part of document.querySelectorAll("[data-known]")) part.hidden = true;
  $("nothing").hidden = true;
}

const note = (of) => ({ key: `note ${of.id}`, of, draw: (now) => drawNote(now, hand) });
const person = (of) => ({ key: `person ${of.positions[0]} ${of.name}`, of, draw: (now) => drawPerson(now, hand) });
const turn = (of) => ({ key: `turn ${of.position}`, of, draw: (now) => drawTurn(now, hand) });

function show(list, items) {
  const title = list.section.querySelector("h2");
  if (list.show(items)) (list.section.hidden ? $("top") : title).focus();
}

async function load() {
  const known = await ask("/api/memory");
  shown = known.version;
  for (const part of document.querySelectorAll("[data-known]")) part.hidden = false;
  show(lists.you, known.notes.filter((one) => one.yours).map(note));
  show(lists.people, [...known.people.map(person), ...known.notes.filter((one) => !one.yours).map(note)]);
  $("nothing").hidden = known.notes.length + known.people.length > 0;
  showRecord(known.on_record);
  if (searched) await find();
}

function showRecord(on) {
  $("record").disabled = false;
  $("record").setAttribute("aria-checked", String(!on));
}

async function find() {
  const found = await ask("/api/memory/search", { words: searched });
  const items = [...found.notes.map(note), ...found.turns.map(turn)];
  show(lists.found, items);
  return items.length;
}

/** Shows how it is now, and says what was done. */
async function changed(words) {
  await load();
  if (document.activeElement === document.body) (searched && !$("found").hidden ? $("found-title") : $("top")).focus();
  if (words) told(words);
}

async function forgotten(words) {
  $("topic").value = "";
  await changed(words);
}

async function look() {
  const now = await ask("/api/memory/version");
  if (now.version !== shown) await load();
  else showRecord(now.on_record);
}

// -- what is asked ---------------------------------------------------------------------

remarks.on($("search"), "submit", async () => {
  searched = $("wanted").value.trim();
  const count = searched ? await find() : 0;
  if (searched) told(count === 0 ? written("Nothing was found. Try another word.") : counted("1 found.", "{count} found.", count));
});
remarks.on($("close"), "click", () => {
  searched = $("wanted").value = "";
  $("wanted").focus();
  lists.found.show([]);
});
remarks.on($("record"), "click", async () => {
  const { on_record } = await ask("/api/memory/record", { on: $("record").getAttribute("aria-checked") === "true" });
  showRecord(on_record);
  told(on_record ? written("On the record: what is said is kept.") : written("Off the record: nothing is written down."));
});
remarks.on($("about"), "submit", () => forgetting.ask({ about: $("topic").value }));
remarks.on($("days"), "submit", () => forgetting.ask({ from: $("from").value, to: $("to").value }));
remarks.on($("everything"), "click", () => forgetting.ask({ everything: true }));
remarks.watch(look, load);
