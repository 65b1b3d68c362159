/** The page Reflection: what she thought over, as it stands now, whoever changed it. */

import { ask } from "./ask.js";
import { day, drawNote, element, Entry, List, when } from "./entries.js";
import { Forgetting } from "./forgetting.js";
import { Remarks } from "./remarks.js";
import { counted, written } from "./written.js";

const $ = (id) => document.getElementById(id);

let shown = ""; // what the server called the state that is shown
const lists = { asks: new List($("asks")), talks: new List($("talks")), notes: new List($("notes")) };
const remarks = new Remarks(clear);
const { told, trouble } = remarks;
const forgetting = new Forgetting($("forget"), { told, changed, trouble });
const hand = { told, changed, trouble, forget: (choice) => forgetting.ask(choice) };

// -- what is shown ---------------------------------------------------------------------

/** This browser was put out: nothing of what she thought over stays on the page. */
function clear() {
  shown = $("thought").textContent = "";
  for (const list of Object.values(lists)) list.show([]);
  forgetting.abandon();
  $("nothing").hidden = true;
}

function drawAsk({ position, text, next, ripe, today, from }) {
  const time = next
    ? written("When you next say hello")
    : ripe ? written("Another time you say hello") : today ? written("Later today at the earliest") : written("From {day} on", { day: day(from) });
  const entry = new Entry(text, hand, element("p", "text", text), element("p", "small", time));
  return entry
    .act(written("Why"), (pressed) => entry.why(pressed, { place: position }))
    .act(written("Don't bring it up"), async () => changed(written((await ask("/api/reflection/drop", { place: position })).text)))
    .act(written("Forget"), () => hand.forget({ place: position }));
}

function drawTalk({ at, text, sources, conversation }) {
  const entry = new Entry(text, hand, element("p", "text", text), element("p", "small", written("Thought over on {time}", { time: when(at) })));
  return entry
    .act(written("Why"), (pressed) => entry.why(pressed, { places: sources.slice(-200) }))
    .act(written("Forget the talk"), () => hand.forget({ conversation }));
}

function show(list, items) {
  const title = list.section.querySelector("h2");
  if (list.show(items)) (list.section.hidden ? $("top") : title).focus();
}

function more(list, words) {
  const place = list.section.querySelector(".more");
  place.replaceChildren();
  if (!words) return;
  const link = element("a", "", written("Memory"));
  link.href = "/memory";
  place.append(words, " ", link);
}

async function load() {
  const now = await ask("/api/reflection");
  shown = now.version;
  show(lists.asks, now.asks.map((of) => ({ key: `ask ${of.position} ${of.text}`, of, draw: drawAsk })));
  show(lists.talks, now.talks.map((of) => ({ key: `talk ${of.position}`, of, draw: drawTalk })));
  show(lists.notes, now.notes.map((of) => ({ key: `note ${of.id}`, of, draw: (it) => drawNote(it, hand) })));
  more(lists.talks, now.more_talks ? counted("One more is kept too. All that was said can be found in", "{count} more are kept too. All that was said can be found in", now.more_talks) : "");
  more(lists.notes, now.more_notes ? counted("An earlier note is in", "{count} earlier notes are in", now.more_notes) : "");
  $("nothing").hidden = now.asks.length + now.talks.length + now.notes.length > 0;
  $("thought").textContent = state(now);
}

function state({ unread, last, trouble: absent }) {
  if (absent) return `${written("She cannot think anything over just now.")} ${absent}`;
  if (!unread) return last ? written("She has thought over all that you said, last on {time}.", { time: when(last) }) : "";
  return counted(
    "There is one thing you said that she has not thought over yet. She does so when it is quiet.",
    "There are {count} things you said that she has not thought over yet. She does so when it is quiet.",
    unread,
  );
}

/** Shows how it is now, and says what was done. */
async function changed(words) {
  await load();
  if (document.activeElement === document.body) $("top").focus();
  if (words) told(words);
}

async function look() {
  if ((await ask("/api/reflection/version")).version !== shown) await load();
}

remarks.watch(look, load);
