// Results as people out of 100, treatment beside comparison.

import { h } from "preact";
import { Heading, SourceList } from "./prose.jsx";

export function Outcomes({ of, words, level, content }) {
  const some = (these) => these.map((outcome) => <Outcome of={outcome} words={words} content={content} />);
  const list = (kind, aside, note) => (
    <section class="outcome-list" aria-labelledby={`${kind}-title`}>
      <Heading level={level + 1} id={`${kind}-title`}>{words[kind]}</Heading>
      {note && <p>{note}</p>}
      {some(of[kind])}
      {aside.length > 0 && <details class="fold aside"><summary>{words.aside}</summary><div>{some(aside)}</div></details>}
    </section>
  );
  return (
    <section class="outcomes" aria-labelledby="outcomes-title">
      <Heading level={level} id="outcomes-title">{words.outcomes}</Heading>
      <p>{words.outcomes_lead}</p>
      <Marks />
      {list("benefits", of.benefits_aside)}
      {list("harms", of.harms_aside, words.harms_note)}
    </section>
  );
}

function Outcome({ of, words, content }) {
  return (
    <div class="outcome" id={`outcome-${of.id}`}>
      <p class="outcome-sentence">{of.sentence}</p>
      <dl class="arms">
        {of.arms.map(([name, count, marked, rest], place) => (
          <div class="arm">
            <dt>{name}</dt>
            <dd><span class="arm-count">{count}</span><People of={marked} mark={place ? "mark-comparator" : "mark-treatment"} /><span class="arm-rest">{rest}</span></dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{words.time}: {of.time}. {of.certainty}.</p>
      <details class="sources">
        <summary>{words.details}</summary>
        <p>{words.population}: {of.population}.</p>
        <SourceList of={[of]} content={content} />
      </details>
    </div>
  );
}

/** The marks that people are drawn with. */
function Marks() {
  const marks = [["mark-treatment", 0.4], ["mark-comparator", 0.32], ["mark-rest", 0.14]];
  return (
    <svg class="marks" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {marks.map(([id, radius]) => (
          <pattern id={id} width="1" height="1" patternUnits="userSpaceOnUse"><circle class={id} cx="0.5" cy="0.5" r={radius} /></pattern>
        ))}
      </defs>
    </svg>
  );
}

/** So many of 100, filled from the bottom, row by row. */
function People({ of, mark }) {
  const left = of % 10;
  const top = 10 - (of - left) / 10;
  const edge = left ? `${top - 1}H${left}V${top}` : top;
  return (
    <svg class="people" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <path fill="url(#mark-rest)" d={`M0 0V${edge}H10V0z`} />
      <path fill={`url(#${mark})`} d={`M0 10V${edge}H10V10z`} />
    </svg>
  );
}
