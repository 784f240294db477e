// The whole guide: where the reader is, the frame, and the parts that were opened.

import { h, Fragment } from "preact";
import { useCallback, useLayoutEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import { piece, pieceNow } from "./content.js";
import { Compare } from "./compare.jsx";
import { CrisisCard } from "./crisis.jsx";
import { Heading, Listed, Prose } from "./prose.jsx";
import { Questions } from "./questions.jsx";
import { Walkthrough } from "./walkthrough.jsx";

const VIEWS = ["walkthrough", "compare", "questions"];
const NEEDS = { compare: "compare", questions: "questions" };

/** What was opened stays in the document. */
function reduce(state, change) {
  const next = { ...state, ...change };
  if (!next.parts.includes(next.view)) next.parts = [...next.parts, next.view];
  return next;
}

export function App({ content, emit, level }) {
  const root = useRef();
  const [state, change] = useReducer(reduce, { view: "walkthrough", step: 0, route: 0, focus: "", parts: ["walkthrough"] });
  const find = (id) => root.current.querySelector(`#${id}`);

  useLayoutEffect(() => {
    if (state.focus) find(state.focus)?.focus();
  }, [state.focus, state.step]);

  const go = useCallback(async (to) => {
    if (to.open) {
      const details = find(to.open);
      details.open = true;
      return details.querySelector("summary").focus();
    }
    if (NEEDS[to.view]) await piece(NEEDS[to.view]);
    if (to.route) await piece("steps");
    if (to.step !== undefined) find("step-list").open = false;
    change({ focus: to.step === undefined ? "" : `step-${content.steps[to.step].id}-title`, ...to });
    for (const [name, detail] of Object.entries(to)) emit(`${name}-changed`, { [name]: detail });
  }, []);

  const opening = useMemo(() => (
    <>
      <Heading level={level} id="title">{content.about.title}</Heading>
      <CrisisCard content={content} />
      <After content={content} level={level + 1} />
    </>
  ), []);
  const foot = useMemo(() => <Foot content={content} go={go} />, []);
  const terms = useMemo(() => <Terms content={content} />, []);
  const show = {
    walkthrough: () => <Walkthrough content={content} step={state.step} route={state.route} level={level} go={go} />,
    compare: () => <Compare content={content} compare={pieceNow("compare")} level={level} go={go} />,
    questions: () => <Questions content={content} questions={pieceNow("questions")} level={level} emit={emit} />,
  };
  const panel = (view) => (
    <section class="part" role="tabpanel" id={`part-${view}`} aria-labelledby={`tab-${view}`} hidden={state.view !== view}>
      {state.parts.includes(view) && show[view]()}
    </section>
  );
  return (
    <div class="kap" ref={root}>
      <header class="head">
        {opening}
      </header>
      <div class="live">
        <Tabs words={content.texts.frame} current={state.view} go={go} />
        {panel("walkthrough")}
      </div>
      {panel("compare")}
      {panel("questions")}
      {foot}
      {terms}
    </div>
  );
}

function Tabs({ words, current, go }) {
  const list = useRef();
  const onKeyDown = (event) => {
    const at = VIEWS.indexOf(current);
    const last = VIEWS.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at ? at - 1 : last, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go({ view: VIEWS[to] });
    list.current.children[to].focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={words.parts} ref={list} onKeyDown={onKeyDown}>
      {VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          role="tab"
          id={`tab-${view}`}
          aria-controls={`part-${view}`}
          aria-selected={`${view === current}`}
          tabindex={view === current ? 0 : -1}
          onClick={() => go({ view })}
        >{words[view]}</button>
      ))}
    </div>
  );
}

function After({ content: { after }, content, level }) {
  return (
    <details class="after" id="after">
      <summary>{after.title}</summary>
      <div class="after-body">
        <p class="lead"><Prose of={after.lead} /></p>
        {after.groups.map((group) => <Listed of={group} name="signs" level={level} content={content} />)}
      </div>
    </details>
  );
}

function Foot({ content, go }) {
  const { about, texts } = content;
  const rows = ["authors", "review", "translation", "selection", "reading", "updates", "funding"];
  return (
    <footer class="foot">
      <details class="about">
        <summary>{texts.about.title}</summary>
        <p>{about.decision}</p>
        <p>{about.purpose}</p>
        <dl>{rows.map((row) => <><dt>{texts.about[row]}</dt><dd>{about[row]}</dd></>)}</dl>
        <button type="button" onClick={() => go({ view: "questions", focus: "all-sources" })}>{texts.about.sources_list}</button>
      </details>
      <p class="quiet">{about.review} {about.dates} {about.version}.</p>
    </footer>
  );
}

function Terms({ content }) {
  return (
    <div class="terms">
      {content.glossary.map((term) => (
        <div class="term-box" popover="auto" id={`t-${term.id}`}>
          <p class="term-name">{term.term}</p>
          <p><Prose of={term.text} /></p>
          <button type="button" popovertarget={`t-${term.id}`} popovertargetaction="hide">{content.texts.page.close}</button>
        </div>
      ))}
    </div>
  );
}
