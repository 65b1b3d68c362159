/** The words of both as they fall, newest below. */

import { written } from "./written.js";

const KEPT = 200; // lines on the page; the journal has them all

export class Words {
  #box;
  #open = null; // the line of hers that is still being said
  #nod = null; // a sound of hers before their words were there; her answer begins with it, or does not

  constructor(box) {
    this.#box = box;
  }

  heard(text) {
    this.#add("yours", written("You: "), text);
  }

  /** A clause that she is saying now. */
  saying(text, name) {
    if (this.#open && this.#open === this.#box.lastElementChild) this.#open.append(` ${text}`);
    else {
      this.#nod = this.#open;
      this.#open = this.#add("hers", `${name}: `, text);
    }
    this.#follow();
  }

  /** What was really heard of her, now that she is silent. */
  said(text) {
    const line = this.#open;
    this.#open = null;
    if (this.#nod && text.startsWith(this.#nod.lastChild.textContent)) this.#nod.remove();
    this.#nod = null;
    if (!line) return;
    if (text) line.lastChild.textContent = text;
    else line.remove();
    while (line.childNodes.length > 2) line.childNodes[1].remove();
    this.#follow();
  }

  /** The line was lost: what stands there stays. */
  cut() {
    this.#open = this.#nod = null;
  }

  /** Nothing of it is for whoever looks at the page now. */
  clear() {
    this.#open = this.#nod = null;
    this.#box.replaceChildren();
  }

  #add(whose, speaker, text) {
    const line = document.createElement("p");
    line.className = whose;
    const aside = document.createElement("span");
    aside.className = "aside";
    aside.textContent = speaker;
    line.append(aside, text);
    this.#box.append(line);
    while (this.#box.childElementCount > KEPT) this.#box.firstElementChild.remove();
    this.#follow();
    return line;
  }

  #follow() {
    this.#box.scrollTop = this.#box.scrollHeight;
  }
}
