/** The one moving line: it is drawn from how loud both sides really are, and from nothing else. */

const MEMORY = 56; // levels kept; each runs from the middle of the line to its ends
const TALLEST = 72; // how far the line moves from its rest at most, in pixels
const STILL_MS = 250; // between drawings where motion is not wanted

/** Returns how loud a stream is now, from 0 to 1, as a function. */
export function loudness(context, stream) {
  const source = context.createMediaStreamSource(stream);
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const level = () => {
    analyser.getFloatTimeDomainData(samples);
    let sum = 0;
    for (const sample of samples) sum += sample * sample;
    return Math.min(1, (Math.sqrt(sum / samples.length) * 6) ** 0.7);
  };
  level.release = () => source.disconnect();
  return level;
}

export class Line {
  #canvas;
  #ink = "";
  #coral = "";
  #past = new Array(MEMORY).fill(0);
  #hers = 0;
  #yours = 0;
  #still = matchMedia("(prefers-reduced-motion: reduce)");
  #drawnAt = 0;
  /** Functions that return how loud each side is; null while there is no such side. */
  levels = { hers: null, yours: null };

  constructor(canvas) {
    this.#canvas = canvas;
    const restyle = () => {
      const style = getComputedStyle(document.documentElement);
      this.#ink = style.getPropertyValue("--soft").trim();
      this.#coral = style.getPropertyValue("--coral").trim();
    };
    restyle();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", restyle);
    const frame = (at) => {
      requestAnimationFrame(frame);
      if (this.#still.matches && at - this.#drawnAt < STILL_MS) return;
      this.#drawnAt = at;
      this.#listen();
      this.#draw(at / 1000);
    };
    requestAnimationFrame(frame);
  }

  #listen() {
    const ease = (now, next) => now + (next - now) * (next > now ? 0.5 : 0.15);
    this.#hers = ease(this.#hers, this.levels.hers?.() ?? 0);
    this.#yours = ease(this.#yours, this.levels.yours?.() ?? 0);
    this.#past.pop();
    this.#past.unshift(Math.max(this.#hers, this.#yours));
  }

  #draw(seconds) {
    const scale = devicePixelRatio || 1;
    const width = this.#canvas.clientWidth, height = this.#canvas.clientHeight;
    if (this.#canvas.width !== Math.round(width * scale) || this.#canvas.height !== Math.round(height * scale)) {
      this.#canvas.width = Math.round(width * scale);
      this.#canvas.height = Math.round(height * scale);
    }
    const pen = this.#canvas.getContext("2d");
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    pen.clearRect(0, 0, width, height);
    pen.lineCap = pen.lineJoin = "round";
    pen.beginPath();
    if (this.#still.matches) {
      pen.lineWidth = 2 + 10 * this.#past[0];
      pen.moveTo(width * 0.08, height / 2);
      pen.lineTo(width * 0.92, height / 2);
    } else {
      pen.lineWidth = 2.5;
      const steps = Math.max(60, Math.round(width / 3));
      for (let step = 0; step <= steps; step++) {
        const x = step / steps;
        const far = Math.abs(x - 0.5) * 2;
        const place = Math.min(far * MEMORY, MEMORY - 1.001), near = Math.floor(place);
        const level = this.#past[near] + (this.#past[near + 1] - this.#past[near]) * (place - near);
        const swell = (0.015 + level) * (1 - far * far) ** 1.5;
        const wave = Math.sin(x * 38 - seconds * 7) * 0.65 + Math.sin(x * 17 + seconds * 4) * 0.35;
        pen.lineTo(x * width, height / 2 + wave * swell * Math.min(height * 0.46, TALLEST));
      }
    }
    // Hers is coral; yours, and silence, are the colour of soft ink.
    pen.strokeStyle = this.#hers > 0.02 && this.#hers >= this.#yours ? this.#coral : this.#ink;
    pen.stroke();
  }
}
