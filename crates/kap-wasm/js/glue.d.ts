// What wasm-bindgen writes for crates/kap-wasm/src/lib.rs, and what the build puts in for its ways to
// begin; the build joins it with app.js.

export function start(module: WebAssembly.Module): Promise<void>;
export function mount(host: object): number;
export function go(number: number, view?: string, step?: string, route?: string, open?: string): void;
export function check(number: number): void;
export function unmount(number: number): void;
