// Questions: found by their words, answered in place. All stay in the document.

import { h, Component } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { CrisisLines } from "./crisis.jsx";
import { Heading, Prose, SourceName, Sources, Warning, fill } from "./prose.jsx";

/** Lower case without punctuation. */
const fold = (words) => words.toLowerCase().replace(/[!-/:-@[-`{-~]/g, " ");
const plain = (text) => text.s.map((span) => (typeof span === "string" ? span : span[1] ? span[0] : "")).join("");

/** What each question is found by, folded once. */
const makeIndex = (groups) => groups.map((group) =>
  group.questions.map(({ ask, also, answer }) => fold([ask, ...also, ...answer.map(plain)].join(" "))));

export function Questions({ content, questions, level, emit }) {
  const { ask: words, search } = questions.texts;
  const [query, setQuery] = useState("");
  const index = useRef();
  const prepare = () => (index.current ??= makeIndex(questions.groups));

  const wanted = fold(query).split(/\s+/).filter(Boolean);
  const found = wanted.length
    ? prepare().map((group) => group.map((text) => wanted.every((word) => text.includes(word))))
    : undefined;
  const number = found?.flat().filter(Boolean).length;
  const status = found && (number === 0 ? search.none : number === 1 ? search.found_one : fill(search.found, { n: number }));
  const foot = useMemo(() => <Foot content={content} questions={questions} />, []);
  return (
    <div class="questions">
      <Heading level={level + 1} id="questions-title">{content.texts.frame.questions}</Heading>
      <p class="lead">{words.lead}</p>
      <div class="search needs-app">
        <label for="search">{words.search}</label>
        <input id="search" type="search" autocomplete="off" spellcheck={false} onFocus={prepare} onInput={(event) => setQuery(event.target.value)} />
        <p class="found" role="status">{status}</p>
      </div>
      {questions.groups.map((group, at) => (
        <Group key={group.id} of={group} found={found?.[at]} level={level + 2} content={content} emit={emit} />
      ))}
      {foot}
    </div>
  );
}

/** Renders again only if other questions of it are found. */
class Group extends Component {
  shouldComponentUpdate({ found }) {
    const before = this.props.found;
    return this.props.of.questions.some((_, at) => (found?.[at] ?? true) !== (before?.[at] ?? true));
  }

  render({ of, found, level, content, emit }) {
    const id = `group-${of.id}`;
    return (
      <section class="group" aria-labelledby={id} hidden={found && !found.includes(true)}>
        <Heading level={level} id={id}>{of.title}</Heading>
        <p class="quiet">{of.lead}</p>
        {of.questions.map((question, at) => (
          <Question key={question.id} of={question} hidden={found && !found[at]} content={content} emit={emit} />
        ))}
      </section>
    );
  }
}

/** A question's words never change, so a search touches one attribute of it. */
class Question extends Component {
  shouldComponentUpdate({ hidden }) {
    return !hidden !== !this.props.hidden;
  }

  render({ of, hidden, content, emit }) {
    const onToggle = (event) => event.currentTarget.open && emit("question-opened", { question: of.id });
    return (
      <details class="question" id={`q-${of.id}`} hidden={hidden} onToggle={onToggle}>
        {(this.inner ??= [<summary>{of.ask}</summary>, <Answer of={of} content={content} />])}
      </details>
    );
  }
}

function Answer({ of, content }) {
  return (
    <div class="answer">
      {of.answer.map((paragraph) => <p><Prose of={paragraph} /></p>)}
      {of.certainty && <p class="quiet">{of.certainty}</p>}
      {of.crisis && <CrisisLines content={content} />}
      {of.warnings.map((place) => <Warning of={content.warnings[place]} content={content} />)}
      <Sources of={of.answer} content={content} />
    </div>
  );
}

function Foot({ content, questions }) {
  return [
    <details class="fold">
      <summary>{questions.texts.ask.glossary}</summary>
      <dl class="glossary">
        {questions.glossary.map((term) => (
          <div id={`term-${term.id}`}><dt>{term.term}</dt><dd><Prose of={term.text} /></dd></div>
        ))}
      </dl>
    </details>,
    <details class="fold" id="sources">
      <summary id="all-sources">{content.texts.about.sources_list}</summary>
      <ul class="all-sources">
        {questions.about_sources.map((about, at) => <li><SourceName of={content.sources[at]} />. {about}</li>)}
      </ul>
    </details>,
  ];
}
