/** The way to the other pages: while a call goes on they open beside it, for to leave this page would end it. */

export function keepCall(goesOn) {
  for (const link of document.querySelectorAll("nav a[href]")) {
    link.target = goesOn ? "_blank" : "";
    link.querySelector(".aside")?.remove();
    if (!goesOn) continue;
    const aside = document.createElement("span");
    aside.className = "aside";
    aside.textContent = " (opens beside the call)";
    link.append(aside);
  }
}
