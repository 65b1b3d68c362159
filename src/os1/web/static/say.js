// What the page says, in the reader's language; English where the catalogue has nothing.
import catalogue, { language } from "/static/sayings.js";

const rules = new Intl.PluralRules(language);

const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

export const say = (text, values = {}) => filled(catalogue[text] ?? text, values);

// One thing or several, counted as `count`.
export const sayCounted = (one, more, count, values = {}) => {
  const single = rules.select(count) === "one";
  return filled(catalogue[one]?.[single ? 0 : 1] ?? (single ? one : more), { count, ...values });
};
