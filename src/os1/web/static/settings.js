/** The page Settings: what is set, as it stands now, whoever set it. */

import { ask, askFile, Unanswered } from "./ask.js";
import { element, Entry, List, when } from "./entries.js";
import { Remarks } from "./remarks.js";
import { counted, locale, written } from "./written.js";

const $ = (id) => document.getElementById(id);
const LOOKS = 4; // until all is asked again: the folder is measured for it
const SETTLED_MS = 400; // after the last move of a slider
const NUMBER = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
const REGION = new Intl.DisplayNames(locale, { type: "region" });
const FIELDS = ["name", "user_name", "voice_speed", "voice_pitch", "country", "model", "model_url"];
const SLIDERS = {
  voice_speed: (value) => (value === 1 ? written("her own") : written("{number} times her own", { number: NUMBER.format(value) })),
  voice_pitch: (value) => {
    if (value === 0) return written("her own");
    const semitones = { number: NUMBER.format(Math.abs(value)) };
    if (value < 0) return counted("a semitone lower", "{number} semitones lower", -value, semitones);
    return counted("a semitone higher", "{number} semitones higher", value, semitones);
  },
};

let changes = 0; // made by this page: an answer that was on its way meanwhile is old
let unread = ""; // why the file of settings cannot be read
let sound = null; // what is heard of her
const lists = { trusted: new List($("trusted")), devices: new List($("devices")) };
const remarks = new Remarks(clear);
const { told, say, trouble } = remarks;
const hand = { told, trouble };

// -- what is shown ---------------------------------------------------------------------

/** This browser was put out: nothing of what is set stays on the page. */
function clear() {
  $("all").hidden = true;
  for (const list of Object.values(lists)) list.show([]);
  for (const field of FIELDS.map($)) {
    field.value = "";
    delete field.dataset.shown;
  }
  $("trust-name").value = $("trust-number").value = "";
  for (const part of [$("lines"), $("data"), $("speaks-with"), $("measured"), $("out-what"), $("country")]) part.replaceChildren();
  $("out").close();
  leaving = null;
  looked = 0;
}

function show(now) {
  countries(now);
  for (const id of FIELDS) {
    const field = $(id);
    // What is being written and was not saved yet is the user's.
    if (field.dataset.shown === undefined || field.value === field.dataset.shown) put(field, now[id]);
    fix(field, now.fixed[id]);
  }
  flip("listening_sounds", now.listening_sounds === "on", now.fixed.listening_sounds);
  flip("record", !now.on_record);
  const lines = now.lines.map((line) => [line.name, line.number || line.url].join("  "));
  if (lines.join() !== [...$("lines").children].map((line) => line.textContent).join()) $("lines").replaceChildren(...lines.map((line) => element("li", "", line)));
  keep(lists.trusted, now.trusted.map((of) => ({ key: of.name, of, draw: drawTrusted })), "trusted-title");
  keep(lists.devices, now.devices.map((of) => ({ key: of.name, of, draw: drawDevice })), "devices-title");
  $("speaks-with").textContent = now.speaks_with;
  $("waiting").hidden = now.waiting.length === 0;
  const lies = written("What was said and what she made of it lies encrypted in {folder}, {size} in all.", { folder: now.data.path, size: size(now.data.bytes) });
  $("data").textContent = now.data.key ? `${lies} ${written("Its key is kept in {place}.", { place: now.data.key })}` : lies;
  $("nobody").hidden = now.trusted.length > 0;
  $("all").hidden = false;
  if (now.trouble !== unread) say((unread = now.trouble));
}

function put(field, value) {
  field.value = value;
  field.dataset.shown = field.value;
  slid(field, value);
}

/** Says in words where a slider stands; what stands in the file may lie between its steps. */
function slid(field, value) {
  const words = SLIDERS[field.id]?.(Number(value));
  if (words === undefined) return;
  document.querySelector(`output[for="${field.id}"]`).textContent = words;
  field.setAttribute("aria-valuetext", words);
}

/** What the environment sets cannot be changed here, and says so. */
function fix(field, variable) {
  const id = `${field.id}-fixed`;
  const there = $(id);
  field.disabled = Boolean(variable);
  if (!variable) return there?.remove();
  if (there) return;
  const note = element("p", "small", written("Set by {variable} where OS1 is started.", { variable }));
  note.id = id;
  field.setAttribute("aria-describedby", id);
  (field.closest(".row") ?? field).after(note); // under a row, so that its fields stay level
}

function flip(id, on, variable) {
  $(id).setAttribute("aria-checked", String(on));
  fix($(id), variable);
}

function countries(now) {
  const select = $("country");
  if (!select.options.length) {
    const names = [...new Set([...now.countries, ...(now.country ? [now.country] : [])])].map((code) => [REGION.of(code), code]);
    names.sort(([one], [other]) => one.localeCompare(other, locale));
    select.append(new Option("", ""), ...names.map(([name, code]) => new Option(name, code)));
  }
  if (now.country && !select.querySelector(`option[value="${now.country}"]`)) select.append(new Option(REGION.of(now.country), now.country));
  const here = now.country || !now.country_now ? "" : ` (${REGION.of(now.country_now)})`;
  select.options[0].text = written("By the time zone") + here;
}

function keep(list, items, title) {
  if (list.show(items)) $(title).focus();
}

function drawTrusted({ name, number }) {
  const entry = new Entry(name, hand, element("p", "text", name), ...(number ? [element("p", "small", number)] : []));
  return entry.act(written("Remove"), () => changed("/api/settings/distrust", { name }, written("{name} is not named any more.", { name })));
}

