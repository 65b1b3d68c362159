/** The sound of the microphone opening and closing: two soft notes up, or down. */

const NOTES = { opens: [392, 523.25], closes: [523.25, 392] }; // Hz: G4 and C5
const NOTE_S = 0.09, FADE_S = 0.16, LOUDNESS = 0.05;

/** Plays *which* of `NOTES` once, quietly; it is over before she speaks. */
export function chime(context, which) {
  if (!context || context.state !== "running") return;
  NOTES[which].forEach((hertz, place) => {
    const at = context.currentTime + place * NOTE_S;
    const tone = new OscillatorNode(context, { frequency: hertz });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(LOUDNESS, at + 0.015);
    gain.gain.exponentialRampToValueAtTime(0.0001, at + FADE_S);
    tone.connect(gain).connect(context.destination);
    tone.start(at);
    tone.stop(at + FADE_S);
  });
}
