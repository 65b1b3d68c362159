// Only browsers that know no modules run this file.
document.getElementById("state").textContent = "This browser is too old to talk here. Any browser of the last few years will do.";
