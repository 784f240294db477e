// What wasm-bindgen writes for crates/kap-parts/src/lib.rs; the build joins it with parts.js.

export function __wbg_init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
export function attach(element: HTMLElement, profile: string): number;
export function detach(number: number): void;
