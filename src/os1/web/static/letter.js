/** One letter that lies open: read, changed by a wish or by hand, said yes to, and what became of it. */

import { ask } from "./ask.js";
import { element, Entry, List } from "./entries.js";
import { Look } from "./look.js";
import { written } from "./written.js";

const $ = (id) => document.getElementById(id);

export class Letter {
  number = 0; // of the letter that lies open; 0 where none does
  #now = null;
  #remarks;
  #desk;
  #look;
  #sentences = new List($("sources"));

  /** `desk.state(of)` and `desk.whom(of)` in words · `desk.goOn(number)` · `desk.forget(number)` · `desk.changed()`. */
  constructor(remarks, desk) {
    this.#remarks = remarks;
    this.#desk = desk;
    this.#look = new Look(remarks, () => this.#now);
    const on = (id, type, work) => remarks.on($(id), type, work);
    on("wish", "submit", () => this.#revise({ wish: $("wished").value.trim() }, () => ($("wished").value = "")));
    on("undo", "click", () => this.#revise({ wish: "undo" }));
    on("rewrite", "click", () => ($("over").hidden ? this.#write() : this.#leave()));
    on("over", "submit", () => this.#revise({ text: $("whole").value }, () => this.#leave()));
    on("leave", "click", () => this.#leave());
    on("where", "click", () => this.#show($("where"), $("sources"), $("sources").hidden));
    on("yes", "click", () => this.#do("settle", { yes: true }));
    on("no", "click", () => this.#do("settle", { yes: false }));
    on("approve", "click", () => this.#do("approve", {}, written("Kept as your letter, as it stands.")));
    on("helped", "click", () => this.#do("helped", { on: $("helped").getAttribute("aria-checked") === "false" }, "", true));
    on("reply", "submit", async () => {
      await this.#do("came-back", { text: $("replied").value }, written("It is kept with your letter."), true);
      $("replied").value = "";
    });
    for (const button of document.querySelectorAll("[data-how]")) {
      remarks.on(button, "click", () => this.#do("sent", { how: button.dataset.how }, written("Noted. May it arrive well.")));
    }
    on("go-on", "click", () => desk.goOn(this.number));
    on("forget-it", "click", () => desk.forget(this.number));
  }

  /** What there is to choose from, for how it looks. */
  offer(of) {
    this.#look.offer(of);
  }

  async show(number) {
    this.close();
    this.#put(await ask("/api/letters/one", { number }));
    this.number = number;
  }

  async refresh() {
    const number = this.number;
    const now = await ask("/api/letters/one", { number });
    if (this.number === number) this.#put(now);
  }

  close() {
    this.number = 0;
    this.#now = null;
    this.#leave();
    this.#look.close();
    this.#sentences.show([]);
    this.#show($("where"), $("sources"), false);
    for (const id of ["wished", "replied"]) $(id).value = "";
    for (const id of ["letter", "one-title", "standing", "question-words", "replies"]) $(id).replaceChildren();
  }

  // -- what is shown -------------------------------------------------------------------

  #put(now) {
    const before = JSON.stringify(this.#now);
    if (before === JSON.stringify(now)) return;
    const another = this.#now !== null && (this.#now.version !== now.version || this.#now.helped !== now.helped);
    this.#now = now;
    $("one-title").textContent = this.#desk.whom(now);
    $("standing").textContent = this.#desk.state(now);
    $("go-on").hidden = now.version > 0;
    $("written").hidden = now.version === 0;
    $("letter").replaceChildren(...paragraphs(now.lines));
    const marks = [now.added.length && written("Dotted: words of hers."), now.doubt && written("Waved: nobody remembers it said.")].filter(Boolean);
    $("legend").textContent = marks.join(" ");
    $("legend").hidden = !marks.length;
    this.#question(now);
    $("undo").hidden = !now.undoes;
    const asked = Boolean(now.doubt || now.added.length);
    $("keeping").hidden = now.approved || asked;
    $("gone").hidden = now.form === "unsent" || !now.approved || now.state === "sent" || now.state === "answered";
    $("came").hidden = !now.sent;
    $("replies").replaceChildren(...now.replies.map((text) => element("p", "", text)));
    $("helped").setAttribute("aria-checked", String(now.helped));
    const open = !$("sources").hidden;
    this.#sentences.show(now.lines.map(sentence(this.#remarks)));
    this.#show($("where"), $("sources"), open);
    this.#look.follow(now, another);
  }

  /** What is to be answered first: what nobody remembers, then words that are hers. */
  #question({ doubt, added }) {
    const had = $("question").contains(document.activeElement);
    $("question").hidden = !doubt && !added.length;
    if (doubt) {
      $("question-words").textContent = written("She does not remember hearing this from you: “{line}” Did this happen?", { line: doubt });
      $("yes").textContent = written("Yes, it did");
      $("no").textContent = written("No, take it out");
    } else if (added.length) {
      $("question-words").textContent = written("These words are hers, not yours: {words}. May they stay?", { words: added.map((one) => `“${one}”`).join(", ") });
      $("yes").textContent = written("Yes, they may");
      $("no").textContent = written("No, only my words");
    }
    if (had && $("question").hidden) $("one-title").focus();
  }

  #show(opener, part, open) {
    part.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
  }

  #write() {
    $("whole").value = this.#now.text;
    this.#show($("rewrite"), $("over"), true);
    $("whole").focus();
  }

  #leave() {
    const had = $("over").contains(document.activeElement);
    $("whole").value = "";
    this.#show($("rewrite"), $("over"), false);
    if (had) $("rewrite").focus();
  }

  // -- what is done --------------------------------------------------------------------

  async #revise(what, then = () => {}) {
    await this.#do("revise", what);
    then();
  }

  /** Does it with the letter as it is seen; a letter that was changed meanwhile is shown first, and not touched. */
  async #do(path, body, words = "", whole = false) {
    const { number, version } = this.#now;
    try {
      const now = await ask(`/api/letters/${path}`, { number, ...(whole ? {} : { version }), ...body });
      const { says = [], changed, ...letter } = now;
      if (this.number === number) this.#put(letter);
      this.#remarks.told(words || [...says].join(" ") || (changed ? written("Done.") : written("Nothing was changed.")));
    } catch (error) {
      await this.#desk.changed();
      throw error;
    }
    if (document.activeElement === document.body) $("one-title").focus();
  }
}

/** The letter as it is read; words of hers and what nobody remembers are marked, and said so to a screen reader. */
function paragraphs(lines) {
  const made = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const signs = line.part === "signature" && before?.part === "closing";
    if (!before || (before.paragraph !== line.paragraph && !signs)) made.push(element("p", ""));
    else made.at(-1).append(signs ? "\n" : " ");
    const words = line.pieces.map(([text, added]) => (added ? element("span", "added", element("span", "aside", written("Hers: ")), text) : text));
    const doubted = line.basis === "doubted";
    made.at(-1).append(...(doubted ? [element("span", "doubted", ...words, element("span", "aside", written(" Did this happen?")))] : words));
  });
  return made;
}

const BASES = {
  said: written("You told it for this letter."),
  memory: written("You told her another time."),
  form: written("A form of letters."),
  doubted: written("Nobody remembers it said. Did this happen?"),
  confirmed: written("You said that it happened."),
};

/** One sentence in the list of where each comes from. */
function sentence(remarks) {
  return (of, at) => ({
    key: `sentence ${at} ${of.pieces.map(([text]) => text).join("")}`,
    of,
    draw: () => {
      const words = of.pieces.map(([text]) => text).join("");
      const byHand = of.basis === "said" && !of.sources.length;
      const entry = new Entry(words, remarks, element("p", "said", words), element("p", "small", byHand ? written("Written by your own hand.") : BASES[of.basis]));
      return of.sources.length ? entry.act(written("Why"), (pressed) => entry.why(pressed, { places: of.sources.slice(-200) })) : entry;
    },
  });
}
