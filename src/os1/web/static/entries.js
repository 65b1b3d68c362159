/** Things she knows as a list: each with its words, and buttons to ask why, to put it right, to have it gone. */

import { ask } from "./ask.js";
import { counted, locale, written } from "./written.js";

const WHEN = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
const DAY = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });

/** When something was said, by the user's own clock, which the server knows. */
export function when(at) {
  return WHEN.format(new Date(`${at.slice(0, 19)}Z`));
}

/** A day as people write it. */
export function day(text) {
  const at = new Date(text);
  return Number.isNaN(at.valueOf()) ? text : DAY.format(at);
}

/** Since when something holds, until when, and how often it was said; empty where none of it is known. */
function times({ valid_from, valid_to, sources, holds }) {
  const parts = [];
  if (valid_from) parts.push(written("from {day}", { day: day(valid_from) }));
  if (valid_to) parts.push(written("until {day}", { day: day(valid_to) }));
  if (sources.length > 1) parts.push(counted("said once", "said {count} times", sources.length));
  if (!holds) parts.push(written("no longer so"));
  return parts.join("; ");
}

export function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** A button that says to a screen reader what it is about. */
export function button(label, about, press) {
  const made = element("button", "quiet", label, element("span", "aside", `: ${about}`));
  made.type = "button";
  made.dataset.does = label;
  made.addEventListener("click", () => press(made));
  return made;
}

/** The words of one moment, and when it was. */
export function moment({ at, text, whose }) {
  const said = { her: written("she said"), corrected: written("you put it right") }[whose] ?? written("you said");
  const time = element("time", "", when(at));
  time.dateTime = at;
  return [element("p", "said", text), element("p", "small", time, `, ${said}`)];
}

export class Entry {
  node = element("li", "");
  #about;
  #hand;
  #acts = element("div", "acts");
  #inside = null; // what is opened under the words
  #opener = null;

  /** `hand.told(words)` · `hand.changed(words, entry)` after a correction · `hand.forget(choice)` · `hand.trouble(error)`. */
  constructor(about, hand, ...head) {
    this.#about = about;
    this.#hand = hand;
    this.node.append(...head, this.#acts);
  }

  /** Whether something is being written in it. */
  get busy() {
    return Boolean(this.node.querySelector("form"));
  }

  focus(does) {
    (this.node.querySelector(`[data-does="${does}"]`) ?? this.node.querySelector("button"))?.focus();
  }

  act(label, press) {
    this.#acts.append(button(label, this.#about, (pressed) => this.#trying(() => press(pressed))));
    return this;
  }

  /** Opens the words it rests on, or closes them. */
  async why(opener, question, basis, correctable) {
    if (this.#close() === opener) return;
    const { moments } = await ask("/api/memory/why", question);
    const list = element("ul", "moments");
    for (const one of moments) {
      if (correctable) list.append(drawTurn({ ...one, whose: "you" }, this.#hand).node);
      else list.append(element("li", "", ...moment(one)));
    }
    this.#openUnder(opener, element("div", "inside", ...(basis ? [element("p", "small", basis)] : []), list));
    if (correctable) this.#inside.querySelector("button")?.focus();
  }

  /** Asks how it should read. */
  correct(opener, place, text) {
    if (this.#close() === opener) return;
    const label = element("label", "", written("How it should read"));
    const field = element("textarea", "");
    Object.assign(field, { value: text, required: true, maxLength: 2000 });
    field.rows = 2;
    label.append(field);
    const save = element("button", "", written("Save")), cancel = element("button", "quiet", written("Cancel"));
    cancel.type = "button";
    const form = element("form", "inside", label, element("div", "row", save, cancel));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#trying(async () => {
        const done = await ask("/api/memory/correct", { place, text: field.value });
        this.#close();
        opener.focus();
        await this.#hand.changed(done.text);
      });
    });
    cancel.addEventListener("click", () => this.#leave());
    form.addEventListener("keydown", (event) => event.key === "Escape" && this.#leave());
    this.#openUnder(opener, form);
    field.focus();
  }

  #leave() {
    const opener = this.#close();
    opener?.focus();
    this.#trying(() => this.#hand.changed(""));
  }

  #openUnder(opener, inside) {
    this.#inside = inside;
    this.#opener = opener;
    opener.setAttribute("aria-expanded", "true");
    this.node.append(inside);
  }

  /** Closes what is open; returns the button that had opened it. */
  #close() {
    const opener = this.#opener;
    opener?.setAttribute("aria-expanded", "false");
    this.#inside?.remove();
    this.#inside = this.#opener = null;
    return opener;
  }

  async #trying(work) {
    this.#hand.told("");
    try {
      await work();
    } catch (error) {
      this.#hand.trouble(error);
    }
  }
}

export function drawNote(note, hand) {
  const more = times(note);
  const basis = note.corrected ? written("You put this right yourself.") : note.basis === "said" ? written("You said so.") : written("She gathered it from what you said.");
  const entry = new Entry(note.text, hand, element("p", "text", note.text), ...(more ? [element("p", "small", more)] : []));
  return entry
    .act(written("Why"), (pressed) => entry.why(pressed, { place: note.id }, basis))
    .act(written("Correct"), (pressed) => entry.correct(pressed, note.id, note.text))
    .act(written("Forget"), () => hand.forget({ place: note.id }));
}

export function drawPerson(person, hand) {
  const name = element("strong", "", person.name);
  const entry = new Entry(person.name, hand, element("p", "text", name, person.called ? `, ${person.called}` : ""));
  const places = person.positions.slice(-200);
  return entry
    .act(written("Why"), (pressed) => entry.why(pressed, { places }))
    .act(written("Correct"), (pressed) => entry.why(pressed, { places }, written("Which of these was misheard?"), true))
    .act(written("Forget"), () => hand.forget({ about: person.name }));
}

export function drawTurn(turn, hand) {
  const entry = new Entry(turn.text, hand, ...moment(turn));
  if (turn.whose !== "you") return entry;
  return entry
    .act(written("Correct"), (pressed) => entry.correct(pressed, turn.position, turn.text))
    .act(written("Forget"), () => hand.forget({ place: turn.position }));
}

/** A list that is brought up to date: what did not change stays as it is, opened or being written in. */
export class List {
  #list;
  #rows = new Map();

  constructor(section) {
    this.section = section;
    this.#list = section.querySelector("ul");
  }

  /** Shows `items`, each `{ key, of, draw }`; returns whether the keyboard was left on something that went away. */
  show(items) {
    const focused = document.activeElement;
    const [had] = [...this.#rows].find(([, row]) => row.entry.node.contains(focused)) ?? [];
    const keys = new Set(items.map(({ key }) => key));
    for (const [key, row] of this.#rows) {
      if (keys.has(key)) continue;
      row.entry.node.remove();
      this.#rows.delete(key);
    }
    items.forEach(({ key, of, draw }, place) => {
      const json = JSON.stringify(of);
      let row = this.#rows.get(key);
      if (!row || (row.json !== json && !row.entry.busy)) {
        const entry = draw(of);
        row?.entry.node.remove();
        this.#rows.set(key, (row = { json, entry }));
      }
      const there = this.#list.children[place];
      if (there !== row.entry.node) this.#list.insertBefore(row.entry.node, there ?? null);
    });
    this.section.hidden = items.length === 0;
    if (had === undefined || this.#list.contains(document.activeElement)) return false;
    this.#rows.get(had)?.entry.focus(focused.dataset.does);
    return !this.#list.contains(document.activeElement);
  }
}
