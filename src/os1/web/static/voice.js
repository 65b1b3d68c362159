/** The page: one button, one line, the words of both. */

import { Call, NoAnswer } from "./call.js";
import { chime } from "./chime.js";
import { GONE, Outside, fetchApi } from "./door.js";
import { holdable } from "./hold.js";
import { keys, microphoneIs } from "./keys.js";
import { Line, loudness } from "./line.js";
import { showLines } from "./lines.js";
import { keepCall } from "./nav.js";
import { Words } from "./words.js";
import { written } from "./written.js";

const $ = (id) => document.getElementById(id);
const LOOK_MS = 600; // between looks at the server while there is no conversation: who is put out is out within a second
const CHECK_MS = 3000; // and while there is one
const SURE_MS = 500; // before the second look, when the first was not answered
const FAREWELL_MS = 8000; // for her goodbye, before the page leaves without it
const LONGEST_WAIT_MS = 4000;

const STATES = {
  waking: () => written("{name} is waking up", { name: her }),
  ready: () => "",
  asking: () => written("Please allow the microphone"),
  connecting: () => written("Calling"),
  listening: () =>
    !microphone ? written("The microphone is off. You can write") : isOpen() ? written("Listening") : written("Muted. Hold to speak"),
  thinking: () => written("Thinking"),
  speaking: () => written("Speaking"),
  leaving: () => written("Saying goodbye"),
  lost: () => (reached ? written("The line was lost. Calling again") : written("The call does not get through. Trying again")),
  moved: () => written("The conversation goes on in another window"),
  over: () => written("The conversation is over. The microphone is closed"),
  trouble: () => written("She cannot talk just now"),
  outside: () => written("This browser was not let in yet"),
};
const RESTING = ["waking", "trouble", "outside", "ready", "over", "moved"];
const TALKING = ["listening", "thinking", "speaking", "leaving"];

let her = "OS1", phase = "waking", muted = false, held = false, attempt = 0, reached = false;
let unsent = ""; // written, and not on its way yet
let unheard = ""; // on its way, and not heard yet
let call = null, microphone = null, sounds = null, look = 0, farewell = 0;
const line = new Line($("line"));
const words = new Words($("words"));

// -- what is shown ---------------------------------------------------------------------

function show(next, trouble) {
  phase = next;
  const talking = TALKING.includes(phase);
  const state = STATES[phase]();
  if ($("state").textContent !== state) $("state").textContent = state;
  document.querySelector("main").dataset.phase = phase;
  if (trouble !== undefined) say(trouble);
  if (phase === "outside") words.clear();
  const focused = document.activeElement;
  const writing = talking && !microphone;
  for (const id of ["mute", "stop", "goodbye"]) $(id).hidden = !talking && phase !== "lost";
  $("mute").hidden ||= writing;
  $("talk").hidden = (talking && !writing) || ["lost", "leaving", "outside"].includes(phase);
  $("talk").disabled = !["ready", "moved", "over"].includes(phase) && !writing;
  $("write").hidden = !talking && !["waking", "ready", "moved", "over", "connecting", "lost"].includes(phase);
  $("talk").textContent =
    phase === "over" ? written("Talk again") : phase === "moved" ? written("Talk here") : writing || her === "OS1" ? written("Talk") : written("Talk with {name}", { name: her });
  keepCall(talking || ["asking", "connecting", "lost"].includes(phase));
  $("hint").hidden = !["waking", "ready", "asking"].includes(phase);
  microphoneIs(talking && isOpen());
  $("mute").disabled = $("stop").disabled = !talking;
  $("mute").setAttribute("aria-pressed", String(muted));
  $("mute").textContent = muted ? written("Muted") : written("Mute");
  // A keyboard is not left on a button that went away.
  if (focused?.closest("[hidden]")) (talking ? $("stop") : $("talk")).focus();
}

function say(trouble) {
  $("trouble").textContent = trouble;
  $("trouble").hidden = !trouble;
}

// -- the server, while nobody talks ------------------------------------------------------

async function status() {
  const reply = await fetchApi("/api/status", { signal: AbortSignal.timeout(4000) });
  if (!reply.ok) throw new Error(`status ${reply.status}`);
  const now = await reply.json();
  her = now.name;
  for (const place of document.querySelectorAll("#name, .her")) place.textContent = her;
  return now;
}

