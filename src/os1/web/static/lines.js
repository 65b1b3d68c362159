/** Whom one can ring: each a link that a phone dials at a tap. They stay until the page is left. */

export function showLines(box, lines) {
  const list = document.createElement("ul");
  for (const line of lines) {
    const entry = document.createElement("li");
    entry.append(line.number ? link(`tel:${line.number.replace(/[^+*#\d]/g, "")}`, `${line.name} ${line.number}`) : link(line.url, line.name));
    const more = [line.text, line.hours === "24/7" ? "" : line.hours].filter(Boolean).join(", ");
    if (more) {
      const small = document.createElement("span");
      small.textContent = more;
      entry.append(" ", small);
    }
    list.append(entry);
  }
  box.replaceChildren(list);
  box.hidden = false;
}

function link(target, words) {
  const anchor = document.createElement("a");
  anchor.href = target;
  anchor.textContent = words;
  anchor.rel = "noreferrer";
  if (!target.startsWith("tel:")) anchor.target = "_blank";
  return anchor;
}
