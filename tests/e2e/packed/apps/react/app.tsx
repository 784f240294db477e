// React 19, drawn on the server and taken over in the browser.
import "kap-guide/react";
import { type KapGuideElement, load, ready } from "kap-guide";
import { useEffect, useRef, useState } from "react";

function Guide({ tell }: { tell: (view: string) => void }) {
  const guide = useRef<KapGuideElement>(null);
  // React takes an element from the server over without the listeners in its JSX, so they come here.
  useEffect(() => {
    const element = guide.current;
    if (!element) return;
    const stop = new AbortController();
    element.addEventListener("kap-view-changed", (event) => tell(event.detail.view), { signal: stop.signal });
    void load("/kap-guide/")
      .then(() => ready(element))
      .then(() => element.goTo({ view: "compare" }));
    return () => stop.abort();
  }, [tell]);
  return (
    <kap-guide ref={guide} route="iv">
      <p>Emergency: <a href="tel:911">911</a>.</p>
    </kap-guide>
  );
}

export function App() {
  const [view, setView] = useState("");
  const [isShown, setShown] = useState(true);
  return (
    <>
      <button onClick={() => setShown(!isShown)}>Show or hide</button>
      <output>{view}</output>
      <main>{isShown && <Guide tell={setView} />}</main>
    </>
  );
}
