// A frame in a sandbox asks as nobody: the files say that everybody may have them.
export default { headers: { "access-control-allow-origin": "*" } };
