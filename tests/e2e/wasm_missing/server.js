export default { files: [[/\.wasm$/, { status: 404 }]] };