async function watch() {
  clearTimeout(look);
  if (unable()) return show("trouble", unable());
  if (RESTING.includes(phase)) {
    try {
      const now = await status();
      if (now.state === "trouble") show("trouble", written(now.text));
      else if (now.state === "warming") show("waking", "");
      else if (["waking", "trouble", "outside"].includes(phase)) show("ready", written(now.trouble));
    } catch (error) {
      if (RESTING.includes(phase)) absent(error);
    }
  }
  if (!call) look = setTimeout(watch, LOOK_MS);
}

/** The server did not answer, or not to this browser. */
function absent(error) {
  if (error instanceof Outside) show("outside", error.message);
  else show("trouble", GONE);
}

function unable() {
  if (!isSecureContext || !navigator.mediaDevices?.getUserMedia) {
    return written("The browser keeps the microphone from this page, because its address is not a safe one. Open http://localhost with OS1's port, on the machine that runs OS1.");
  }
  if (!window.RTCPeerConnection || !window.AudioContext || !AbortSignal.timeout) {
    return written("This browser is too old to talk here. Any browser of the last few years will do.");
  }
  return "";
}

// -- talking ---------------------------------------------------------------------------

async function begin() {
  hangUp();
  show("asking", "");
  await wakeSound();
  try {
    microphone = await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    });
  } catch (error) {
    show("ready", microphoneTrouble(error));
    return;
  }
  for (const track of microphone.getAudioTracks()) {
    track.addEventListener("ended", () => leave("ready", written("The microphone went away. Plug it in again, then press the button.")));
  }
  line.levels.yours = loudness(sounds, microphone);
  await ring();
}

async function wakeSound() {
  sounds ??= new AudioContext();
  await sounds.resume();
}

async function ring() {
  muted = held = reached = false;
  attempt = 0;
  await connect("connecting");
}

/** Says in writing what stands in the field: in the open call, or in one without a microphone. */
async function write(event) {
  event.preventDefault();
  const text = $("typed").value.trim();
  if (!text || phase === "leaving") return;
  $("typed").value = "";
  unsent = `${unsent}\n${text}`.trim();
  if (call) return post();
  if (phase === "lost") return; // it goes out when the line is back
  await wakeSound();
  await ring();
}

function post() {
  if (unsent && TALKING.includes(phase) && call?.write(unsent)) [unheard, unsent] = [`${unheard}\n${unsent}`.trim(), ""];
}

function microphoneTrouble(error) {
  switch (error.name) {
    case "NotAllowedError":
    case "SecurityError":
      return written("The browser was not allowed to use the microphone. Allow it next to the address of this page, then press the button again.");
    case "NotFoundError":
    case "OverconstrainedError":
      return written("No microphone was found. Plug one in, then press the button again.");
    case "NotReadableError":
    case "AbortError":
      return written("The microphone does not start. Perhaps another program holds it: close that, then press the button again.");
    default:
      return written("The microphone does not start ({name}).", { name: error.name });
  }
}

async function connect(as) {
  show(as);
  const mine = (call = new Call(microphone, {
    sound: (stream) => {
      $("hers").srcObject = stream;
      $("hers").play().catch(() => say(written("The browser does not play sound by itself. Press any button on this page.")));
      line.levels.hers?.release();
      line.levels.hers = loudness(sounds, stream);
    },
    told: (type, data) => mine === call && told(type, data),
    lost: () => mine === call && lost(),
  }));
  try {
    await mine.open();
    if (mine !== call) return;
    attempt = 0;
    reached = true;
    show("listening", "");
    if (microphone) chime(sounds, "opens");
    post();
    check(mine);
  } catch (error) {
    mine.close();
    if (mine !== call) return;
    if (error instanceof NoAnswer) say(error.message);
    if (error instanceof Outside) leave("outside", error.message);
    else again();
  }
}

