// `npm run serve`: the situations, to be looked at in a browser of one's own.

import { Server } from "./server.js";

const server = await new Server().start(4173);
console.log(`${server.url}/plain/`);
