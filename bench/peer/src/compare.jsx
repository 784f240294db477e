// Routes and other treatments side by side in one table, results in numbers.

import { h, Fragment } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { Outcomes } from "./outcomes.jsx";
import { Heading, Listed, Prose, Sources, Warning, fill } from "./prose.jsx";

export function Compare({ content, compare, level, go }) {
  return useMemo(() => {
    const words = compare.texts.compare;
    return (
      <div class="compare">
        <Heading level={level + 1} id="compare-title">{content.texts.frame.compare}</Heading>
        <p class="lead">{content.about.decision}</p>
        <p class="lead">{words.lead}</p>
        <Choices compare={compare} words={words} />
        <p id="routes-caption" class="caption">{words.caption}</p>
        <Table content={content} compare={compare} words={words} />
        <p class="quiet">{words.alternatives_lead}</p>
        <Listed of={content.lists[0]} name="against" level={level + 2} content={content} />
        {compare.answers.map(({ id, ask }) => <p><button type="button" onClick={() => go({ view: "questions" }).then(() => go({ open: `q-${id}` }))}>{ask}</button></p>)}
        <div class="route-warnings">{content.warnings.map((text) => <Warning of={text} content={content} />)}</div>
        <Forms of={compare.forms} words={words} level={level + 2} content={content} />
        <Outcomes of={compare.outcomes} words={words} level={level + 2} content={content} />
        <Listed of={compare.not_known} name="not-known" level={level + 2} content={content} />
      </div>
    );
  }, []);
}

/** What to show and to mark; the style sheet does most of it. */
function Choices({ compare: { columns, hurdles }, words }) {
  const choices = useRef();
  const [told, tell] = useState("");
  const choice = (column) => {
    const number = columns.indexOf(column) + 1;
    const id = `c-${column.id}`;
    return (
      <>
        <input type="checkbox" id={id} value={id} autocomplete="off" data-column={number}
          defaultChecked={column.route || number === columns.length} />
        <label for={id}><Name of={column} words={words} /></label>
      </>
    );
  };
  return (
    <div class="choices" ref={choices} onChange={() => tell(count(choices.current, columns.length, words))}>
      <fieldset class="columns">
        <legend>{words.choose}</legend>
        <p class="quiet">{words.ways}</p>
        {columns.filter(({ route }) => route).map(choice)}
        <p class="quiet">{words.alternatives}</p>
        {columns.filter(({ route }) => !route).map(choice)}
        <p class="too-few">{words.too_few}</p>
      </fieldset>
      <fieldset class="hurdle-choice">
        <legend>{words.hurdles}</legend>
        <p class="quiet">{words.hurdles_note}</p>
        {hurdles.map(({ id, label }, place) => (
          <label><input type="checkbox" value={`h-${id}`} autocomplete="off" data-hurdle={place + 1} />{label}</label>
        ))}
      </fieldset>
      <label class="needs-app"><input type="checkbox" id="mark-differences" autocomplete="off" />{words.differs}</label>
      <p id="compare-status" class="quiet" role="status">{told}</p>
    </div>
  );
}

/** Marks what differs, if that is wanted, and says how much is shown and marked. */
function count(choices, total, words) {
  const numbers = (selector, name) => [...choices.querySelectorAll(`${selector}:checked`)].map(({ dataset }) => dataset[name]);
  const ticked = numbers(".columns > input", "column");
  const all = ticked.length < 2;
  const hurdles = numbers(".hurdle-choice input", "hurdle");
  const marking = choices.querySelector("#mark-differences").checked;
  const shown = all ? "td:not(.meaning)" : ticked.map((number) => `.column-${number}`).join();
  const rows = [...choices.parentNode.querySelectorAll(".table tr[id]")];
  let differing = 0;
  for (const row of rows) {
    const said = new Set([...row.querySelectorAll(shown)].map((cell) => cell.querySelector(".value, .note")?.textContent));
    differing += row.toggleAttribute("data-differs", marking && said.size > 1);
  }
  const hard = rows.filter((row) => hurdles.some((number) => row.querySelector(`.hurdle[data-hurdle="${number}"]`)));
  return [
    fill(words.shown, { n: all ? total : ticked.length, total }),
    marking && fill(words.differs_count, { n: differing, total: rows.length }),
    hurdles.length > 0 && fill(words.hurdles_count, { n: hard.length }),
  ].filter(Boolean).join(" ");
}

/** A column's short name, and the place where a clinic says that it hasn't it. */
const Name = ({ of: { id, short, route }, words }) => (
  <>{short}{route && <span class="not-offered" data-route={id} hidden>{words.not_offered}</span>}</>
);

function Table({ content, compare, words }) {
  const { columns } = compare;
  const head = columns.map((column, place) => <th scope="col" role="columnheader" class={`column-${place + 1}`}><Name of={column} words={words} /></th>);
  let row = 0;
  return (
    <div class="wide table">
      <svg class="marks" width="0" height="0" aria-hidden="true" focusable="false">
        <defs><pattern id="hatch" width="4" height="10" patternUnits="userSpaceOnUse"><rect class="hatch" width="2" height="10" /></pattern></defs>
      </svg>
      <table role="table" aria-labelledby="routes-caption">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">{words.row_head}</th>
            <th scope="col" role="columnheader" class="meaning">{words.about_head}</th>
            {head}
          </tr>
        </thead>
        {compare.groups.map((group) => {
          const first = row;
          row += group.rows.length;
          return <Group of={group} first={first} content={content} compare={compare} words={words} />;
        })}
      </table>
    </div>
  );
}

