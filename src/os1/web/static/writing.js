/** A letter written out on the page, stroke by stroke as a pen goes, from the strokes that the server draws. */

const CALM = matchMedia("(prefers-reduced-motion: reduce)");
const LONGEST_STEP_MS = 100; // a page that was out of sight goes on where it was
const BETWEEN_PAGES_MS = 900;

export class Writing {
  #box;
  #ended;
  #sheets = [];
  #frame = 0;
  #paper = [250, 249, 246];

  /** Draws in `box`; `ended` is called when a letter that was being written stands there whole. */
  constructor(box, ended) {
    this.#box = box;
    this.#ended = ended;
  }

  /** Whether a letter stands there, or is being written. */
  get there() {
    return this.#sheets.length > 0;
  }

  /** Lays `pages` down, of which nothing is drawn yet; `label(page, of)` tells what a sheet is. */
  lay(pages, paper, label) {
    this.clear();
    this.#paper = paper;
    let from = 0;
    pages.forEach((page, number) => {
      const canvas = document.createElement("canvas");
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", label(number + 1, pages.length));
      this.#box.append(canvas);
      const wide = Math.max(1, Math.round(canvas.clientWidth * Math.min(devicePixelRatio || 1, 2)));
      canvas.width = wide;
      canvas.height = Math.round((wide * page.height) / page.width);
      this.#sheets.push({ canvas, page, from, strokes: page.strokes.map((one) => decoded(one, page.per_mm)), at: 0, point: 0 });
      from += page.ms + BETWEEN_PAGES_MS;
    });
    for (const sheet of this.#sheets) this.#blank(sheet);
  }

  /** Writes it as a pen would; at once where no motion is wanted. */
  write() {
    if (CALM.matches) return this.skip();
    let now = 0;
    let last = performance.now();
    const step = (time) => {
      now += Math.min(Math.max(0, time - last), LONGEST_STEP_MS);
      last = time;
      const open = this.#sheets.filter((sheet) => !this.#draw(sheet, now - sheet.from));
      if (open.length) this.#frame = requestAnimationFrame(step);
      else this.#over();
    };
    this.#frame = requestAnimationFrame(step);
  }

  /** Shows all of it now. */
  skip() {
    cancelAnimationFrame(this.#frame);
    for (const sheet of this.#sheets) this.#draw(sheet, Infinity);
    this.#over();
  }

  /** Lays it on another paper, as far as it is written. */
  on(paper) {
    this.#paper = paper;
    for (const sheet of this.#sheets) {
      const { at, point } = sheet;
      this.#blank(sheet);
      for (let number = 0; number <= at && number < sheet.strokes.length; number++) {
        this.#stroke(sheet, sheet.strokes[number], 0, number < at ? Infinity : point);
      }
      Object.assign(sheet, { at, point });
    }
  }

  clear() {
    cancelAnimationFrame(this.#frame);
    this.#sheets = [];
    this.#box.replaceChildren();
  }

  #over() {
    this.#frame = 0;
    this.#ended();
  }

  #blank(sheet) {
    const pen = sheet.canvas.getContext("2d");
    pen.fillStyle = `rgb(${this.#paper.join()})`;
    pen.fillRect(0, 0, sheet.canvas.width, sheet.canvas.height);
    sheet.at = sheet.point = 0;
  }

  /** Draws what is written by `now`; whether that is all. */
  #draw(sheet, now) {
    while (sheet.at < sheet.strokes.length) {
      const stroke = sheet.strokes[sheet.at];
      if (stroke.begins > now) return false;
      const part = (now - stroke.begins) / stroke.lasts;
      const upTo = part >= 1 ? stroke.count - 1 : Math.floor(part * (stroke.count - 1));
      this.#stroke(sheet, stroke, sheet.point, upTo);
      if (part < 1) {
        sheet.point = upTo;
        return false;
      }
      sheet.at += 1;
      sheet.point = 0;
    }
    return true;
  }

  #stroke({ canvas, page }, { load, points, count }, from, upTo) {
    const pen = canvas.getContext("2d");
    const scale = canvas.width / page.width;
    const last = Math.min(upTo, count - 1);
    pen.strokeStyle = pen.fillStyle = tint(page.ink, load, this.#paper);
    pen.lineCap = pen.lineJoin = "round";
    if (count === 1) {
      pen.beginPath();
      pen.arc(points[0] * scale, points[1] * scale, (points[2] * scale) / 2, 0, 2 * Math.PI);
      pen.fill();
    }
    for (let at = from; at < last; at++) {
      const [x, y, wide, nextX, nextY, nextWide] = points.subarray(3 * at, 3 * at + 6);
      pen.lineWidth = Math.max(0.6, ((wide + nextWide) / 2) * scale);
      pen.beginPath();
      pen.moveTo(x * scale, y * scale);
      pen.lineTo(nextX * scale, nextY * scale);
      pen.stroke();
    }
  }
}

/** A stroke as it is sent: when it begins, how long it lasts, its ink, then points as steps, in parts of a millimetre. */
function decoded([begins, lasts, load, ...flat], perMm) {
  const points = new Float32Array(flat.length);
  let x = 0, y = 0;
  for (let at = 0; at < flat.length; at += 3) {
    x += flat[at];
    y += flat[at + 1];
    points.set([x / perMm, y / perMm, flat[at + 2] / perMm], at);
  }
  return { begins, lasts: Math.max(1, lasts), load: load / 100, points, count: flat.length / 3 };
}

/** The ink's colour where so much of it lies on this paper. */
function tint(ink, load, paper) {
  const part = Math.min(1, 0.45 + 0.55 * load);
  const colour = [1, 3, 5].map((at) => parseInt(ink.slice(at, at + 2), 16));
  return `rgb(${paper.map((one, at) => Math.round(one - (one - colour[at]) * part)).join()})`;
}
