// Runs in every measured page before anything else, and notes when things happen, in
// milliseconds since the visit began. What it looks for, it finds by element and visible text.

(() => {
  const noted = { ready: [], shift: 0, tasks: [], lcp: 0, lcpElement: "", readable: 0, last: 0 };
  const now = () => performance.now();
  const stir = () => (noted.last = now());
  window.noted = noted;

  addEventListener("kap-guide-ready", () => {
    noted.ready.push(now());
    stir();
  });

  const observe = (type, see) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  observe("layout-shift", (entry) => {
    if (!entry.hadRecentInput) noted.shift += entry.value;
    stir();
  });
  observe("longtask", (entry) => {
    noted.tasks.push([entry.startTime, entry.duration]);
    stir();
  });
  observe("largest-contentful-paint", (entry) => {
    noted.lcp = entry.startTime;
    const element = entry.element;
    noted.lcpElement = element ? `${element.localName} ${element.textContent.trim().slice(0, 40)}` : "in a shadow root";
    stir();
  });
  observe("resource", stir);

  /** The first heading below the title is on the screen: from the next paint on, it can be read. */
  const look = () => {
    const root = document.querySelector("kap-guide")?.shadowRoot;
    const { start } = window.benchExpected;
    const headings = root ? [...root.querySelectorAll("h1, h2, h3, h4, h5, h6")] : [];
    const there = headings.some((heading) => heading.textContent === start && heading.getClientRects().length);
    if (!there) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (noted.readable = now());
    port2.postMessage(0);
  };
  requestAnimationFrame(look);

  /** What was noted, once nothing has stirred for a while. */
  window.settled = async (guides) => {
    const quiet = 700;
    const isDone = () =>
      document.readyState === "complete" && noted.ready.length >= guides && now() - noted.last > quiet;
    while (!isDone() && now() < 60_000) await new Promise((resolve) => setTimeout(resolve, 100));
    if (!isDone()) throw new Error(`after a minute ${noted.ready.length} of ${guides} were ready, and something stirred ${Math.round(now() - noted.last)} ms ago`);
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    const fcp = paint?.startTime ?? 0;
    const late = noted.tasks.filter(([start]) => start > fcp);
    const ours = /\/(guide|peer)(-many)?\//;
    const files = performance.getEntriesByType("resource").filter(({ name }) => ours.test(name));
    return {
      ...noted,
      fcp,
      blocked: late.reduce((sum, [, duration]) => sum + duration - 50, 0),
      files: files.map(({ name, transferSize, encodedBodySize, responseStart, responseEnd }) => ({
        name: name.split("/").pop(),
        bytes: transferSize,
        body: encodedBodySize,
        start: responseStart,
        end: responseEnd,
      })),
    };
  };
})();
