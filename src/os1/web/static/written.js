// What is written on the page, in the reader's language; English where the catalogue has nothing.
import catalogue, { language } from "/static/catalogue.js";

/** For dates and numbers; the English of the page is that of Britain. */
export const locale = language === "en" ? "en-GB" : language;

const rules = new Intl.PluralRules(language);

const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

export const written = (text, values = {}) => filled(catalogue[text] ?? text, values);

// One thing or several, counted as `count`.
export const counted = (one, more, count, values = {}) => {
  const single = rules.select(count) === "one";
  return filled(catalogue[one]?.[single ? 0 : 1] ?? (single ? one : more), { count, ...values });
};
