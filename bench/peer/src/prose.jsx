// Statements, their sources, warnings, headings: what all parts are made of.

import { h, Fragment } from "preact";

/** A number as it is dialled. */
export const dialled = (number) => number.replace(/[^\d+]/g, "");

export const Tel = ({ number, children }) => <a class="tel" href={`tel:${dialled(number)}`}>{children ?? number}</a>;

/** A statement: words, `[number]` to call, `[words, id]` of a term that the glossary explains. */
export function Prose({ of }) {
  return of.s.map((span) => {
    if (typeof span === "string") return span;
    const [words, term] = span;
    if (!term) return <Tel number={words} />;
    return <button type="button" class="term" popovertarget={`t-${term}`}>{words}</button>;
  });
}

/** A heading at the level that the page gives the guide. */
export function Heading({ level, id, children }) {
  return h(`h${Math.min(level, 6)}`, { id, tabindex: -1 }, children);
}

/** The sources that these statements cite, each once with its weakest flag, folded away. */
export function Sources({ of, content }) {
  const list = SourceList({ of, content });
  return list && <details class="sources"><summary>{content.texts.cite.sources}</summary>{list}</details>;
}

export function SourceList({ of, content }) {
  const cited = new Map();
  let editorial = false;
  for (const { c, e } of of) {
    editorial ||= e;
    for (const [source, flag] of c ?? []) cited.set(source, Math.max(flag, cited.get(source) ?? flag));
  }
  if (!cited.size && !editorial) return null;
  return (
    <ul>
      {[...cited].map(([source, flag]) => <li><SourceName of={content.sources[source]} />: {content.flags[flag]}.</li>)}
      {editorial && <li>{content.texts.cite.editorial}</li>}
    </ul>
  );
}

/** Who and when, as a link where the address is known. */
export function SourceName({ of: [name, url] }) {
  return <cite>{url ? <a href={url} rel="noopener" target="_blank">{name}</a> : name}</cite>;
}

export function Warning({ of, content }) {
  return (
    <div class="warning" role="note">
      <p class="warning-title">{of.title}</p>
      {of.text.map((line) => <p><Prose of={line} /></p>)}
      <Sources of={of.text} content={content} />
    </div>
  );
}

/** A text as a heading, a lead and a list. */
export function Listed({ of, name, level, content }) {
  const id = `${name}-${of.id}`;
  return (
    <section class={name} aria-labelledby={id}>
      <Heading level={level} id={id}>{of.title}</Heading>
      <Items of={of} />
      <Sources of={of.text} content={content} />
    </section>
  );
}

/** The first paragraph opens a list, the rest are its items. */
export function Items({ of: { text: [lead, ...items] } }) {
  return [
    lead && <p><Prose of={lead} /></p>,
    <ul>{items.map((item) => <li><Prose of={item} /></li>)}</ul>,
  ];
}

/** `{n}` and the like replaced. */
export const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
