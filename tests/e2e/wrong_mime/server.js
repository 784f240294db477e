export default { files: [[/\.wasm$/, { type: "application/octet-stream" }]] };
