/** How an open letter looks and sounds: by a pen on paper, in her voice, printed, mailed, or copied by one's own hand. */

import { ask, askFile, Unanswered } from "./ask.js";
import { Writing } from "./writing.js";
import { written } from "./written.js";

const $ = (id) => document.getElementById(id);
const CHOICES = { hand: "hands", ink: "inks", paper: "papers", size: "sizes" };

export class Look {
  #remarks;
  #letter;
  #papers = {};
  #writing = new Writing($("sheets"), () => this.#ready());
  #asked = 0; // so that only the look that was wished last is shown
  #voice = null; // the paragraph that is heard
  #reading = 0;

  /** `letter()` is the letter that lies open, as it is shown. */
  constructor(remarks, letter) {
    this.#remarks = remarks;
    this.#letter = letter;
    remarks.on($("write-out"), "click", () => this.#draw(true));
    remarks.on($("skip"), "click", () => this.#writing.skip());
    remarks.on($("sheets"), "click", () => this.#writing.skip());
    for (const id of ["hand", "ink", "size"]) remarks.on($(id), "change", () => this.#writing.there && this.#draw(false));
    remarks.on($("paper"), "change", () => this.#writing.on(this.#papers[$("paper").value]));
    remarks.on($("hear"), "click", () => (this.#reading ? this.#hush() : this.#hear()));
    remarks.on($("print"), "click", async () => keep(await askFile("/api/letters/print", this.#wish()), "letter.pdf"));
    remarks.on($("mail"), "click", async () => keep(await askFile("/api/letters/mail", this.#seen()), "letter.eml"));
    remarks.on($("copy"), "click", () => this.#copy());
  }

  offer(of) {
    this.#papers = Object.fromEntries(of.papers.map(({ name, colour }) => [name, colour]));
    for (const [id, list] of Object.entries(CHOICES)) {
      if (!$(id).options.length) $(id).append(...of[list].map(({ name, says }) => new Option(written(says), name)));
    }
  }

  /** Brings it level with the letter; `another`: its words are others now. */
  follow(now, another) {
    const goes = now.approved && now.form !== "unsent";
    $("print").hidden = !goes && now.form !== "unsent";
    $("mail").hidden = !goes;
    $("only-after").hidden = goes || now.form === "unsent";
    if (!another) return;
    this.#hush();
    this.#fold();
    if (this.#writing.there) this.#draw(false).catch(this.#remarks.trouble);
  }

  close() {
    this.#asked += 1;
    this.#hush();
    this.#fold();
    this.#writing.clear();
    this.#ready();
  }

  #seen() {
    const { number, version } = this.#letter();
    return { number, version };
  }

  #wish() {
    return { ...this.#seen(), hand: $("hand").value, ink: $("ink").value, size: $("size").value };
  }

  /** Lays the letter down as it would look now, and writes it out, or shows it whole. */
  async #draw(slowly) {
    const asked = ++this.#asked;
    $("write-out").disabled = true;
    try {
      const { pages } = await ask("/api/letters/strokes", this.#wish());
      if (asked !== this.#asked) return;
      this.#writing.lay(pages, this.#papers[$("paper").value], (page, of) => written("The letter in handwriting, sheet {page} of {of}. Its words stand above.", { page, of }));
    } finally {
      $("write-out").disabled = false;
    }
    if (!slowly) return this.#writing.skip();
    $("write-out").hidden = true;
    $("skip").hidden = false;
    $("skip").focus({ preventScroll: true });
    $("sheets").firstElementChild.scrollIntoView({ block: "start" });
    this.#writing.write();
  }

  #ready() {
    const had = document.activeElement === $("skip");
    $("write-out").hidden = false;
    $("skip").hidden = true;
    if (had) $("write-out").focus({ preventScroll: true });
  }

  // -- her voice -----------------------------------------------------------------------

  async #hear() {
    const mine = (this.#reading = Date.now());
    $("hear").setAttribute("aria-pressed", "true");
    try {
      const { parts } = this.#letter();
      let next = this.#part(0);
      for (let part = 0; part < parts && mine === this.#reading; part++) {
        const sound = await next;
        if (part + 1 < parts) next = this.#part(part + 1);
        next.catch(() => {}); // it is told when its turn comes
        if (mine === this.#reading) await this.#play(sound);
      }
    } finally {
      if (mine === this.#reading) this.#hush();
    }
  }

  #part(part) {
    return askFile("/api/letters/hear", { ...this.#seen(), part });
  }

  #play(sound) {
    const address = URL.createObjectURL(sound);
    const voice = (this.#voice = new Audio(address));
    return new Promise((resolve, reject) => {
      for (const over of ["ended", "pause", "error"]) voice.addEventListener(over, resolve);
      voice.play().catch((error) => (error.name === "AbortError" ? resolve() : reject(new Unanswered(written("The browser did not let her be heard. Press once more.")))));
    }).finally(() => URL.revokeObjectURL(address));
  }

  #hush() {
    this.#reading = 0;
    this.#voice?.pause();
    this.#voice = null;
    $("hear").setAttribute("aria-pressed", "false");
  }

  // -- by one's own hand ---------------------------------------------------------------

  async #copy() {
    if (!$("guide").hidden) return this.#fold();
    $("guide").textContent = (await ask("/api/letters/guide", this.#seen())).text;
    $("guide").hidden = false;
    $("copy").setAttribute("aria-expanded", "true");
  }

  #fold() {
    $("guide").replaceChildren();
    $("guide").hidden = true;
    $("copy").setAttribute("aria-expanded", "false");
  }
}

/** Gives a file to keep, under a name that names nobody. */
function keep(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
