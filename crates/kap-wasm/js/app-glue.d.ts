// What wasm-bindgen writes for crates/kap-wasm/src/lib.rs; the build joins it with app.js.

export function __wbg_init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
export function add_pack(edition: string, bytes: Uint8Array): void;
export function mount(guide: object): number;
export function update(number: number): void;
export function go(number: number, view?: string, step?: string, route?: string, open?: string): void;
export function unmount(number: number): void;
