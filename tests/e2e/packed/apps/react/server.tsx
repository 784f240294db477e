import { renderToString } from "react-dom/server";
import { App } from "./app";

process.stdout.write(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>React</title>
<link rel="icon" href="data:,">
<div id="app">${renderToString(<App />)}</div>
<script type="module" src="/app.js"></script>
</html>
`);
