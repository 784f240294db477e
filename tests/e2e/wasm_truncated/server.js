export default { files: [[/\.wasm$/, { half: true }]] };
