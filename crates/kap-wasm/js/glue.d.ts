// What wasm-bindgen writes for crates/kap-wasm/src/lib.rs; the build joins it with app.js.

export function __wbg_init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
export function mount(host: object): number;
export function go(number: number, view?: string, step?: string, route?: string, open?: string): void;
export function check(number: number): void;
export function unmount(number: number): void;
