// nginx, Apache and Caddy, each with the sample that the release has for it and nothing more.

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { env, getuid } from "node:process";
import { TEMPLATES } from "./site.js";

/** Servers often lie where only root looks. @param {string} name */
export function find(name) {
  const folders = [...(env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** A port that nobody listens on. @returns {Promise<number>} */
const freePort = () => new Promise((done) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const address = probe.address();
    probe.close(() => done(typeof address === "object" && address ? address.port : 0));
  });
});

const BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/** @typedef {{site: string, work: string, port: number, change: (sample: string) => string}} Place */

/** A sample in which somebody has taken the # off the policy. @param {string} sample */
export const withPolicy = (sample) => sample.replace(/# (?=(add_header|Header set|header) Content-Security-Policy)/, "");

/** @param {Place} place */
function nginx({ site, work, port, change }) {
  let sample = change(readFileSync(join(TEMPLATES, "servers/nginx.conf.example"), "utf8"));
  const hasBrotli = existsSync(BROTLI);
  if (hasBrotli) sample = sample.replace("# brotli_static on;", "brotli_static on;");
  writeFileSync(join(work, "nginx.conf"), `
${hasBrotli ? `load_module ${BROTLI};` : ""}
${getuid?.() === 0 ? "user root;" : ""}
worker_processes 1;
pid ${work}/nginx.pid;
error_log ${work}/error.log;
events {}
http {
  access_log off;
  client_body_temp_path ${work}/body; proxy_temp_path ${work}/proxy; fastcgi_temp_path ${work}/fastcgi;
  uwsgi_temp_path ${work}/uwsgi; scgi_temp_path ${work}/scgi;
  include /etc/nginx/mime.types;
  server {
    listen 127.0.0.1:${port};
    root ${site};
    # As many sites have it: must not come before what the sample says.
    location ~* \\.(js|css|wasm)$ { expires 7d; }
    ${sample}
  }
}
`);
  return { arguments: ["-p", work, "-c", join(work, "nginx.conf"), "-g", "daemon off;"], hasBrotli };
}

const ALL = ["mime", "dir", "headers", "rewrite", "deflate", "filter"];

/** @param {Place} place @param {string[]} [modules] */
function apache({ site, work, port }, modules = ALL) {
  const load = ["mpm_event", "authz_core", ...modules]
    .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
  writeFileSync(join(work, "apache.conf"), `
ServerRoot ${work}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${work}/apache.pid
Mutex file:${work}
ErrorLog ${work}/error.log
${load.join("\n")}
${getuid?.() === 0 ? "User www-data\nGroup www-data" : ""}
DocumentRoot ${site}
<Directory ${site}>
  Require all granted
  AllowOverride All
  Options FollowSymLinks
</Directory>
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>
<IfModule mod_mime.c>
  TypesConfig /etc/mime.types
  AddLanguage br .br
  AddLanguage es .es
  AddLanguage uk .uk
</IfModule>
<IfModule mod_dir.c>
  DirectoryIndex index.html
</IfModule>
`);
  return { arguments: ["-f", join(work, "apache.conf"), "-DFOREGROUND"], hasBrotli: true };
}

/** @param {Place} place */
function caddy({ site, work, port, change }) {
  const sample = change(readFileSync(join(TEMPLATES, "servers/Caddyfile.example"), "utf8"));
  writeFileSync(join(work, "Caddyfile"), `
{
  admin off
  auto_https off
}
http://:${port} {
  bind 127.0.0.1
  root * ${site}
  ${sample}
  handle {
    file_server
  }
}
`);
  return { arguments: ["run", "--adapter", "caddyfile", "--config", join(work, "Caddyfile")], hasBrotli: true };
}

/** Apache as bare as it can be. @param {Place} place */
const bareApache = (place) => apache(place, []);

const programs = {
  nginx: { program: "nginx", configure: nginx },
  apache: { program: "apache2", configure: apache },
  bareApache: { program: "apache2", configure: bareApache },
  caddy: { program: "caddy", configure: caddy },
};

/**
 * Starts a server; `undefined` if this machine has none.
 * @param {keyof typeof programs} name
 * @param {string} site
 * @param {(sample: string) => string} change what somebody changes in the sample
 */
export async function start(name, site, change = (sample) => sample) {
  const { program, configure } = programs[name];
  const path = find(program);
  if (!path) return undefined;
  const work = mkdtempSync(join(tmpdir(), `kap-guide-${name}-`));
  const port = await freePort();
  const { arguments: words, hasBrotli } = configure({ site, work, port, change });
  mkdirSync(join(work, "home"));
  const home = join(work, "home");
  const child = spawn(path, words, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
  });
  let said = "";
  child.stderr.on("data", (data) => (said += data));
  const ended = new Promise((done) => child.once("exit", done));
  const url = `http://127.0.0.1:${port}`;
  for (let round = 0; ; round += 1) {
    const answers = await fetch(`${url}/index.html`).then(() => true, () => false);
    if (answers) break;
    if (child.exitCode !== null || round > 100) {
      const log = join(work, "error.log");
      throw new Error(`${name} doesn't start: ${said}${existsSync(log) ? readFileSync(log, "utf8") : ""}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    url,
    hasBrotli,
    async stop() {
      child.kill("SIGTERM");
      await ended;
      rmSync(work, { recursive: true, force: true });
    },
  };
}
