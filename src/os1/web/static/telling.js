/** A letter told by writing: she asks one small question at a time, and the letter is made of the answers. */

import { ask } from "./ask.js";
import { element } from "./entries.js";
import { showLines } from "./lines.js";
import { written } from "./written.js";

const $ = (id) => document.getElementById(id);

export class Telling {
  #conversation = "";
  #waits = false; // whether something told is on its way
  #remarks;
  #then;

  /** `then.written(number)` when the letter is there · `then.left()` when it was laid aside. */
  constructor(remarks, then) {
    this.#remarks = remarks;
    this.#then = then;
    remarks.on($("answer"), "submit", () => this.#tell($("answered").value.trim()));
    remarks.on($("enough"), "click", () => this.#tell("That's enough."));
    remarks.on($("later"), "click", () => this.#later());
    $("answered").addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      $("answer").requestSubmit();
    });
  }

  /** Whether something is being told here. */
  get open() {
    return this.#conversation !== "";
  }

  /** Begins at `path`; what she says first is shown. */
  async begin(path, body) {
    this.close();
    await this.#heard(await ask(path, body));
  }

  close() {
    this.#conversation = $("answered").value = "";
    for (const part of [$("asked"), $("lines")]) part.replaceChildren();
    $("lines").hidden = true;
  }

  /** What is typed while she answers stays in the field; what could not be told comes back into it. */
  async #tell(text) {
    if (!text || !this.open || this.#waits) return;
    const own = text === $("answered").value.trim();
    if (own) $("answered").value = "";
    this.#wait(true);
    const line = this.#line("yours", written("You: "), text);
    try {
      await this.#heard(await ask("/api/letters/answer", { conversation: this.#conversation, text }));
    } catch (error) {
      line.remove();
      if (own) $("answered").value = [text, $("answered").value].filter(Boolean).join("\n");
      throw error;
    } finally {
      this.#wait(false);
    }
    if (this.open) $("answered").focus();
  }

  #wait(waits) {
    this.#waits = waits;
    for (const button of $("answer").querySelectorAll("button")) button.disabled = waits;
  }

  async #later() {
    if (this.open) await ask("/api/letters/answer", { conversation: this.#conversation, text: "Another day." });
    await this.#then.left();
    this.#remarks.told(written("What you told is kept. Go on when you like, here or by voice."));
  }

  async #heard({ conversation, says, lines, letter, written: whole }) {
    if (whole) {
      this.close();
      return this.#then.written(letter);
    }
    this.#conversation = conversation;
    if (says) this.#line("hers", written("She: "), says);
    if (lines.length) showLines($("lines"), lines);
    if (!conversation) this.#remarks.told(says);
  }

  #line(whose, speaker, text) {
    const line = element("p", whose, element("span", "aside", speaker), text);
    $("asked").append(line);
    line.scrollIntoView({ block: "nearest" });
    return line;
  }
}
