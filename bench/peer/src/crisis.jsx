// The crisis card: numbers, signs to act on, and numbers for people elsewhere.

import { h } from "preact";
import { Prose, Tel, dialled, fill } from "./prose.jsx";

export function CrisisCard({ content }) {
  const { texts, safety, regions } = content;
  const others = regions.slice(1);
  return (
    <details class="crisis" id="crisis">
      <summary>{texts.frame.crisis}</summary>
      <div class="crisis-body">
        <FirstHelp content={content} />
        <Signs of={safety.emergency} />
        <Signs of={safety.call_clinic} />
        <details>
          <summary>{texts.crisis.elsewhere}</summary>
          {safety.elsewhere.text.map((line) => <p><Prose of={line} /></p>)}
          {others.map((region) => (
            <div class="region">
              <p class="region-name">{region.name}</p>
              <Numbers region={region} lines={region.lines} words={texts.crisis} />
            </div>
          ))}
        </details>
      </div>
    </details>
  );
}

/** The same help, for somebody who searches for it. */
export function CrisisFound({ content }) {
  return (
    <div class="crisis" id="search-crisis" hidden>
      <p class="crisis-head">{content.safety.crisis.title}</p>
      <div class="crisis-body"><FirstHelp content={content} /></div>
    </div>
  );
}

/** Whom to call or text now, what to know of it, and the region's further lines. */
function FirstHelp({ content: { texts, safety, regions: [here] } }) {
  return [
    <Numbers region={here} lines={here.lines.slice(0, 1)} words={texts.crisis} />,
    safety.crisis.text.map((line) => <p><Prose of={line} /></p>),
    <details>
      <summary>{texts.crisis.more_lines}</summary>
      <ul class="numbers">{here.lines.slice(1).map((line) => <Line of={line} words={texts.crisis} />)}</ul>
    </details>,
  ];
}

/** The crisis lines alone, for answers that speak of suicide. */
export function CrisisLines({ content }) {
  const [here] = content.regions;
  return (
    <div class="crisis-lines" role="note">
      <p class="crisis-title">{content.safety.crisis.title}</p>
      <Numbers region={here} lines={here.lines.slice(0, 1)} words={content.texts.crisis} />
    </div>
  );
}

function Numbers({ region, lines, words }) {
  return (
    <ul class="numbers">
      <li class="number"><Tel number={region.emergency}>{fill(words.emergency_first, region)}</Tel></li>
      {lines.map((line) => <Line of={line} words={words} />)}
    </ul>
  );
}

function Line({ of, words }) {
  return (
    <li class="number">
      <span class="line-name">{of.name}</span> <span>{of.how}</span>
      <span class="line-links">
        {of.call && <Tel number={of.call}>{fill(words.call, { number: of.call })}</Tel>}
        {of.text && <a class="tel" href={`sms:${dialled(of.text)}`}>{fill(words.text, { number: of.text })}</a>}
        {of.web && <a class="tel" href={of.web} rel="noopener" target="_blank">{words.web}</a>}
      </span>
      {of.confirm && <span class="quiet">{words.confirm}</span>}
    </li>
  );
}

function Signs({ of }) {
  const [lead, ...signs] = of.text;
  return (
    <details>
      <summary>{of.title}</summary>
      {lead && <p><Prose of={lead} /></p>}
      <ul>{signs.map((sign) => <li><Prose of={sign} /></li>)}</ul>
    </details>
  );
}
