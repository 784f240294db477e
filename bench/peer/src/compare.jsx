// Routes side by side, other treatments in the same rows, results in numbers.

import { h } from "preact";
import { useMemo } from "preact/hooks";
import { Outcomes } from "./outcomes.jsx";
import { Bar, Heading, Listed, Prose, Sources, Warning } from "./prose.jsx";

export function Compare({ content, compare, level }) {
  return useMemo(() => {
    const { texts } = content;
    const words = compare.texts.compare;
    return (
      <div class="compare">
        <Heading level={level + 1} id="compare-title">{texts.frame.compare}</Heading>
        <p class="lead">{words.lead}</p>
        <p id="routes-caption" class="caption">{words.caption}</p>
        <Table columns={compare.routes} ids="row" title="routes-caption" content={content} compare={compare}>
          <WarningsRow columns={compare.routes} words={words} content={content} />
        </Table>
        <div class="route-warnings">{content.warnings.map((text) => <Warning of={text} content={content} />)}</div>
        <Heading level={level + 2} id="alternatives-title">{words.alternatives}</Heading>
        <p>{words.alternatives_lead}</p>
        <Table columns={compare.alternatives} ids="other" title="alternatives-title" content={content} compare={compare} />
        <Forms of={compare.forms} words={words} level={level + 2} content={content} />
        <Outcomes of={compare.outcomes} words={words} level={level + 2} content={content} />
        <Listed of={compare.not_known} name="not-known" level={level + 2} content={content} />
      </div>
    );
  }, []);
}

function Table({ columns, ids, title, content, compare, children }) {
  let row = 0;
  return (
    <div class={`wide ${ids}`}><table role="table" aria-labelledby={title}>
      <Head names={columns.map(({ short }) => short)} words={compare.texts.compare} />
      {compare.groups.map((group) => (
        <tbody role="rowgroup">
          <tr role="row" class="group"><th role="rowheader" scope="rowgroup" colspan={columns.length + 1}>{group.title}</th></tr>
          {group.rows.map((attribute) => {
            const facts = columns.map((column) => [column.short, column.facts[row]]);
            row++;
            return (
              <tr role="row" id={`${ids}-${attribute.id}`}>
                <RowHead of={attribute} bases={facts.flatMap(([, fact]) => [fact, fact.note ?? {}])} content={content} />
                {facts.map(([short, fact]) => (
                  <td role="cell">
                    <span class="col-name" aria-hidden="true">{short}</span>
                    {fact.value && <span class="value">{fact.value}</span>}
                    <Bar of={fact.bar} />
                    {fact.note && <span class="note"><Prose of={fact.note} /></span>}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      ))}
      {children}
    </table></div>
  );
}

function Head({ names, words }) {
  return (
    <thead role="rowgroup">
      <tr role="row">{[words.row_head, ...names].map((name) => <th scope="col" role="columnheader">{name}</th>)}</tr>
    </thead>
  );
}

function RowHead({ of, bases, content }) {
  return (
    <th role="rowheader" scope="row">
      <span class="row-label">{of.label}</span>
      {of.help && <span class="row-help">{of.help}</span>}
      <Sources of={bases} content={content} />
    </th>
  );
}

function WarningsRow({ columns, words: { warnings_row, no_warning }, content }) {
  return (
    <tbody role="rowgroup">
      <tr role="row">
        <th role="rowheader" scope="row"><span class="row-label">{warnings_row}</span></th>
        {columns.map(({ short, warnings }) => (
          <td role="cell">
            <span class="col-name" aria-hidden="true">{short}</span>
            <span class="value">{warnings.map((place) => content.warnings[place].title).join("; ") || no_warning}</span>
          </td>
        ))}
      </tr>
    </tbody>
  );
}

function Forms({ of, words, level, content }) {
  return (
    <section class="forms" aria-labelledby="forms-title">
      <Heading level={level} id="forms-title">{of.title}</Heading>
      <p><Prose of={of.lead} /></p>
      <div class="wide form"><table role="table" aria-labelledby="forms-title">
        <Head names={of.columns} words={words} />
        <tbody role="rowgroup">
          {of.rows.map((row) => (
            <tr role="row" id={`form-${row.id}`}>
              <RowHead of={row} bases={row.cells} content={content} />
              {row.cells.map((cell, place) => (
                <td role="cell">
                  <span class="col-name" aria-hidden="true">{of.columns[place]}</span>
                  <span class="note"><Prose of={cell} /></span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table></div>
    </section>
  );
}
