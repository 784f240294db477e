// Questions, answered in place. All stay in the document; what is found stands above them.

import { h, Fragment } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { Heading, Items, Prose, SourceName, Sources, Warning } from "./prose.jsx";
import { CrisisFound, CrisisLines } from "./crisis.jsx";
import { makeIndex, search } from "./search.js";

export function Questions({ content, questions, level, emit }) {
  const words = questions.texts.ask;
  const [{ query, limit }, ask] = useState({ query: "", limit: FIRST });
  const index = useRef();
  const prepare = () => (index.current ??= makeIndex(questions));
  const found = query.trim() ? search(prepare(), query) : undefined;

  const opening = useMemo(() => (
    <>
      <Heading level={level + 1} id="questions-title">{content.texts.frame.questions}</Heading>
      <p class="lead">{words.lead}</p>
    </>
  ), []);
  // Made once: a search hides it as a whole.
  const all = useMemo(() => (
    <>
      {questions.groups.map((group) => <Group of={group} level={level + 2} content={content} keep={words.keep} emit={emit} />)}
      <Foot content={content} questions={questions} />
    </>
  ), []);
  return (
    <div class="questions" data-searching={found && ""}>
      {opening}
      <div class="search needs-app">
        <label for="search">{words.search}</label>
        <input id="search" type="search" autocomplete="off" spellcheck={false} onFocus={prepare} onInput={(event) => ask({ query: event.target.value, limit: FIRST })} />
        <p class="found" role="status">{found?.says(questions.texts.search)}</p>
        <button type="button" id="search-ask" hidden>{questions.texts.search.ask}</button>
      </div>
      <Results found={found} limit={limit} onMore={() => ask({ query, limit: Infinity })} content={content} questions={questions} emit={emit} />
      {all}
    </div>
  );
}

/** How many answers are shown before somebody asks for more. */
const FIRST = 8;

function Results({ found, limit, onMore, content, questions, emit }) {
  const hits = found?.hits ?? [];
  const shown = hits.slice(0, limit);
  const title = (words) => found.mark(words).map((piece, at) => (at % 2 ? <mark>{piece}</mark> : piece));
  return (
    <div class="results">
      <CrisisFound content={content} />
      <div class="found-questions">
        {shown.filter(({ question }) => question).map(({ question }) => (
          <Question key={question.id} of={question} title={title(question.ask)} content={content} keep={questions.texts.ask.keep} emit={emit} />
        ))}
      </div>
      <dl class="glossary">{shown.filter(({ term }) => term).map(({ term }) => <Term key={term.id} of={term} title={title(term.term)} />)}</dl>
      <button type="button" id="search-more" class="more" hidden={hits.length <= limit} onClick={onMore}>
        {hits.length > limit && found.more(questions.texts.search)}
      </button>
    </div>
  );
}

function Group({ of, level, content, keep, emit }) {
  const id = `group-${of.id}`;
  return (
    <section class="group" aria-labelledby={id}>
      <Heading level={level} id={id}>{of.title}</Heading>
      <p class="quiet">{of.lead}</p>
      {of.questions.map((question) => <Question of={question} id={`q-${question.id}`} title={question.ask} content={content} keep={keep} emit={emit} />)}
    </section>
  );
}

function Question({ of, id, title, content, keep, emit }) {
  const onToggle = (event) => event.currentTarget.open && emit("question-opened", { question: of.id });
  return (
    <details class="question" id={id} onToggle={onToggle}>
      <summary>{of.verdict && [<span class="verdict">{of.verdict}</span>, " "]}<span class="ask">{title}</span></summary>
      <Answer of={of} content={content} keep={keep} />
    </details>
  );
}

const Term = ({ of, id, title }) => <div id={id}><dt>{title}</dt><dd><Prose of={of.text} /></dd></div>;

function Answer({ of, content, keep }) {
  const lists = of.lists.map((place) => content.lists[place]);
  return (
    <div class="answer">
      {of.answer.map((paragraph) => <p><Prose of={paragraph} /></p>)}
      {lists.map((list) => (
        <div class="listed" data-list={list.id}>
          <p class="list-title">{list.title}</p>
          <Items of={list} />
        </div>
      ))}
      {of.certainty && <p class="quiet">{of.certainty}</p>}
      {of.crisis && <CrisisLines content={content} />}
      {of.warnings.map((place) => <Warning of={content.warnings[place]} content={content} />)}
      <Sources of={[of.answer, ...lists.map((list) => list.text)].flat()} content={content} />
      <label class="tick keep"><input type="checkbox" value={`q-${of.id}`} /><span>{keep}</span></label>
    </div>
  );
}

function Foot({ content, questions }) {
  return [
    <details class="fold">
      <summary>{questions.texts.ask.glossary}</summary>
      <dl class="glossary">
        {questions.glossary.map((term) => <Term of={term} id={`term-${term.id}`} title={term.term} />)}
      </dl>
    </details>,
    <details class="fold" id="sources">
      <summary id="all-sources">{content.texts.about.sources_list}</summary>
      <ul class="all-sources">
        {questions.about_sources.map(([at, about]) => <li><SourceName of={content.sources[at]} />. {about}</li>)}
      </ul>
    </details>,
  ];
}