function drawDevice({ name, since, used, here }) {
  const times = written("In since {since}; last came {used}", { since: when(since), used: when(used) });
  const which = here ? written("{name} (this one)", { name }) : name;
  const entry = new Entry(name, hand, element("p", "text", which), element("p", "small", times));
  return entry.act(written("Put out"), () => askOut(name, here));
}

function size(bytes) {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} KB` : `${NUMBER.format(Math.round(bytes / 1e5) / 10)} MB`;
}

// -- what is changed -------------------------------------------------------------------

/** Tells the server, shows how it is then, and says what was done. */
async function changed(path, body, words) {
  changes++;
  const now = await ask(path, body);
  changes++;
  show(now);
  told(words);
}

/** Saves what was written in `ids`; what is refused stays in its field to be put right. */
function saves(form, ids, words) {
  remarks.on($(form), "submit", async () => {
    const edited = ids.map($).filter((field) => !field.disabled && field.value !== field.dataset.shown);
    if (!edited.length) return told(written("Nothing was changed."));
    const values = Object.fromEntries(edited.map((field) => [field.id, field.value.trim()]));
    const before = edited.map((field) => [field, field.dataset.shown]);
    for (const field of edited) field.dataset.shown = field.value;
    try {
      await changed("/api/settings", values, words);
    } catch (error) {
      for (const [field, shown] of before) field.dataset.shown = shown;
      throw error;
    }
  });
}

/** Saves what a field says when it was moved; what is refused goes back to what it was. */
async function save(field, value, words) {
  const before = field.dataset.shown;
  field.dataset.shown = field.value;
  try {
    await changed("/api/settings", { [field.id]: value }, words);
  } catch (error) {
    put(field, before);
    throw error;
  }
}

saves("names", ["name", "user_name"], written("Saved. It holds from the next conversation on."));
saves("models", ["model", "model_url"], written("Saved. It holds when OS1 is started again."));

for (const id of Object.keys(SLIDERS)) {
  let settling = 0;
  $(id).addEventListener("input", () => slid($(id), $(id).value));
  $(id).addEventListener("change", () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      if ($(id).value !== $(id).dataset.shown) save($(id), Number($(id).value), written("She speaks so from now on.")).catch(trouble);
    }, SETTLED_MS);
  });
}

remarks.on($("country"), "change", () => save($("country"), $("country").value, written("Saved.")));
remarks.on($("hear"), "click", async () => {
  const rendered = await askFile("/api/settings/hear", {});
  sound?.pause();
  sound = new Audio(URL.createObjectURL(rendered));
  const address = sound.src;
  sound.addEventListener("ended", () => URL.revokeObjectURL(address));
  await sound.play().catch(() => {
    throw new Unanswered(written("The browser did not let her be heard. Press once more."));
  });
});
remarks.on($("listening_sounds"), "click", () => {
  const off = $("listening_sounds").getAttribute("aria-checked") === "true";
  return changed("/api/settings", { listening_sounds: off ? "off" : "on" }, off ? written("She listens without a sound.") : written("She is heard listening."));
});
remarks.on($("record"), "click", async () => {
  changes++;
  const { on_record } = await ask("/api/memory/record", { on: $("record").getAttribute("aria-checked") === "true" });
  changes++;
  flip("record", !on_record);
  told(on_record ? written("On the record: what is said is kept.") : written("Off the record: nothing is written down."));
});
remarks.on($("trust"), "submit", async () => {
  const name = $("trust-name").value.trim(), number = $("trust-number").value.trim();
  await changed("/api/settings/trust", { name, number }, written("{name} is named when it gets bad.", { name }));
  $("trust-name").value = $("trust-number").value = "";
  $("trust-name").focus();
});
remarks.on($("measure"), "click", async () => {
  $("measured").textContent = written("Measuring. It takes some seconds.");
  try {
    $("measured").textContent = speed(await ask("/api/settings/measure", {}));
  } catch (error) {
    $("measured").textContent = "";
    throw error;
  }
});

/** How quick the model is, in words; people speak two or three a second. */
function speed({ first_s, words_s, enough }) {
  const first = written("Her first word comes after {seconds} seconds.", { seconds: NUMBER.format(Math.round(first_s * 10) / 10) });
  if (!words_s) return `${first} ${written("Her answer was too short to measure more.")}`;
  const after = counted("About one word a second follows.", "About {count} words a second follow.", Math.round(words_s));
  const so = enough ? written("That is quick enough to talk with.") : written("That is slow: her sentences may break off. Close other programs, or choose a quicker model.");
  return `${first} ${after} ${so}`;
}

let leaving = null; // the name of the browser that may be put out
function askOut(name, here) {
  leaving = name;
  $("out-what").textContent = here
    ? written("{name} is this browser: you lose this page with it. It comes back only with a link that os1 enter prints.", { name })
    : written("{name} comes back only with a link that os1 enter prints.", { name });
  $("out").showModal();
  $("keep").focus();
}
remarks.on($("keep"), "click", () => $("out").close());
remarks.on($("go"), "click", async () => {
  $("out").close();
  const name = leaving;
  await ask("/api/settings/put-out", { name });
  await load();
  told(written("{name} is out.", { name }));
});

// -- what others change ----------------------------------------------------------------

async function load() {
  const before = changes;
  const now = await ask("/api/settings");
  if (changes === before) show(now);
}

let looked = 0;
/** Sees at every look whether this browser is still let in, and now and then what was changed by voice, or by hand in the file. */
async function look() {
  if (looked++ % LOOKS === 0) await load();
  else await ask("/api/memory/version");
}

remarks.watch(look, load);