function Group({ of, first, content, compare, words }) {
  const [open, setOpen] = useState(true);
  const title = `rows-${of.id}`;
  let last;
  return (
    <tbody role="rowgroup">
      <tr role="row" class="group">
        <th role="rowheader" scope="rowgroup" id={title}>{of.title}</th>
        <td role="cell" class="meaning">
          <button type="button" class="fold-rows needs-app" aria-expanded={String(open)} aria-labelledby={title} onClick={() => setOpen(!open)} />
        </td>
        {compare.columns.map((_, place) => <td role="cell" class={`column-${place + 1}`} />)}
      </tr>
      {of.rows.map((row, place) => {
        const facts = compare.columns.map((column) => column.facts[first + place]);
        const measure = facts.find(({ bar }) => bar)?.bar[0];
        const axis = measure && measure !== last;
        last = measure;
        return (
          <>
            {axis && <Axis measure={measure} compare={compare} words={words} hidden={!open} />}
            <Row of={row} facts={facts} measure={measure} content={content} compare={compare} words={words} hidden={!open} />
          </>
        );
      })}
      {of.rows.some(({ id }) => id === "status") && <WarningsRow content={content} compare={compare} words={words} hidden={!open} />}
    </tbody>
  );
}

function Row({ of, facts, measure, content, compare, words, hidden }) {
  const bases = facts.flatMap((fact) => [fact, fact.note ?? {}]);
  return (
    <tr role="row" class={measure && "drawn"} id={`row-${of.id}`} hidden={hidden}>
      <RowHead of={of} compare={compare} words={words} />
      <td role="cell" class="meaning">
        <span class="row-help">{of.help}</span>
        <Sources of={bases} content={content} />
      </td>
      {facts.map((fact, place) => (
        <Cell place={place} compare={compare} words={words}>
          {fact.value && <span class="value">{fact.value}</span>}
          <Bar of={fact} step={measure === "time" ? compare.times.step : 25} />
          {fact.note && <span class="note"><Prose of={fact.note} /></span>}
        </Cell>
      ))}
    </tr>
  );
}

function WarningsRow({ content, compare, words, hidden }) {
  return (
    <tr role="row" id="row-warnings" hidden={hidden}>
      <RowHead of={{ id: "warnings", label: words.warnings_row }} compare={compare} words={words} />
      <td role="cell" class="meaning" />
      {compare.columns.map(({ warnings }, place) => (
        <Cell place={place} compare={compare} words={words}>
          <span class="value">{warnings.map((at) => content.warnings[at].title).join("; ") || words.no_warning}</span>
        </Cell>
      ))}
    </tr>
  );
}

function RowHead({ of, compare, words }) {
  const mark = ({ label, rows }, place) =>
    rows.includes(of.id) && <span class="mark hurdle" data-hurdle={place + 1}>{fill(words.hurdle_mark, { hurdle: label })}</span>;
  return (
    <th role="rowheader" scope="row">
      <span class="row-label">{of.label}</span>
      <span class="mark differs">{words.differs_mark}</span>
      {compare.hurdles.map(mark)}
    </th>
  );
}

const Cell = ({ place, compare, words, children }) => (
  <td role="cell" class={`column-${place + 1}`}>
    <span class="col-name" aria-hidden="true"><Name of={compare.columns[place]} words={words} /></span>
    {children}
  </td>
);

/** The scale of the bars beneath. */
function Axis({ measure, compare, words, hidden }) {
  const { times } = compare;
  const marks = measure === "time" ? times.ticks : ["50", "100"];
  const ticks = <span class="ticks" aria-hidden="true"><i>0</i><i /><i>{marks[0]}</i><i>{marks[1]}</i></span>;
  return (
    <tr role="row" class="axis" hidden={hidden}>
      <th role="rowheader" scope="row">{words.scale_head}</th>
      <td role="cell" class="meaning">
        <span class="row-help">{measure === "time" ? times.words : words.scale_shares} {words.scale_note}</span>
        {ticks}
      </td>
      {compare.columns.map((_, place) => <td role="cell" class={`column-${place + 1}`}>{ticks}</td>)}
    </tr>
  );
}

/** A range or a share on a scale of four steps. */
function Bar({ of: { bar, e }, step }) {
  if (!bar) return null;
  const [measure, from, to] = bar;
  const end = step * 4;
  const outline = measure === "time" ? band(from, to, end) : `M0 1H${from}v2H${to}v4H${from}v2H0z`;
  return (
    <svg class={e ? "bar editorial" : "bar"} viewBox={`0 0 ${end} 10`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path class="grid" d={`M0 0v10h${end}V0M${step} 0v10M${step * 2} 0v10M${step * 3} 0v10`} />
      <path class="band" d={outline} />
    </svg>
  );
}

function band(from, to, end) {
  const least = Math.ceil(end / 100);
  const start = Math.min(from, end - least);
  if (to !== null) return `M${start} 1H${Math.min(Math.max(to, start + least), end)}v8H${start}z`;
  const neck = Math.max(end - Math.ceil(end / 20), start);
  return `M${start} 1H${neck}L${end} 5L${neck} 9H${start}z`;
}

function Head({ names, words }) {
  return (
    <thead role="rowgroup">
      <tr role="row">{[words.row_head, ...names].map((name) => <th scope="col" role="columnheader">{name}</th>)}</tr>
    </thead>
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
              <th role="rowheader" scope="row"><span class="row-label">{row.label}</span><Sources of={row.cells} content={content} /></th>
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