function told(type, data) {
  switch (type) {
    case "user-started-speaking": return phase === "thinking" && show("listening");
    case "user-transcription":
      if (!data.final) return;
      unheard = "";
      words.heard(data.text);
      return phase === "listening" && show("thinking");
    case "bot-started-speaking":
      $("hers").muted = false;
      return phase !== "leaving" && show("speaking");
    case "bot-stopped-speaking": return phase === "speaking" && show("listening");
    case "bot-tts-text": return words.saying(data.text, her);
    case "spoke":
      $("hers").muted = false;
      return words.said(data.text);
    case "state": return ["thinking", "speaking"].includes(phase) && show(data.state);
    case "trouble": return say(written(data.text));
    case "lines": return showLines($("lines"), data.lines);
    case "moved": return leave("moved", "");
    case "goodbye":
      // The microphone closes now; the line stays until her last word is out.
      clearTimeout(farewell);
      for (const track of microphone?.getTracks() ?? []) track.stop();
      show("leaving");
      farewell = setTimeout(() => leave("over"), 3000);
  }
}

function lost() {
  if (phase === "leaving") leave("over");
  else again();
}

function again() {
  call = null;
  words.cut();
  // It may have been heard or not: whoever wrote it says it again, or does not.
  if (unheard) $("typed").value ||= unheard;
  unheard = "";
  line.levels.hers?.release();
  line.levels.hers = null;
  show("lost");
  const wait = Math.min(LONGEST_WAIT_MS, 500 * 2 ** attempt++);
  clearTimeout(look);
  look = setTimeout(async () => {
    if (phase !== "lost") return;
    try {
      const now = await status();
      if (phase !== "lost") return;
      if (now.state === "ready") return connect("lost");
      say(written(now.text));
    } catch (error) {
      if (phase === "lost" && error instanceof Outside) return leave("outside", error.message);
      if (phase === "lost") say(GONE);
    }
    if (phase === "lost") again();
  }, wait);
}

/** A server that was killed says nothing: the connection alone would notice it only after many seconds. */
async function check(mine, missed = 0) {
  await new Promise((resolve) => setTimeout(resolve, missed ? SURE_MS : CHECK_MS));
  if (mine !== call) return;
  try {
    await status();
    missed = 0;
  } catch {
    missed += 1;
  }
  if (mine !== call) return;
  if (missed < 2) return check(mine, missed);
  mine.close();
  lost();
}

function leave(next, trouble) {
  hangUp();
  show(next, trouble);
  watch();
}

function hangUp() {
  clearTimeout(farewell);
  const ended = call;
  call = null;
  unheard = "";
  ended?.close();
  if (ended && microphone) chime(sounds, "closes");
  for (const track of microphone?.getTracks() ?? []) track.stop();
  line.levels.hers?.release();
  line.levels.yours?.release();
  line.levels = { hers: null, yours: null };
  microphone = null;
  $("hers").srcObject = null;
}

// -- buttons -----------------------------------------------------------------------------

function silence() {
  if (!call || !TALKING.includes(phase)) return;
  // At once here, and a moment later there.
  $("hers").muted = phase === "speaking";
  call.press("stop");
}

$("talk").addEventListener("click", begin);
$("stop").addEventListener("click", silence);
function isOpen() {
  return Boolean(microphone) && (!muted || held);
}

/** Mutes or unmutes, or, while muted, opens the microphone for as long as something is *held*. */
function open(change) {
  if (!microphone || !TALKING.includes(phase)) return;
  const before = isOpen();
  ({ muted, held } = { muted, held, ...change });
  for (const track of microphone.getAudioTracks()) track.enabled = isOpen();
  if (before !== isOpen()) chime(sounds, before ? "closes" : "opens");
  show(phase);
}

function mute() {
  open({ muted: !muted, held: false });
}

function goodbye() {
  if (!TALKING.includes(phase) && phase !== "lost") return;
  if (phase === "lost" || phase === "leaving" || !call) return leave("over", "");
  show("leaving");
  call.press("goodbye");
  farewell = setTimeout(() => leave("over"), FAREWELL_MS);
}

holdable($("mute"), {
  tap: mute,
  can: () => muted && Boolean(microphone) && TALKING.includes(phase),
  hold: () => open({ held: true }),
  release: () => open({ held: false }),
});
$("goodbye").addEventListener("click", goodbye);
$("write").addEventListener("submit", write);
keys({ mute, stop: silence, goodbye });
document.addEventListener("keydown", (event) => event.key === "Escape" && silence());
$("danger").addEventListener("click", async () => {
  if (!$("lines").hidden) return void ($("lines").hidden = true);
  showLines($("lines"), await (await fetch("/api/lines")).json());
});
addEventListener("pagehide", () => call?.close());
watch();
